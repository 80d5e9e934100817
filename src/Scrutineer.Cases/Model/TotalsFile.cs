using System.Globalization;
using Scrutineer.Law.Registers;
using Scrutineer.Returns;
using Scrutineer.Returns.Checks;
using Scrutineer.Wording;
using Scrutineer.Wording.Yaml;
using Sylvan.Data.Csv;

namespace Scrutineer.Cases;

/// <summary>Reads <c>totals.csv</c>: claimed figures by region, one a row, each with its source.</summary>
internal static class TotalsFile
{
    private static readonly string[] Header = ["region", "channel", "field", "count", "source"];
    private static readonly string[] Channels = ["all", "stations", "electronic", "sum-of-published-returns"];
    private static readonly HashSet<string> Fields = [.. Enum.GetNames<ReturnField>().Select(Kebab)];

    public static IReadOnlyList<OfficialTotal> Read(TextReader text, string file, RegisterReader into)
    {
        var totals = new List<OfficialTotal>();
        try
        {
            using var csv = CsvDataReader.Create(text, new CsvDataReaderOptions { HasHeaders = true });
            if (!Header.SequenceEqual(Enumerable.Range(0, csv.FieldCount).Select(csv.GetName)))
            {
                into.Problems.Add(
                    CaseProblem.BadTotals(file, 1, new("заголовок не той", "the header is not the expected one"))
                );
                return totals;
            }
            var seen = new Dictionary<(string, string, string), int>();
            while (csv.Read())
            {
                ReadRow(csv, file, csv.RowNumber + 1, seen, totals, into);
            }
        }
        catch (CsvFormatException broken)
        {
            into.Problems.Add(
                CaseProblem.BadTotals(
                    file,
                    broken.RowNumber + 1,
                    new("рядок не читається як CSV", "the row cannot be read as CSV")
                )
            );
        }
        return totals;
    }

    private static void ReadRow(
        CsvDataReader csv,
        string file,
        int line,
        Dictionary<(string, string, string), int> seen,
        List<OfficialTotal> totals,
        RegisterReader into
    )
    {
        if (csv.RowFieldCount != Header.Length)
        {
            Refuse(
                new($"у рядку полів: {csv.RowFieldCount}, а треба 5", $"the row has {csv.RowFieldCount} fields, not 5")
            );
            return;
        }
        var (region, channel, field, source) = (csv.GetString(0), csv.GetString(1), csv.GetString(2), csv.GetString(4));
        if (region.Length == 0)
        {
            Refuse(new("область порожня", "the region is empty"));
        }
        if (!Channels.Contains(channel, StringComparer.Ordinal))
        {
            into.Problems.Add(YamlProblem.UnknownValue(file, line, "channel", channel, Channels));
        }
        if (!field.StartsWith("votes:", StringComparison.Ordinal) && !Fields.Contains(field))
        {
            into.Problems.Add(
                YamlProblem.UnknownValue(
                    file,
                    line,
                    "field",
                    field,
                    [.. Fields.Order(StringComparer.Ordinal), "votes:…"]
                )
            );
        }
        into.Use(source, file, line);
        if (!seen.TryAdd((region, channel, field), line))
        {
            Refuse(
                new(
                    $"той самий показник уже є в рядку {seen[(region, channel, field)]}",
                    $"the same figure already stands on line {seen[(region, channel, field)]}"
                )
            );
        }
        if (long.TryParse(csv.GetString(3), NumberStyles.None, CultureInfo.InvariantCulture, out var count))
        {
            totals.Add(new(region, channel, field, count, Source: source));
        }
        else
        {
            Refuse(
                new(
                    $"«{csv.GetString(3)}» не є цілим числом від 0",
                    $"\"{csv.GetString(3)}\" is not a whole number, 0 or greater"
                )
            );
        }

        void Refuse(Bilingual what) => into.Problems.Add(CaseProblem.BadTotals(file, line, what));
    }

    private static string Kebab(string name) =>
        string.Concat(
            name.Select((c, i) => char.IsUpper(c) ? (i == 0 ? "" : "-") + char.ToLowerInvariant(c) : c.ToString())
        );
}
