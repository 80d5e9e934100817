using System.Globalization;
using Scrutineer.Returns.Mappings;
using Scrutineer.Returns.Reading;
using Scrutineer.Wording;

namespace Scrutineer.Returns.Checks;

/// <summary>Reads <c>totals.csv</c>.</summary>
internal static class TotalsReading
{
    public static Outcome<IReadOnlyList<OfficialTotal>> Read(Stream stream, string file, CancellationToken cancellation)
    {
        var problems = new ProblemList(file, 50);
        var totals = new List<OfficialTotal>();
        try
        {
            Rows(stream, file, problems, totals, cancellation);
        }
        catch (RefusedException refused)
        {
            problems.Add(refused.Problem);
        }
        catch (IOException fault)
        {
            problems.Add(ReadProblem.Unreadable(file, fault.Message));
        }
        return problems.Any
            ? Outcome<IReadOnlyList<OfficialTotal>>.Refused(problems.All())
            : Outcome<IReadOnlyList<OfficialTotal>>.Of(totals);
    }

    private static void Rows(
        Stream stream,
        string file,
        ProblemList problems,
        List<OfficialTotal> totals,
        CancellationToken cancellation
    )
    {
        var options = new ReadOptions();
        using var unpacked = Unpacked.Open(stream, file, options, cancellation);
        using var text = new DetectingReader(unpacked.Content, file, null);
        using var rows = new CsvRows(text, Delimiters.Detect(text.Beginning), file, options.Limits, cancellation);
        var headers =
            StationsTable.Header(rows, file, options.Limits) ?? throw new RefusedException(ReadProblem.Empty(file));
        var columns = new int[4];
        foreach (var (i, name) in ((string[])["region", "channel", "field", "count"]).Index())
        {
            var found = headers.Find(name);
            columns[i] = found.Count > 0 ? found[0] : 0;
            if (found.Count != 1)
            {
                problems.Add(
                    found.Count == 0
                        ? MappingProblem.Missing(file, $"«{name}»", headers, name)
                        : MappingProblem.Twice(file, name, found.Select(f => headers[f]))
                );
            }
        }
        while (columns.Distinct().Count() == columns.Length && rows.Next())
        {
            if (rows.IsBlank())
            {
                continue;
            }
            if (rows.Cells != headers.Count)
            {
                problems.Add(RowProblem.Ragged(file, rows.Line, rows.Cells, headers.Count));
                continue;
            }
            Row(rows, columns, headers, file, problems, totals);
        }
    }

    private static void Row(
        CsvRows rows,
        int[] columns,
        Headers headers,
        string file,
        ProblemList problems,
        List<OfficialTotal> totals
    )
    {
        string Cell(int i) => rows[columns[i]].Trim().ToString();
        var (channel, field) = (Cell(1), Cell(2));
        if (!OfficialTotals.Channels.Contains(channel, StringComparer.Ordinal))
        {
            problems.Add(Unknown(file, rows.Line, "channel", channel, string.Join(", ", OfficialTotals.Channels)));
        }
        if (!field.StartsWith(Canonical.Votes, StringComparison.Ordinal) && !FieldIds.TryParse(field, out _))
        {
            var known = string.Join(", ", FieldIds.All.Select(f => f.Id()).Append("votes:…"));
            problems.Add(Unknown(file, rows.Line, "field", field, known));
        }
        if (!long.TryParse(Cell(3), NumberStyles.None, CultureInfo.InvariantCulture, out var count))
        {
            problems.Add(RowProblem.Count(file, rows.Line, headers[columns[3]], Cell(3)));
            return;
        }
        totals.Add(new OfficialTotal(Cell(0), channel, field, count, rows.Line));
    }

    private static Problem Unknown(string file, int line, string what, string value, string known) =>
        new(
            "unknown-value",
            new($"{what}: невідоме значення «{value}»", $"{what}: unknown value \"{value}\""),
            new($"бувають: {known}", $"the values are: {known}"),
            file,
            line
        );
}
