using Scrutineer.Forensics.Numerics;
using Scrutineer.Forensics.Simulation;

namespace Scrutineer.Forensics.Calibration;

/// <summary>How often a method speaks up.</summary>
/// <param name="Skeleton">Name of the skeleton.</param>
/// <param name="Stations">Stations of the skeleton.</param>
/// <param name="Method">Name of the method.</param>
/// <param name="Runs">Simulated votes that the method answered about.</param>
/// <param name="AtFive">How many had p ≤ 0.05.</param>
/// <param name="AtOne">How many had p ≤ 0.01.</param>
public sealed record AlarmRate(string Skeleton, int Stations, string Method, int Runs, int AtFive, int AtOne)
{
    /// <summary>Wilson's 95 % interval of the rate at 5 %.</summary>
    public (double Low, double High) IntervalAtFive => Wilson(AtFive, Runs);

    /// <summary>Wilson's 95 % interval of the rate at 1 %.</summary>
    public (double Low, double High) IntervalAtOne => Wilson(AtOne, Runs);

    /// <summary>Wilson, J. Am. Stat. Assoc. 22 (1927) 209–212.</summary>
    internal static (double Low, double High) Wilson(int hits, int runs)
    {
        const double z = 1.959963984540054;
        if (runs == 0)
        {
            return (0, 1);
        }
        var p = (double)hits / runs;
        var centre = p + (z * z / (2 * runs));
        var half = z * Math.Sqrt((p * (1 - p) / runs) + (z * z / (4.0 * runs * runs)));
        var scale = 1 + (z * z / runs);
        return (Math.Max(0, (centre - half) / scale), Math.Min(1, (centre + half) / scale));
    }
}

/// <summary>How often a method speaks up about a known amount of one anomaly.</summary>
/// <param name="Anomaly">Name of the anomaly.</param>
/// <param name="Amount">Share of stations or commissions touched, 0 … 1.</param>
/// <param name="Rate">The alarms.</param>
public sealed record PowerPoint(string Anomaly, double Amount, AlarmRate Rate);

/// <summary>A kind of anomaly whose amount is varied.</summary>
/// <param name="Name">For tables.</param>
/// <param name="Make">The anomaly of a given share.</param>
public sealed record AnomalyKind(string Name, Func<double, Anomaly> Make)
{
    /// <summary>The kinds of the power tables.</summary>
    public static IReadOnlyList<AnomalyKind> All { get; } =
    [
        new("stuffing of 25–75 % of absent voters", s => new Stuffing(s, 0.25, 0.75)),
        new("switching of 25–75 % of others' votes", s => new Switching(s, 0.25, 0.75)),
        new("rounding to whole percentages", s => new Rounding(s)),
        new("cloning of a result 8 points up (share of commissions)", s => new Cloning(s, 8)),
        new("copying of one return (share of commissions)", s => new Copying(s, 1)),
    ];
}

/// <summary>Measures false alarms on clean simulated votes, and power on votes with anomalies of known amount.</summary>
public static class Calibrator
{
    /// <summary>Rates over simulated clean votes.</summary>
    /// <param name="skeleton">What the votes hang on.</param>
    /// <param name="methods">Methods to measure.</param>
    /// <param name="runs">Number of votes, 1 or more.</param>
    /// <param name="seed">Seed of all of them.</param>
    public static IReadOnlyList<AlarmRate> FalseAlarms(
        Skeleton skeleton,
        IReadOnlyList<CalibratedMethod> methods,
        int runs,
        ulong seed
    ) => Rates(skeleton, methods, [], runs, seed);

    /// <summary>Rates over votes with each amount of each kind of anomaly.</summary>
    public static IReadOnlyList<PowerPoint> Power(
        Skeleton skeleton,
        IReadOnlyList<CalibratedMethod> methods,
        IReadOnlyList<AnomalyKind> kinds,
        IReadOnlyList<double> amounts,
        int runs,
        ulong seed
    ) =>
        [
            .. kinds.SelectMany(kind =>
                amounts.SelectMany(amount =>
                    Rates(skeleton, methods, [kind.Make(amount)], runs, seed)
                        .Select(rate => new PowerPoint(kind.Name, amount, rate))
                )
            ),
        ];

    private static AlarmRate[] Rates(
        Skeleton skeleton,
        IReadOnlyList<CalibratedMethod> methods,
        IReadOnlyList<Anomaly> anomalies,
        int runs,
        ulong seed
    )
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(runs, 1);
        var p = new double?[runs][];
        Parallel.For(
            0,
            runs,
            run =>
            {
                var vote = Simulator.Run(skeleton, anomalies, SeededRandom.Stream(seed, (ulong)run).NextBits());
                p[run] = [.. methods.Select(m => m.P(vote.Returns))];
            }
        );
        return
        [
            .. methods.Select(
                (m, j) =>
                    new AlarmRate(
                        skeleton.Name,
                        skeleton.Count,
                        m.Name,
                        p.Count(row => row[j] is not null),
                        p.Count(row => row[j] <= 0.05),
                        p.Count(row => row[j] <= 0.01)
                    )
            ),
        ];
    }
}
