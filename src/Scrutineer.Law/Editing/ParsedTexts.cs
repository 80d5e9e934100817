using Scrutineer.Law.Registers;
using Scrutineer.Wording;
using Scrutineer.Wording.Yaml;

namespace Scrutineer.Law.Editing;

/// <summary>Remembers what was last read of each file, by the text that was read, so that one changed file is one file to read.</summary>
internal sealed class ParsedTexts
{
    private readonly Dictionary<string, (EditedText Text, Outcome<Vocabulary> Read, Vocabulary? Last)> _vocabularies =
        new(StringComparer.Ordinal);
    private readonly Dictionary<
        string,
        (EditedText Text, Mapping? Root, Mapping? Last, IReadOnlyList<Problem> Problems)
    > _yaml = new(StringComparer.Ordinal);

    /// <summary>The vocabulary that is shipped.</summary>
    public static Vocabulary Shipped => OfLibrary.Value;

    private static readonly Lazy<Vocabulary> OfLibrary = new(() => RuleFolder.Vocabulary(RuleFolder.Shipped).Value!);

    /// <summary>A vocabulary, the last one that could be read where the text cannot be read now, and what is wrong with it.</summary>
    public (Vocabulary? Words, IReadOnlyList<Problem> Problems) Vocabulary(string file, EditedText text)
    {
        if (!_vocabularies.TryGetValue(file, out var known) || !ReferenceEquals(known.Text, text))
        {
            var read = Law.Vocabulary.Parse(text.ForReaders, file);
            _vocabularies[file] = known = (text, read, read.Value ?? known.Last);
        }
        return (known.Last, known.Read.Problems);
    }

    /// <summary>The keys of a YAML file, null where it cannot be read now; the last ones that could be; and what is wrong.</summary>
    public (Mapping? Root, Mapping? Last, IReadOnlyList<Problem> Problems) Yaml(string file, EditedText text)
    {
        if (!_yaml.TryGetValue(file, out var known) || !ReferenceEquals(known.Text, text))
        {
            var problems = new Problems();
            var root = YamlReader.Read(text.Text, file, problems);
            _yaml[file] = known = (text, root, root ?? known.Last, problems.Found);
        }
        return (known.Root, known.Last, known.Problems);
    }

    public void Forget(string file)
    {
        _vocabularies.Remove(file);
        _yaml.Remove(file);
    }
}
