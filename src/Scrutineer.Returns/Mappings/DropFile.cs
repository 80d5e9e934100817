using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace Scrutineer.Returns.Mappings;

/// <summary>The <c>drop</c> conditions of a mapping file: <c>registered = issued</c>, or a column with some text.</summary>
internal static class DropFile
{
    private static readonly (string Sign, Comparison Comparison)[] Signs =
    [
        ("!=", Comparison.NotEqual),
        ("<=", Comparison.LessOrEqual),
        (">=", Comparison.MoreOrEqual),
        ("=", Comparison.Equal),
        ("<", Comparison.Less),
        (">", Comparison.More),
    ];

    public static IReadOnlyList<DropSpec> Read(YamlNode node, IReadOnlyList<FieldSpec> fields, YamlNodes yaml)
    {
        if (node is not YamlSequenceNode list)
        {
            Wrong(node, yaml);
            return [];
        }
        return [.. list.Children.Select(child => One(child, fields, yaml)).OfType<DropSpec>()];
    }

    private static DropSpec? One(YamlNode node, IReadOnlyList<FieldSpec> fields, YamlNodes yaml)
    {
        if (node is not YamlMappingNode map)
        {
            Wrong(node, yaml);
            return null;
        }
        var keys = yaml.Keys(map, "when", "column", "is", "because");
        if (!keys.TryGetValue("because", out var because))
        {
            yaml.Missing(node, "because");
        }
        else
        {
            yaml.Both(because, "because");
        }
        if (keys.TryGetValue("when", out var when) && !keys.ContainsKey("column") && !keys.ContainsKey("is"))
        {
            var text = yaml.Text(when, "when");
            var spec = text is null ? null : Condition(text, fields);
            if (spec is null)
            {
                Wrong(when, yaml);
            }
            return spec;
        }
        if (
            keys.TryGetValue("column", out var column)
            && keys.TryGetValue("is", out var values)
            && !keys.ContainsKey("when")
        )
        {
            var (name, texts) = (yaml.Text(column, "column"), yaml.Texts(values, "is"));
            return name is null
                ? null
                : new DropSpec(name, null, Comparison.Equal, null) { Column = name, Texts = texts };
        }
        Wrong(node, yaml);
        return null;
    }

    private static DropSpec? Condition(string text, IReadOnlyList<FieldSpec> fields)
    {
        foreach (var (sign, comparison) in Signs)
        {
            var at = text.IndexOf(sign, StringComparison.Ordinal);
            if (at < 0)
            {
                continue;
            }
            var (left, right) = (Term(text[..at], fields), Term(text[(at + sign.Length)..], fields));
            return left is null || right is null ? null : new DropSpec(text, left, comparison, right);
        }
        return null;
    }

    private static DropTerm? Term(string text, IReadOnlyList<FieldSpec> fields)
    {
        var found = new List<ReturnField>();
        var number = 0L;
        foreach (var part in text.Split('+', StringSplitOptions.TrimEntries))
        {
            if (int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var constant))
            {
                number += constant;
            }
            else if (
                FieldIds.TryParse(part, out var field)
                && fields.FirstOrDefault(f => f.Field == field) is { SumOfChoices: false }
            )
            {
                found.Add(field.Value);
            }
            else
            {
                return null;
            }
        }
        return new DropTerm(found, number);
    }

    private static void Wrong(YamlNode node, YamlNodes yaml) =>
        yaml.Wrong(
            node,
            "drop",
            "перелік з {when: registered = issued, because: …} або {column: …, is: […], because: …}, де поля мають стовпці",
            "a list of {when: registered = issued, because: …} or {column: …, is: […], because: …}, where the fields have columns"
        );
}
