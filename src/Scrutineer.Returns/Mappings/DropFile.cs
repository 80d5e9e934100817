using System.Globalization;
using Scrutineer.Wording;
using Scrutineer.Wording.Yaml;
using Keyed = Scrutineer.Wording.Yaml.Mapping;

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

    private static readonly Bilingual AReason = new(
        "додайте його: чому рядок пропущено, «uk:» та «en:»",
        "add it: why the row is left out, in \"uk:\" and \"en:\""
    );
    private static readonly Bilingual Conditions = new(
        "перелік з {when: registered = issued, because: …} або {column: …, is: […], because: …}, де поля мають стовпці",
        "a list of {when: registered = issued, because: …} or {column: …, is: […], because: …}, where the fields have columns"
    );

    public static IReadOnlyList<DropSpec> Read(Keys keys, IReadOnlyList<FieldSpec> fields)
    {
        switch (keys.Node("drop"))
        {
            case null:
                return [];
            case Sequence list:
                return [.. list.Items.Select(item => One(item, fields, keys)).OfType<DropSpec>()];
            case { } other:
                Wrong(other, keys);
                return [];
        }
    }

    private static DropSpec? One(Node node, IReadOnlyList<FieldSpec> fields, Keys outer)
    {
        if (node is not Keyed map)
        {
            return Wrong(node, outer);
        }
        var keys = outer.Under(map);
        keys.Require("because", AReason);
        keys.Both("because");
        var (when, column, texts) = (keys.Node("when"), keys.Node("column"), keys.Node("is"));
        keys.Done();
        switch (when, column, texts)
        {
            case (not null, null, null):
                return keys.Text("when") is { } text ? Condition(text, fields) ?? Wrong(when, keys) : null;
            case (null, not null, not null):
                var values = keys.OneOrMore("is");
                return keys.Text("column") is { } name
                    ? new DropSpec(null, Comparison.Equal, null) { Column = name, Texts = values }
                    : null;
            default:
                return Wrong(node, keys);
        }
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
            return left is null || right is null ? null : new DropSpec(left, comparison, right);
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

    private static DropSpec? Wrong(Node node, Keys keys)
    {
        keys.Problems.Add(MappingProblem.WrongValue(keys, node.Line, "drop", Conditions));
        return null;
    }
}
