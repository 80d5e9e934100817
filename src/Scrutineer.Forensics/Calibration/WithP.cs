using Scrutineer.Forensics.ClonedPercentages;
using Scrutineer.Forensics.CopiedReturns;
using Scrutineer.Forensics.Digits;
using Scrutineer.Forensics.IntegerPercentages;
using Scrutineer.Forensics.Neighbours;
using Scrutineer.Forensics.Numerics;
using Scrutineer.Wording;

namespace Scrutineer.Forensics.Calibration;

/// <summary>Numbers that claim a p-value for a whole vote.</summary>
internal static class WithP
{
    private static readonly Bilingual Level = new("p не вище за рівень", "p at or below the level");

    public static IReadOnlyList<CalibratedMethod> All { get; } =
    [
        Of("integer-percentages, lattice", t => Whole(t, "lattice", What.Either)),
        Of("integer-percentages, plug-in", t => Whole(t, "plug-in", What.Either)),
        Of("integer-percentages, lattice, result", t => Whole(t, "lattice", What.Result)),
        Of("integer-percentages, lattice, turnout", t => Whole(t, "lattice", What.Turnout)),
        Of("integer-percentages, multiples of 5 of the result", t => Multiple(t, What.Result)),
        Of("integer-percentages, multiples of 5 of turnout", t => Multiple(t, What.Turnout)),
        Of("cloned-percentages", t => t.Finding(r => ClonedPercentagesMethod.Run(r).Value)?.P),
        Of("copied-returns", t => t.Finding(r => CopiedReturnsMethod.Run(r).Value)?.P),
        Of("neighbours, stations", t => t.Finding(r => NeighboursMethod.Run(r).Value)?.StationLevel.P),
        Of("neighbours, commissions", t => t.Finding(r => NeighboursMethod.Run(r).Value)?.CommissionLevel?.P),
    ];

    public static IReadOnlyList<CalibratedMethod> Digits { get; } =
    [
        Of("digits, second of the leader’s votes", t => Digit(t, "second-digit-benford", "leader")),
        Of("digits, second of ballots cast", t => Digit(t, "second-digit-benford", "cast")),
        Of("digits, last of the leader’s votes", t => Digit(t, "last-digit", "leader")),
    ];

    private static CalibratedMethod Of(string name, Func<Trial, double?> p) =>
        new(name, true, Level, null, t => p(t) is { } value ? new Reading(value, null, null) : null);

    private static IntegerPercentagesFinding? Integers(Trial trial) =>
        trial.Finding(r => IntegerPercentagesMethod.Run(r).Value);

    private static double? Whole(Trial trial, string name, What what) =>
        Integers(trial) is { } finding
            ? PortableMath.Exp(
                finding
                    .Nulls.First(n => string.Equals(n.Null, name, StringComparison.Ordinal))[what, Weight.Stations]
                    .Log10P * Logarithms.Ln10
            )
            : null;

    private static double? Multiple(Trial trial, What what) =>
        Integers(trial)?.Multiples.FirstOrDefault(m => m.What == what && m.Of == 5) is { } cell
            ? PortableMath.Exp(cell.Log10P * Logarithms.Ln10)
            : null;

    private static double? Digit(Trial trial, string test, string counts) =>
        trial
            .Finding(r => DigitsMethod.Run(r).Value)
            ?.Tests.FirstOrDefault(t =>
                string.Equals(t.Test, test, StringComparison.Ordinal)
                && string.Equals(t.Counts, counts, StringComparison.Ordinal)
            )
            is { } found
            ? PortableMath.Exp(found.Log10P * Logarithms.Ln10)
            : null;
}
