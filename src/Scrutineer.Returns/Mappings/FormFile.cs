using System.Globalization;
using Scrutineer.Wording;
using Scrutineer.Wording.Yaml;

namespace Scrutineer.Returns.Mappings;

/// <summary>What a mapping file says of the table's form: where the header stands, how counts are written, what a row is.</summary>
internal static class FormFile
{
    private static readonly Bilingual ARow = new(
        "номер рядка від 1, або перелік сусідніх рядків: [3, 4]",
        "a row's number from 1, or a list of rows that follow each other: [3, 4]"
    );
    private static readonly Bilingual ASeparator = new("\",\", \".\", \"'\" або space", "\",\", \".\", \"'\" or space");
    private static readonly Bilingual Places = new("region, commission або обидва", "region, commission or both");
    private static readonly Bilingual Different = new("два різні роздільники", "two different separators");
    private static readonly Bilingual NameAndCount = new(
        "додайте його: name — стовпці, що називають вибір чи поле, count — стовпець із числами",
        "add it: name is the columns that name a choice or field, count is the column of counts"
    );
    private static readonly Bilingual AColumn = new(
        "додайте його: стовпець, що називає вид голосування",
        "add it: the column that names the kind of vote"
    );

    /// <summary><c>header: 3</c> or <c>header: [3, 4]</c>.</summary>
    public static HeaderPlace? Header(Keys keys)
    {
        var node = keys.Node("header");
        int[]? rows = node switch
        {
            null => null,
            Scalar { Text: var one } => [Number(one)],
            Sequence { Items: { Count: > 0 and <= 5 } items } => [.. items.Select(i => Number((i as Scalar)?.Text))],
            _ => [0],
        };
        if (rows is null)
        {
            return null;
        }
        for (var i = 0; i < rows.Length; i++)
        {
            if (rows[i] < 1 || (i > 0 && rows[i] != rows[i - 1] + 1))
            {
                keys.Problems.Add(MappingProblem.WrongValue(keys, node!.Line, "header", ARow));
                return null;
            }
        }
        return new HeaderPlace(rows[0], rows[^1]);
    }

    /// <summary><c>numbers: { thousands: ",", decimal: "." }</c> and <c>missing: [texts]</c>.</summary>
    public static CountFormat Counting(Keys keys)
    {
        var numbers = keys.Inner("numbers");
        var (thousands, point) = (Separator(numbers, "thousands"), Separator(numbers, "decimal"));
        numbers?.Done();
        if (thousands is not null && thousands == point)
        {
            keys.Problems.Add(MappingProblem.WrongValue(keys, keys.LineOf("numbers"), "numbers", Different));
        }
        return new CountFormat
        {
            Thousands = thousands,
            Decimal = point,
            Missing = keys.OneOrMore("missing"),
        };
    }

    /// <summary><c>long: { name: [columns], count: column }</c>.</summary>
    public static LongTable? Long(Keys keys)
    {
        if (keys.Inner("long") is not { } inner)
        {
            return null;
        }
        inner.Require("name", NameAndCount);
        var (names, count) = (inner.OneOrMore("name"), inner.RequiredText("count", NameAndCount));
        inner.Done();
        return names.Count == 0 || count is null ? null : new LongTable(names, count);
    }

    /// <summary><c>kinds: { column: mode, once: [registered] }</c>.</summary>
    public static KindsOfVote? Kinds(Keys keys)
    {
        if (keys.Inner("kinds") is not { } inner)
        {
            return null;
        }
        var column = inner.RequiredText("column", AColumn);
        var once = inner
            .OneOrMore("once")
            .Select(id => FieldsFile.Named(id, inner.LineOf("once"), inner))
            .OfType<ReturnField>()
            .ToList();
        inner.Done();
        return column is null ? null : new KindsOfVote(column, once);
    }

    /// <summary><c>fill: [region, commission]</c>: places whose blank cells repeat the one above.</summary>
    public static IReadOnlyList<string> Fill(Keys keys)
    {
        var places = keys.OneOrMore("fill");
        if (places.Any(p => p is not ("region" or "commission")))
        {
            keys.Problems.Add(MappingProblem.WrongValue(keys, keys.LineOf("fill"), "fill", Places));
        }
        return places;
    }

    private static char? Separator(Keys? keys, string key)
    {
        switch (keys?.Text(key))
        {
            case null:
                return null;
            case "space":
                return ' ';
            case [(',' or '.' or '\'') and var only]:
                return only;
            default:
                keys.Problems.Add(MappingProblem.WrongValue(keys, keys.LineOf(key), key, ASeparator));
                return null;
        }
    }

    private static int Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? row : 0;
}
