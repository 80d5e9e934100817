using Scrutineer.Returns;
using Scrutineer.Wording;

namespace Scrutineer.Forensics.Evidence;

/// <summary>
/// A finding as a file states it: what an act says of it can be compared with the file where the returns are not at hand.
/// Whether the numbers are right is another question, which only the returns answer.
/// </summary>
/// <param name="Name">The method's stable name.</param>
/// <param name="Called">The method's name for people.</param>
public sealed record StatedFinding(string Name, Bilingual Called) : Finding
{
    /// <inheritdoc/>
    public override string Method => Name;

    /// <inheritdoc/>
    public override Bilingual Title => Called;

    /// <inheritdoc/>
    public override Bilingual Effect => Summary;

    /// <summary>Headline of the integer percentages by the lattice null; null for other methods.</summary>
    public StatedExcess? Integers { get; init; }

    /// <summary>Band of the excess leader votes; null for other methods.</summary>
    public StatedBand? Band { get; init; }

    /// <inheritdoc/>
    public override Bilingual Plain() => Summary;

    /// <inheritdoc/>
    public override Standing Standing() => Forensics.Standing.WithoutP;

    /// <inheritdoc/>
    public override IReadOnlyList<FindingTable> Tables(ReturnSet returns, Language language) => [];

    /// <inheritdoc/>
    public override IReadOnlyList<NumbersData> PageNumbers(Language language) => [];

    /// <inheritdoc/>
    public override IReadOnlyList<StationColumn> StationColumns(ReturnSet returns) => [];

    /// <inheritdoc/>
    public override IReadOnlyList<FigureData> Figures() => [];
}

/// <summary>What was observed and expected of a count.</summary>
/// <param name="Observed">Stations.</param>
/// <param name="Expected">Their expectation under the null.</param>
/// <param name="Sd">Its standard deviation under the null.</param>
public sealed record StatedExcess(long Observed, double Expected, double Sd)
{
    /// <summary>(Observed − expected) ÷ sd; 0 when sd is 0.</summary>
    public double Z => Sd > 0 ? (Observed - Expected) / Sd : 0;
}

/// <summary>A band of votes over the defensible windows.</summary>
/// <param name="Low">Votes.</param>
/// <param name="High">Votes, <paramref name="Low"/> or more.</param>
/// <param name="LeaderVotes">All votes for the leader.</param>
/// <param name="CleanElectionError">The method's error in elections presumed clean, as a share of those.</param>
/// <param name="Warning">What a reader must know first, or null.</param>
public sealed record StatedBand(
    double Low,
    double High,
    long LeaderVotes,
    double CleanElectionError,
    Bilingual? Warning
);
