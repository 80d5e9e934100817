using Scrutineer.Forensics.Pairs;
using Scrutineer.Wording;

namespace Scrutineer.Forensics.Transitions;

/// <summary>An estimated transition: what share of a group of the first vote went to a group of the second.</summary>
/// <param name="From">Index in <see cref="TransitionsFinding.From"/>.</param>
/// <param name="To">Index in <see cref="TransitionsFinding.To"/>.</param>
/// <param name="Share">The coefficient, 0 … 1; those of one group of the first vote sum to 1.</param>
/// <param name="Se">Its standard error by leaving out regions; null where there are too few, and where the share is 0 or 1.</param>
/// <param name="Low">Lower end of the 95 % interval, 0 … 1; null without an error.</param>
/// <param name="High">Its upper end.</param>
/// <param name="LeastPossible">Least share that the data allow whatever voters did, 0 … 1.</param>
/// <param name="MostPossible">Largest share that they allow.</param>
/// <param name="RestsOnAssumption">Whether these bounds are more than 20 points apart.</param>
/// <param name="Impossible">Whether the estimate lies outside the bounds: the same share everywhere is then refuted.</param>
/// <param name="Voters">Share × voters of the group, over the units that entered.</param>
internal sealed record Transition(
    int From,
    int To,
    double Share,
    double? Se,
    double? Low,
    double? High,
    double LeastPossible,
    double MostPossible,
    bool RestsOnAssumption,
    bool Impossible,
    double Voters
);

/// <summary>How votes may have moved between two votes, if voters of one kind did the same everywhere.</summary>
/// <remarks>
/// Goodman, American Sociological Review 18(6), 1953, 663–664, and American Journal of Sociology 64(6), 1959, 610–625; bounds:
/// Duncan, Davis, American Sociological Review 18(6), 1953, 665–666; limits: King, <em>A Solution to the Ecological Inference
/// Problem</em>, Princeton 1997.
/// </remarks>
internal sealed partial record TransitionsFinding : Finding
{
    /// <inheritdoc/>
    public override string Method => TransitionsMethod.Name;

    /// <inheritdoc/>
    public override Bilingual Title { get; } =
        new("Переходи голосів за екологічною регресією", "Transitions of votes by ecological regression");

    /// <summary>Whether the second vote is a second race of the same day; else the first is an earlier vote.</summary>
    public required bool SameDay { get; init; }

    /// <summary>What was matched: <c>stations</c> or <c>commissions</c>.</summary>
    public required string Unit { get; init; }

    /// <summary>Which units are in both.</summary>
    public required MatchSummary Match { get; init; }

    /// <summary>Units that entered.</summary>
    public required int Units { get; init; }

    /// <summary>Units of both votes left out because their registers differ by more than a tenth.</summary>
    public required int RegistersDiffer { get; init; }

    /// <summary>Units of both votes left out because nobody is registered or more voted than are.</summary>
    public required int Unsound { get; init; }

    /// <summary>Groups that were left out in turn for the errors; 0 where they are too few.</summary>
    public required int LeftOut { get; init; }

    /// <summary>Groups of the first vote.</summary>
    public required IReadOnlyList<VoterGroup> From { get; init; }

    /// <summary>Groups of the second vote.</summary>
    public required IReadOnlyList<VoterGroup> To { get; init; }

    /// <summary>Every pair of groups, by the first vote's.</summary>
    public required IReadOnlyList<Transition> Transitions { get; init; }

    /// <summary>How many times larger residuals are than the same shares everywhere would leave; null where that would leave none.</summary>
    public required double? Spread { get; init; }
}
