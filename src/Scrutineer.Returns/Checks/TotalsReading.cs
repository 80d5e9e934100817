using System.Globalization;
using Scrutineer.Returns.Mappings;
using Scrutineer.Returns.Reading;
using Scrutineer.Wording;
using Scrutineer.Wording.Yaml;

namespace Scrutineer.Returns.Checks;

/// <summary>Reads <c>totals.csv</c>.</summary>
internal sealed class TotalsReading(string file, Action<string, int>? sourced, CancellationToken cancellation)
{
    private static readonly string[] Required = ["region", "channel", "field", "count"];
    private static readonly string[] Fields =
    [
        .. FieldIds.All.Select(f => f.Id()).Order(StringComparer.Ordinal),
        FieldIds.VotesFor + "…",
    ];

    private readonly ProblemList _problems = new(file, 50);
    private readonly List<OfficialTotal> _totals = [];
    private readonly Dictionary<(string Region, string Channel, string Field), int> _seen = [];

    public Outcome<IReadOnlyList<OfficialTotal>> Read(Stream stream)
    {
        try
        {
            Rows(stream);
        }
        catch (RefusedException refused)
        {
            _problems.Add(refused.Problem);
        }
        catch (IOException fault)
        {
            _problems.Add(ReadProblem.Unreadable(file, fault.Message));
        }
        return _problems.Any
            ? Outcome<IReadOnlyList<OfficialTotal>>.Refused(_problems.All())
            : Outcome<IReadOnlyList<OfficialTotal>>.Of(_totals);
    }

    private void Rows(Stream stream)
    {
        var options = new ReadOptions();
        using var unpacked = Unpacked.Open(stream, file, options, cancellation);
        using var text = new DetectingReader(unpacked.Content, file, null);
        using var rows = new CsvRows(text, Delimiters.Detect(text.Beginning), file, options.Limits, cancellation);
        var headers =
            StationsTable.Header(rows, file, options.Limits) ?? throw new RefusedException(ReadProblem.Empty(file));
        var columns = Columns(headers);
        while (columns is not null && rows.Next())
        {
            if (rows.IsBlank())
            {
                continue;
            }
            if (rows.Cells != headers.Count)
            {
                _problems.Add(RowProblem.Ragged(file, rows.Line, rows.Cells, headers.Count));
                continue;
            }
            Row(rows, columns);
        }
    }

    /// <summary>Where the named columns stand, the source last (−1 where there is none); null where one is missing or stands twice.</summary>
    private int[]? Columns(Headers headers)
    {
        var columns = Required.Append("source").Select(name => headers.Find(name) is [var only] ? only : -1).ToArray();
        if (columns.AsSpan(0, Required.Length).Contains(-1) || (sourced is not null && columns[^1] < 0))
        {
            _problems.Add(TotalsProblem.Header(file));
            return null;
        }
        return columns;
    }

    private void Row(CsvRows rows, int[] columns)
    {
        string Cell(int i) => rows[columns[i]].Trim().ToString();
        var (region, channel, field) = (Cell(0), Cell(1), Cell(2));
        var source = columns[4] < 0 ? null : Cell(4);
        if (region.Length == 0)
        {
            _problems.Add(TotalsProblem.NoRegion(file, rows.Line));
        }
        if (!OfficialTotals.Channels.Contains(channel, StringComparer.Ordinal))
        {
            _problems.Add(YamlProblem.UnknownValue(file, rows.Line, "channel", channel, OfficialTotals.Channels));
        }
        if (!field.StartsWith(FieldIds.VotesFor, StringComparison.Ordinal) && !FieldIds.TryParse(field, out _))
        {
            _problems.Add(YamlProblem.UnknownValue(file, rows.Line, "field", field, Fields));
        }
        if (!_seen.TryAdd((region, channel, field), rows.Line))
        {
            _problems.Add(TotalsProblem.Again(file, rows.Line, _seen[(region, channel, field)]));
        }
        sourced?.Invoke(source ?? "", rows.Line);
        if (!long.TryParse(Cell(3), NumberStyles.None, CultureInfo.InvariantCulture, out var count))
        {
            _problems.Add(TotalsProblem.NotACount(file, rows.Line, Cell(3)));
            return;
        }
        _totals.Add(new OfficialTotal(region, channel, field, count, rows.Line, source));
    }
}
