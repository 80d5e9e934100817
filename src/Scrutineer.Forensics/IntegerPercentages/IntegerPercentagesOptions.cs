using Scrutineer.Forensics.Numerics;

namespace Scrutineer.Forensics.IntegerPercentages;

/// <summary>How it is decided that a percentage is whole.</summary>
public enum WholeRule
{
    /// <summary>In whole numbers, <c>20·|100k − mn| ≤ n</c>.</summary>
    Exact,

    /// <summary>As published, in floating point: <c>|100k/n − round(100k/n)| ≤ 0.05</c>. Differs at ties only (2000 | n).</summary>
    Published,
}

/// <summary>What a result is a percentage of.</summary>
public enum ResultOver
{
    /// <summary>Ballots cast, valid and invalid: what the Russian commission announces.</summary>
    Cast,

    /// <summary>Votes for all choices together: what most countries announce.</summary>
    Votes,
}

/// <summary>Options of the integer-percentage method. The defaults are the published ones.</summary>
public sealed record IntegerPercentagesOptions
{
    /// <summary>Stations with fewer registered voters are left out; 1 or more.</summary>
    public int LeastRegistered { get; init; } = StationSizes.LeastRegistered;

    /// <summary>Stations with turnout or result above this percentage are left out; 1 … 100.</summary>
    public int HighestPercentage { get; init; } = 99;

    /// <summary>
    /// How the plug-in null recognises a whole percentage. The default repeats the published numbers to the last station;
    /// the lattice null is always exact. The two differ by one station in 2021 (18,879 published, 18,880 exact).
    /// </summary>
    public WholeRule PlugInRule { get; init; } = WholeRule.Published;

    /// <summary>Index in <see cref="Returns.ReturnSet.Choices"/> of the choice whose result is examined; null for the leader.</summary>
    public int? Choice { get; init; }

    /// <summary>What the result is a percentage of: rounding shows in the percentage that is announced.</summary>
    public ResultOver ResultOver { get; init; } = ResultOver.Cast;

    /// <summary>Threads to share the work; 0 for all processors. The answer does not depend on it.</summary>
    public int Threads { get; init; }

    /// <summary>Significance level of the regions, after Benjamini and Hochberg; between 0 and 1.</summary>
    public double RegionLevel { get; init; } = 0.01;

    /// <summary>Width of vectors: for tests. The answer does not depend on it.</summary>
    internal VectorWidth Width { get; init; } = VectorWidth.Widest;
}
