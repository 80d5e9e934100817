using System.Globalization;

namespace Scrutineer.Returns.Tests.Awkward;

/// <summary>A made-up vote of 60 stations as a table of texts, to be written in every way that people write tables.</summary>
internal sealed record MadeTable(string[] Header, IReadOnlyList<string[]> Rows)
{
    public static readonly string[] Plain =
    [
        "region",
        "commission",
        "station",
        "registered",
        "issued",
        "cast",
        "invalid",
        "valid",
        "Alice",
        "Bob",
        "Carol",
    ];

    /// <summary>Index of the first column of counts.</summary>
    public const int FirstCount = 3;

    /// <summary>The vote under headers of its own; numbers by a fixed rule, with stations above and below a thousand voters.</summary>
    public static MadeTable Of(IReadOnlyList<string>? header = null, string region = "R", string commission = "C")
    {
        var rows = new List<string[]>();
        for (var i = 1; i <= 60; i++)
        {
            var registered = 300 + (i * 7919 % 1900);
            var issued = registered * (40 + (i * 31 % 47)) / 100;
            var cast = issued - (i % 4);
            var invalid = i * 13 % 9;
            var valid = cast - invalid;
            var alice = valid * (35 + (i * 17 % 30)) / 100;
            var bob = (valid - alice) * (40 + (i * 11 % 21)) / 100;
            int[] counts = [registered, issued, cast, invalid, valid, alice, bob, valid - alice - bob];
            rows.Add([
                $"{region}{1 + (i / 31)}",
                $"{commission}{1 + (i / 10)}",
                $"{i}",
                .. counts.Select(c => c.ToString(CultureInfo.InvariantCulture)),
            ]);
        }
        return new MadeTable([.. header ?? Plain], rows);
    }

    /// <summary>Every number by station, as <see cref="Mapped.Numbers"/> writes them.</summary>
    public SortedDictionary<string, string> Numbers(bool places = true)
    {
        var numbers = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in Rows)
        {
            var choices = Header.Zip(row).Skip(8).Select(c => $"{c.First}={c.Second}").Order(StringComparer.Ordinal);
            numbers.Add(
                places ? $"{row[0]}/{row[1]}/{row[2]}" : row[2],
                $"{row[3]},{row[4]},{row[5]},{string.Join(",", choices)}"
            );
        }
        return numbers;
    }

    /// <summary>Columns in another order.</summary>
    public MadeTable Permuted(IReadOnlyList<int> order) =>
        new([.. order.Select(i => Header[i])], [.. Rows.Select(r => order.Select(i => r[i]).ToArray())]);

    /// <summary>Another row of cells for each row.</summary>
    public MadeTable Each(Func<string[], int, string[]> change) => this with { Rows = [.. Rows.Select(change)] };

    /// <summary>Delimited text.</summary>
    public string Csv(char delimiter = ',', IEnumerable<string[]>? above = null, IEnumerable<string[]>? below = null) =>
        string.Concat(
            (above ?? [])
                .Append(Header)
                .Concat(Rows)
                .Concat(below ?? [])
                .Select(r => string.Join(delimiter, r.Select(c => Quoted(c, delimiter))) + "\n")
        );

    private static string Quoted(string cell, char delimiter) =>
        cell.Contains(delimiter, StringComparison.Ordinal) || cell.Contains('"', StringComparison.Ordinal)
            ? "\"" + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + "\""
            : cell;
}
