using Scrutineer.Wording;

namespace Scrutineer.Forensics.ExcessLeaderVotes;

/// <summary>The published recipe's answer: the bin of its notebook, the peak of a moving mean over five bins.</summary>
/// <param name="Bin">Lower edge of the turnout bin, percent, 0 … 99: the bin is (Bin, Bin + 1].</param>
/// <param name="Excess">Leader's votes above the proportion of that bin; may be negative.</param>
/// <param name="Stations">Stations that entered.</param>
public sealed record Cedar(int Bin, double Excess, int Stations)
{
    /// <summary>Whether the authors set the bin of this vote by hand, or an option did: it is then not the peak of the moving mean.</summary>
    public bool ByHand { get; init; }

    /// <summary>Delete-one-region jackknife standard error of <see cref="Excess"/>, votes (commission, where there is one region); null with fewer than two.</summary>
    public double? JackknifeSe { get; init; }

    /// <summary>Root-mean-square share of the leader's votes that this recipe "finds" in 14 presumed-clean elections.</summary>
    public double CleanElectionError => ExcessLeaderVotesMethod.CedarCleanElectionError;
}

/// <summary>Our own rule's answer: the same proportion, taken in the bin of the leftmost main peak after Gaussian smoothing.</summary>
/// <param name="Bin">Lower edge of the turnout bin, percent, 0 … 99.</param>
/// <param name="Excess">Leader's votes above the proportion of that bin; may be negative.</param>
/// <param name="JackknifeSe">Delete-one-region jackknife standard error, votes; null with fewer than two regions.</param>
public sealed record LeftmostPeak(int Bin, double Excess, double? JackknifeSe);

/// <summary>Lowest and highest estimate over all defensible windows.</summary>
/// <param name="Low">Votes.</param>
/// <param name="High">Votes.</param>
public sealed record Band(double Low, double High);

/// <summary>One window of clean turnout and what it gives.</summary>
/// <param name="From">Turnout, percent, exclusive.</param>
/// <param name="To">Turnout, percent, inclusive.</param>
/// <param name="Ratio">Leader's votes ÷ others' votes in the window.</param>
/// <param name="Excess">Leader's votes above that ratio, over all stations.</param>
public sealed record Window(double From, double To, double Ratio, double Excess);

/// <summary>Votes for the leader above the constant ratio of the clean part: a band, never a lone number.</summary>
public sealed partial record ExcessLeaderVotesFinding : Finding
{
    /// <inheritdoc/>
    public override string Method => ExcessLeaderVotesMethod.Name;

    /// <inheritdoc/>
    public override Bilingual Title { get; } = new("Надлишкові голоси за лідера", "Excess leader votes");

    /// <summary>Over the windows of <see cref="Windows"/>.</summary>
    public required Band Band { get; init; }

    /// <summary>The published recipe.</summary>
    public required Cedar Cedar { get; init; }

    /// <summary>Our own rule, which looks left of the highest peak: the hump around which the windows are laid.</summary>
    public required LeftmostPeak LeftmostPeak { get; init; }

    /// <summary>The windows behind the band.</summary>
    public required IReadOnlyList<Window> Windows { get; init; }

    /// <summary>Turnout, percent, of every hump of the others' curve that windows were laid around; more than one is itself a warning.</summary>
    public required IReadOnlyList<int> Humps { get; init; }

    /// <summary>
    /// Share of registered voters, 0 … 1, whom the hump of <see cref="LeftmostPeak"/> accounts for if it is symmetric: twice
    /// those at stations with turnout up to its middle.
    /// </summary>
    public required double CleanShare { get; init; }

    /// <summary>Said when the clean cluster is not the majority or there are several humps; null otherwise.</summary>
    public required Bilingual? Warning { get; init; }

    /// <summary>
    /// The error of <see cref="LeftmostPeak"/> once more, under the key that it has always had; the published recipe's is in <see cref="Cedar"/>.
    /// </summary>
    public required double? JackknifeSe { get; init; }

    /// <summary>
    /// Root-mean-square share of the leader's votes that the window from the 2 % quantile to two points before the peak, one of
    /// the band's, "finds" in presumed-clean elections (0.14). The published recipe's is in <see cref="Cedar"/>.
    /// </summary>
    public required double CleanElectionError { get; init; }

    /// <summary>All votes for the leader, for scale.</summary>
    public required long LeaderVotes { get; init; }

    /// <summary>Each region by its own curve, where the rule of applicability lets it speak; none where there is one region.</summary>
    public required IReadOnlyList<RegionExcess> Regions { get; init; }

    /// <summary>Votes for the leader by 1-point turnout bin (100 bins): the published picture.</summary>
    public required IReadOnlyList<long> LeaderByTurnout { get; init; }

    /// <summary>Votes for all others by 1-point turnout bin (100 bins).</summary>
    public required IReadOnlyList<long> OthersByTurnout { get; init; }
}
