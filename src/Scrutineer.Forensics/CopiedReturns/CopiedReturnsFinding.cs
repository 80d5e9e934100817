using Scrutineer.Wording;

namespace Scrutineer.Forensics.CopiedReturns;

/// <summary>Two returns that report the same numbers.</summary>
/// <param name="First">Index of the earlier station.</param>
/// <param name="Second">Index of the later station.</param>
/// <param name="Equal">How many of the compared counts are equal.</param>
/// <param name="Compared">How many counts are compared: votes for every choice, and invalid ballots where they are known.</param>
/// <param name="SameRegistered">Whether the numbers of registered voters are equal too.</param>
/// <param name="Score">Upper bound of the probability that two honest stations with equal expectations agree so.</param>
/// <param name="ExpectedAnywhere">Expected number of pairs, over all commissions, that agree at a score as small.</param>
internal sealed record CopiedPair(
    int First,
    int Second,
    int Equal,
    int Compared,
    bool SameRegistered,
    double Score,
    double ExpectedAnywhere
);

/// <summary>Consecutive rows of the file that repeat other consecutive rows, number by number.</summary>
/// <param name="First">Index of the first station of the earlier run.</param>
/// <param name="Second">Index of the first station of the later run.</param>
/// <param name="Length">Rows in the run, 2 or more.</param>
/// <param name="ExpectedAnywhere">Upper bound of the expected number of such runs in the whole file.</param>
internal sealed record RepeatedRun(int First, int Second, int Length, double ExpectedAnywhere);

/// <summary>Returns of one commission that repeat each other, and runs of rows that repeat other rows.</summary>
internal sealed partial record CopiedReturnsFinding : Finding
{
    /// <inheritdoc/>
    public override string Method => CopiedReturnsMethod.Name;

    /// <inheritdoc/>
    public override Bilingual Title { get; } = new("Скопійовані протоколи", "Copied returns");

    /// <summary>Pairs expected less than <c>expected-anywhere-below</c> times anywhere, the most surprising first.</summary>
    public required IReadOnlyList<CopiedPair> Pairs { get; init; }

    /// <summary>Runs expected less than that often, the most surprising first.</summary>
    public required IReadOnlyList<RepeatedRun> Runs { get; init; }

    /// <summary>Family-wise p-value of the most surprising pair, 0 … 1; conservative.</summary>
    public required double P { get; init; }

    /// <summary>Distinct stations in <see cref="Pairs"/> and <see cref="Runs"/>.</summary>
    public required int StationsInvolved { get; init; }

    /// <summary>Pairs of stations compared.</summary>
    public required long PairsCompared { get; init; }
}
