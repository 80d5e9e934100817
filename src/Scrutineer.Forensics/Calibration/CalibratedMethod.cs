using Scrutineer.Forensics.ClonedPercentages;
using Scrutineer.Forensics.CopiedReturns;
using Scrutineer.Forensics.IntegerPercentages;
using Scrutineer.Forensics.Neighbours;
using Scrutineer.Returns;

namespace Scrutineer.Forensics.Calibration;

/// <summary>A method that claims a p-value for a whole vote.</summary>
/// <param name="Name">Stable name: the method's, with the null where it has several.</param>
/// <param name="P">The p-value of a vote, or null when the method cannot answer about it.</param>
public sealed record CalibratedMethod(string Name, Func<ReturnSet, double?> P)
{
    /// <summary>Every method here that claims a p-value for the vote as a whole.</summary>
    public static IReadOnlyList<CalibratedMethod> All { get; } =
    [
        new("integer-percentages, lattice", r => Whole(r, "lattice")),
        new("integer-percentages, plug-in", r => Whole(r, "plug-in")),
        new("cloned-percentages", r => ClonedPercentagesMethod.Run(r).Value?.P),
        new("copied-returns", r => CopiedReturnsMethod.Run(r).Value?.P),
        new("neighbours, stations", r => NeighboursMethod.Run(r).Value?.StationLevel.P),
    ];

    private static double? Whole(ReturnSet returns, string name)
    {
        var finding = IntegerPercentagesMethod.Run(returns).Value;
        var cell = finding?.Nulls.First(n => string.Equals(n.Null, name, StringComparison.Ordinal))[
            What.Either,
            Weight.Stations
        ];
        return cell is null ? null : Numerics.PortableMath.Exp(cell.Log10P * 2.302585092994046);
    }
}
