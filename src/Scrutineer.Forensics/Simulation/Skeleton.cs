using Scrutineer.Returns;

namespace Scrutineer.Forensics.Simulation;

/// <summary>
/// What a simulated vote hangs on: which stations there are and how large, in which commissions and regions, how each
/// commission votes on average and how much its stations differ.
/// </summary>
/// <remarks>
/// Turnout and result live on the logit scale, so that a mean and a spread never leave 0 … 1. Columns of stations have
/// one length, columns of commissions the length of <see cref="Commissions"/>.
/// </remarks>
public sealed class Skeleton
{
    /// <summary>The skeleton's name, for tables.</summary>
    public required string Name { get; init; }

    /// <summary>Names of the regions.</summary>
    public required IReadOnlyList<string> Regions { get; init; }

    /// <summary>Territorial commissions with the index of their region.</summary>
    public required IReadOnlyList<Commission> Commissions { get; init; }

    /// <summary>Names of the choices; the leader is at <see cref="Leader"/>.</summary>
    public required IReadOnlyList<string> Choices { get; init; }

    /// <summary>Index of the leader in <see cref="Choices"/>.</summary>
    public required int Leader { get; init; }

    /// <summary>How the votes that do not go to the leader are shared, one weight per choice, the leader's ignored; sums to 1.</summary>
    public required IReadOnlyList<double> OthersShares { get; init; }

    /// <summary>Share of ballots that are invalid, 0 … 1.</summary>
    public double InvalidShare { get; init; } = 0.012;

    /// <summary>Share of ballots that are issued early, 0 … 1.</summary>
    public double EarlyShare { get; init; } = 0.01;

    /// <summary>Share of the other ballots that are issued outside the room, 0 … 1.</summary>
    public double OutsideShare { get; init; } = 0.06;

    /// <summary>Correlation of a station's deviations in turnout and in result, −1 … 1.</summary>
    public double Coupling { get; init; }

    /// <summary>Share of stations unlike the rest (a hospital, a barracks, a village of one family), 0 … 1.</summary>
    public double UnlikeShare { get; init; } = 0.05;

    /// <summary>How many times wider those stations deviate, 1 or more.</summary>
    public double UnlikeFactor { get; init; } = 2.5;

    /// <summary>Number of stations.</summary>
    public int Count => StationCommission.Length;

    internal int[] StationCommission { get; init; } = [];
    internal string[] StationNames { get; init; } = [];
    internal int[] Registered { get; init; } = [];
    internal double[] TurnoutLogit { get; init; } = [];
    internal double[] TurnoutSpread { get; init; } = [];
    internal double[] ResultLogit { get; init; } = [];
    internal double[] ResultSpread { get; init; } = [];
}
