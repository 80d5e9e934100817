using Scrutineer.Wording;
using Scrutineer.Wording.Yaml;

namespace Scrutineer.Law.Editing;

/// <summary>Finds which files are read together, as a case or a folder of rules reads them (docs/CASES.md, docs/law/RULES.md).</summary>
internal sealed class LawUnits(IReadOnlyDictionary<string, EditedText> files)
{
    private readonly ILookup<LawFileKind, string> _names = files
        .Keys.Order(StringComparer.Ordinal)
        .ToLookup(LawFileKinds.Of);

    private readonly HashSet<string> _withRegister = files
        .Keys.Where(f => LawFileKinds.Of(f) == LawFileKind.Register)
        .Select(f => LawFileKinds.Folder(LawFileKinds.Folder(f)))
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>Every unit: cases first, then folders of rules, then files that stand alone.</summary>
    public IReadOnlyList<LawUnit> All()
    {
        var units = _names[LawFileKind.Case].Select(OfCase).ToList();
        var seen = units.SelectMany(u => Own(u)).ToHashSet(StringComparer.Ordinal);
        var homes = _names[LawFileKind.Rules]
            .Concat(_names[LawFileKind.Register])
            .Where(f => !seen.Contains(f))
            .GroupBy(Home, StringComparer.Ordinal);
        units.AddRange(homes.Select(h => OfFolder(h.Key, h)));
        var read = units.Select(u => u.Vocabulary).ToHashSet(StringComparer.Ordinal);
        units.AddRange(
            _names[LawFileKind.Vocabulary]
                .Where(v => !read.Contains(v))
                .Select(v => new LawUnit(LawFileKinds.Folder(v), v, [], [], []))
        );
        return units;
    }

    // A case's own register and own rules; rules that it shares with others are of their own folder.
    private static IEnumerable<string> Own(LawUnit unit) => unit.Files.Where(f => LawFileKinds.IsBelow(f, unit.Folder));

    private LawUnit OfFolder(string home, IEnumerable<string> own)
    {
        var mine = own.ToList();
        return new(
            home,
            VocabularyAbove(home),
            [.. mine.Where(f => LawFileKinds.Of(f) == LawFileKind.Rules)],
            [.. mine.Where(f => LawFileKinds.Of(f) == LawFileKind.Register)],
            []
        );
    }

    /// <summary>
    /// The folder that a file is read with: the one just below its vocabulary; without a vocabulary the nearest one with a
    /// register, else its own.
    /// </summary>
    private string Home(string file)
    {
        var folder = LawFileKinds.Folder(file);
        if (LawFileKinds.Of(file) == LawFileKind.Register)
        {
            folder = LawFileKinds.Folder(folder);
        }
        var own = folder;
        if (VocabularyAbove(folder) is { } vocabulary)
        {
            var top = LawFileKinds.Folder(vocabulary);
            while (folder != top && LawFileKinds.Folder(folder) != top)
            {
                folder = LawFileKinds.Folder(folder);
            }
            return folder;
        }
        for (var above = folder; above.Length > 0; above = LawFileKinds.Folder(above))
        {
            if (_withRegister.Contains(above))
            {
                return above;
            }
        }
        return own;
    }

    private string? VocabularyAbove(string folder)
    {
        for (var above = folder; ; above = LawFileKinds.Folder(above))
        {
            if (files.ContainsKey(LawFileKinds.In(above, "vocabulary.txt")))
            {
                return LawFileKinds.In(above, "vocabulary.txt");
            }
            if (above.Length == 0)
            {
                return null;
            }
        }
    }

    private LawUnit OfCase(string file)
    {
        var folder = LawFileKinds.Folder(file);
        var vocabulary = VocabularyAbove(folder) ?? VocabularyNear(folder);
        var shared = vocabulary is null ? null : LawFileKinds.Folder(vocabulary);
        var (rules, registers, shipped) = (new List<string>(), new List<string>(), new List<string>());
        registers.AddRange(RegistersOf(folder));
        foreach (var name in Named(files[file], file))
        {
            var isLocal = name.StartsWith("./", StringComparison.Ordinal);
            var plain = (isLocal ? name[2..] : name).TrimEnd('/');
            if (!isLocal && shared is null)
            {
                shipped.Add(plain);
                continue;
            }
            var inside = LawFileKinds.In(isLocal ? folder : shared!, plain);
            rules.AddRange(_names[LawFileKind.Rules].Where(f => LawFileKinds.IsBelow(f, inside)));
            registers.AddRange(RegistersOf(inside));
        }
        return new(folder, vocabulary, rules, registers, shipped);
    }

    private IEnumerable<string> RegistersOf(string folder) =>
        _names[LawFileKind.Register].Where(f => LawFileKinds.Folder(f) == LawFileKinds.In(folder, "register"));

    // Cases lie beside the folder of rules: the vocabulary that shares most of its path with the case.
    private string? VocabularyNear(string folder) =>
        _names[LawFileKind.Vocabulary]
            .OrderByDescending(v => v.Zip(folder).TakeWhile(c => c.First == c.Second).Count())
            .ThenBy(v => v.Length)
            .FirstOrDefault();

    private static List<string> Named(EditedText text, string file) =>
        YamlReader.Read(text.Text, file, new Problems())?.Pairs.FirstOrDefault(p => p.Key == "rules")?.Value
            is Sequence list
            ? [.. list.Items.OfType<Scalar>().Select(s => s.Text).Distinct(StringComparer.Ordinal)]
            : [];
}
