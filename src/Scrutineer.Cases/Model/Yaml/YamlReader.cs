using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Scrutineer.Cases.Yaml;

/// <summary>
/// Reads one YAML document into nodes with their lines. Anchors, aliases and tags are refused: a register says
/// everything in full, and a file of nested aliases could grow without end.
/// </summary>
internal static class YamlReader
{
    private const int DeepestNesting = 32;
    private const string Marked = "an anchor, alias or tag";
    private const string TooDeep = "nesting deeper than 32 levels";

    /// <summary>The root mapping, or null after a problem that leaves nothing to read.</summary>
    public static Mapping? Read(TextReader text, string file, Problems problems)
    {
        var parser = new Parser(new Scanner(text, skipComments: true));
        try
        {
            parser.Consume<StreamStart>();
            if (!parser.TryConsume<DocumentStart>(out _))
            {
                problems.Add(CaseProblem.EmptyFile(file));
                return null;
            }
            var root = ReadNode(parser, file, problems, depth: 0);
            parser.Consume<DocumentEnd>();
            if (parser.TryConsume<DocumentStart>(out var second))
            {
                problems.Add(
                    CaseProblem.BrokenYaml(file, LineOf(second.Start), "a second document", "другий документ")
                );
            }
            if (root is Mapping mapping)
            {
                return mapping;
            }
            problems.Add(
                root is Scalar { Text: "" } ? CaseProblem.EmptyFile(file) : CaseProblem.NotKeys(file, root.Line)
            );
            return null;
        }
        catch (Exception broken) when (broken is InvalidOperationException or ArgumentException)
        {
            // The library's scanner throws these, instead of its own kind, on some broken texts.
            var line = parser.Current is { } last ? LineOf(last.End) : 1;
            problems.Add(
                CaseProblem.BrokenYaml(
                    file,
                    line,
                    "the text breaks off or mixes forms",
                    "текст обірвано або форми змішано"
                )
            );
            return null;
        }
        catch (YamlException broken)
        {
            var detail = broken.Message;
            var uk = detail switch
            {
                Marked => "якір, посилання чи тег",
                TooDeep => "вкладеність понад 32 рівні",
                _ => $"розбирач повідомляє «{detail}»",
            };
            problems.Add(CaseProblem.BrokenYaml(file, LineOf(broken.Start), detail, uk));
            return null;
        }
    }

    private static Node ReadNode(Parser parser, string file, Problems problems, int depth)
    {
        if (depth > DeepestNesting)
        {
            throw new SemanticErrorException(parser.Current!.Start, parser.Current.End, TooDeep);
        }
        if (
            parser.Accept<AnchorAlias>(out _)
            || (parser.Accept<NodeEvent>(out var node) && (!node.Anchor.IsEmpty || !node.Tag.IsEmpty))
        )
        {
            throw new SemanticErrorException(parser.Current!.Start, parser.Current.End, Marked);
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
            var key = parser.Consume<YamlDotNet.Core.Events.Scalar>();
            var line = LineOf(key.Start);
            var value = ReadNode(parser, file, problems, depth + 1);
            if (!seen.TryAdd(key.Value, line))
            {
                problems.Add(CaseProblem.DuplicateKey(file, line, key.Value, seen[key.Value]));
                continue;
            }
            pairs.Add(new(key.Value, line, value));
        }
        return new(LineOf(start.Start), pairs);
    }

    private static int LineOf(Mark mark) => (int)Math.Min(mark.Line, int.MaxValue);
}
