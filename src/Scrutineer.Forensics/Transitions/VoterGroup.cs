using Scrutineer.Wording;

namespace Scrutineer.Forensics.Transitions;

/// <summary>What a group of voters did.</summary>
internal enum VoterKind
{
    /// <summary>Voted for a choice.</summary>
    Choice,

    /// <summary>Voted for a small choice, or spoilt the ballot.</summary>
    Other,

    /// <summary>Did not vote.</summary>
    NotVoting,
}

/// <summary>Voters of one vote who did the same.</summary>
/// <param name="Kind">What they did.</param>
/// <param name="Name">The same in words: the choice as its returns name it.</param>
/// <param name="Voters">How many, over the units that entered.</param>
internal sealed record VoterGroup(VoterKind Kind, Bilingual Name, long Voters)
{
    /// <summary>Index of the choice; 0 for other kinds.</summary>
    internal int Choice { get; init; }
}
