using Scrutineer.Law;
using Scrutineer.Wording;

namespace Scrutineer.Acts.Meetings;

/// <summary>How the commission adopts, as dated data: never part of the program.</summary>
/// <param name="Id">The rule's or parameter's id in the register.</param>
/// <param name="From">First day in force.</param>
/// <param name="Until">First day no longer in force, or null while it is.</param>
/// <param name="Composition">Members that the commission has by law, at least one.</param>
/// <param name="Quorum">Members who must be present, 1 … composition.</param>
/// <param name="Majority">Votes in favour that adopt, 1 … composition.</param>
/// <param name="Certainty">How well the rule is known; an unverified one is marked in the act.</param>
/// <param name="Source">Where it can be read.</param>
public sealed record VotingRules(
    string Id,
    DateOnly From,
    DateOnly? Until,
    int Composition,
    int Quorum,
    int Majority,
    Certainty Certainty,
    Bilingual Source
)
{
    /// <summary>What else the same law is read to ask: shown beside the quorum, and never adopted by.</summary>
    public IReadOnlyList<QuorumReading> OtherReadings { get; init; } = [];

    /// <summary>Whether it is in force on a day.</summary>
    public bool InForceOn(DateOnly day) => From <= day && (Until is null || day < Until);
}
