using System.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Scrutineer.Wording.Yaml;

/// <summary>
/// Reads one YAML document into nodes with their lines. Anchors, aliases and tags are refused: a register says
/// everything in full, and a file of nested aliases could grow without end.
/// </summary>
public static class YamlReader
{
    /// <summary>Bytes of one file at most: a register of 30,000 places has some ten million.</summary>
    public const int MostBytes = 32 << 20;

    private const int DeepestNesting = 32;
    private const int MostKeys = 10_000;
    private static readonly Bilingual Marked = new("якір, посилання чи тег", "an anchor, alias or tag");
    private static readonly Bilingual TooLarge = new("файл більший за 32 МіБ", "the file is larger than 32 MiB");
    private static readonly Bilingual TooManyKeys = new(
        "понад 10 000 ключів в одному місці",
        "more than 10,000 keys in one place"
    );
    private static readonly Bilingual TooDeep = new("вкладеність понад 32 рівні", "nesting deeper than 32 levels");
    private static readonly Bilingual Second = new("другий документ", "a second document");
    private static readonly Bilingual BreaksOff = new(
        "текст обірвано або форми змішано",
        "the text breaks off or mixes forms"
    );

    /// <summary>The root mapping, or null after a problem that leaves nothing to read.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="file">What problems call the file; nothing is opened by it.</param>
    /// <param name="problems">Where problems go.</param>
    public static Mapping? Read(string text, string file, Problems problems)
    {
        using var reader = new StringReader(text);
        return Read(reader, file, problems);
    }

    /// <summary>The root mapping of UTF-8 text, or null after a problem that leaves nothing to read.</summary>
    /// <param name="bytes">The whole file; a byte order mark is allowed.</param>
    /// <param name="file">What problems call the file; nothing is opened by it.</param>
    /// <param name="problems">Where problems go.</param>
    public static Mapping? Read(ReadOnlyMemory<byte> bytes, string file, Problems problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        if (bytes.Length > MostBytes)
        {
            problems.Add(YamlProblem.BrokenYaml(file, 1, TooLarge));
            return null;
        }
        using var reader = new StreamReader(new MemoryStream(bytes.ToArray()), Encoding.UTF8);
        return Read(reader, file, problems);
    }

    private static Mapping? Read(TextReader text, string file, Problems problems)
    {
        var parser = new Parser(new Scanner(text, skipComments: true));
        try
        {
            parser.Consume<StreamStart>();
            if (!parser.TryConsume<DocumentStart>(out _))
            {
                problems.Add(YamlProblem.EmptyFile(file));
                return null;
            }
            var root = ReadNode(parser, file, problems, depth: 0);
            parser.Consume<DocumentEnd>();
            if (parser.TryConsume<DocumentStart>(out var second))
            {
                problems.Add(YamlProblem.BrokenYaml(file, LineOf(second.Start), Second));
            }
            if (root is Mapping mapping)
            {
                return mapping;
            }
            problems.Add(
                root is Scalar { Text: "" } ? YamlProblem.EmptyFile(file) : YamlProblem.NotKeys(file, root.Line)
            );
            return null;
        }
        catch (Exception broken) when (broken is InvalidOperationException or ArgumentException)
        {
            // The library's scanner throws these, instead of its own kind, on some broken texts.
            var line = parser.Current is { } last ? LineOf(last.End) : 1;
            problems.Add(YamlProblem.BrokenYaml(file, line, BreaksOff));
            return null;
        }
        catch (YamlException broken)
        {
            problems.Add(YamlProblem.BrokenYaml(file, LineOf(broken.Start), Why(broken.Message)));
            return null;
        }
    }

    private static Bilingual Why(string message) =>
        message == Marked.En ? Marked
        : message == TooDeep.En ? TooDeep
        : message == TooManyKeys.En ? TooManyKeys
        : new($"розбирач повідомляє «{message}»", message);

    private static Node ReadNode(Parser parser, string file, Problems problems, int depth)
    {
        if (depth > DeepestNesting)
        {
            throw new SemanticErrorException(parser.Current!.Start, parser.Current.End, TooDeep.En);
        }
        if (
            parser.Accept<AnchorAlias>(out _)
            || (parser.Accept<NodeEvent>(out var node) && (!node.Anchor.IsEmpty || !node.Tag.IsEmpty))
        )
        {
            throw new SemanticErrorException(parser.Current!.Start, parser.Current.End, Marked.En);
        }
        if (parser.TryConsume<YamlDotNet.Core.Events.Scalar>(out var scalar))
        {
            var isNull = scalar.Style == ScalarStyle.Plain && scalar.Value is "~" or "null";
            return new Scalar(LineOf(scalar.Start), isNull ? "" : scalar.Value);
        }
        return parser.TryConsume<SequenceStart>(out var sequence)
            ? ReadSequence(parser, sequence, file, problems, depth)
            : ReadMapping(parser, file, problems, depth);
    }

    private static Sequence ReadSequence(Parser parser, SequenceStart start, string file, Problems problems, int depth)
    {
        var items = new List<Node>();
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(ReadNode(parser, file, problems, depth + 1));
        }
        return new(LineOf(start.Start), items);
    }

    private static Mapping ReadMapping(Parser parser, string file, Problems problems, int depth)
    {
        var start = parser.Consume<MappingStart>();
        var pairs = new List<Pair>();
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            if (seen.Count == MostKeys)
            {
                throw new SemanticErrorException(start.Start, start.End, TooManyKeys.En);
            }
            var key = parser.Consume<YamlDotNet.Core.Events.Scalar>();
            var line = LineOf(key.Start);
            var value = ReadNode(parser, file, problems, depth + 1);
            if (!seen.TryAdd(key.Value, line))
            {
                problems.Add(YamlProblem.DuplicateKey(file, line, key.Value, seen[key.Value]));
                continue;
            }
            pairs.Add(new(key.Value, line, value));
        }
        return new(LineOf(start.Start), pairs);
    }

    private static int LineOf(Mark mark) => (int)Math.Min(mark.Line, int.MaxValue);
}
