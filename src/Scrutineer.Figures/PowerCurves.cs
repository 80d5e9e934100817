using Scrutineer.Forensics.Calibration;

namespace Scrutineer.Figures;

/// <summary>One measured share of flagged votes.</summary>
/// <param name="Amount">Share of stations or commissions touched, 0 … 1; 0 for clean votes.</param>
/// <param name="Rate">Share of votes with p ≤ 0.05.</param>
/// <param name="Low">Lower end of its 95 % interval.</param>
/// <param name="High">Upper end of its 95 % interval.</param>
internal sealed record PowerPoint(double Amount, double Rate, double Low, double High);

/// <summary>One method over the amount of one kind of anomaly.</summary>
/// <param name="Method">Name in the tables.</param>
/// <param name="Points">By amount; the first is that of clean votes where it was measured.</param>
internal sealed record PowerLine(string Method, IReadOnlyList<PowerPoint> Points)
{
    /// <summary>Least measured amount, above none, from which on at least half of the votes are flagged; null when there is none.</summary>
    public double? HalfFrom =>
        Points.Reverse().TakeWhile(p => p is { Amount: > 0, Rate: >= 0.5 }).LastOrDefault()?.Amount;

    /// <summary>Largest rate over touched votes.</summary>
    public double Most => Points.Where(p => p.Amount > 0).Max(p => p.Rate);
}

/// <summary>All methods over one kind of anomaly.</summary>
/// <param name="Kind">Name in the tables.</param>
/// <param name="Amounts">Measured amounts, ascending.</param>
/// <param name="Strong">Lines that reach half, from the one that needs least.</param>
/// <param name="Weak">The other lines.</param>
internal sealed record PowerPanel(
    string Kind,
    IReadOnlyList<double> Amounts,
    IReadOnlyList<PowerLine> Strong,
    IReadOnlyList<PowerLine> Weak
)
{
    /// <summary>The panels of one skeleton, in the order of the tables; methods that claim a p-value only.</summary>
    public static IReadOnlyList<PowerPanel> Of(CalibrationTables tables, string skeleton)
    {
        var clean = tables
            .Clean.Where(r => r is { ClaimsP: true, Runs: > 0 } && r.Skeleton == skeleton)
            .ToDictionary(r => r.Method, Point, StringComparer.Ordinal);
        return
        [
            .. tables
                .Touched.Where(r => r is { ClaimsP: true, Runs: > 0 } && r.Skeleton == skeleton)
                .GroupBy(r => r.Anomaly!, StringComparer.Ordinal)
                .Select(g => One(g.Key, [.. g], clean)),
        ];
    }

    private static PowerPanel One(string kind, List<CalibrationRow> rows, Dictionary<string, PowerPoint> clean)
    {
        var lines = rows.GroupBy(r => r.Method, StringComparer.Ordinal)
            .Select(m => new PowerLine(
                m.Key,
                [
                    .. clean.TryGetValue(m.Key, out var none) ? [none] : Array.Empty<PowerPoint>(),
                    .. m.OrderBy(r => r.Amount).Select(Point),
                ]
            ))
            .ToList();
        return new(
            kind,
            [.. rows.Select(r => r.Amount!.Value).Distinct().Order()],
            // Equal ones by the sum of their rates, then as the tables have them.
            [
                .. lines
                    .Where(l => l.HalfFrom is not null)
                    .OrderBy(l => l.HalfFrom)
                    .ThenByDescending(l => l.Points.Sum(p => p.Rate)),
            ],
            [.. lines.Where(l => l.HalfFrom is null)]
        );
    }

    private static PowerPoint Point(CalibrationRow row)
    {
        var (low, high) = row.Interval!.Value;
        return new(row.Amount ?? 0, (double)row.AtFive!.Value / row.Runs, low, high);
    }
}
