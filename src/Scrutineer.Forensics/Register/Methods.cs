using Scrutineer.Forensics.ClonedPercentages;
using Scrutineer.Forensics.Comparison;
using Scrutineer.Forensics.ControlRelations;
using Scrutineer.Forensics.CopiedReturns;
using Scrutineer.Forensics.Core;
using Scrutineer.Forensics.Digits;
using Scrutineer.Forensics.ExcessLeaderVotes;
using Scrutineer.Forensics.Fingerprint;
using Scrutineer.Forensics.FiniteMixture;
using Scrutineer.Forensics.IntegerPercentages;
using Scrutineer.Forensics.Klimek;
using Scrutineer.Forensics.MissingReturns;
using Scrutineer.Forensics.Neighbours;
using Scrutineer.Forensics.Slopes;
using Scrutineer.Forensics.Spikes;
using Scrutineer.Forensics.Transitions;
using Scrutineer.Forensics.TwoRaces;

namespace Scrutineer.Forensics.Register;

/// <summary>The methods that the library ships. A new one is a folder with its finding, a page, and a line here.</summary>
public static class Methods
{
    /// <summary>All of them, in the order in which they are told.</summary>
    public static IReadOnlyList<Method> All { get; } =
    [
        IntegerPercentagesMethod.Method,
        ExcessLeaderVotesMethod.Method,
        CoreMethod.Method,
        FingerprintMethod.Method,
        SlopesMethod.Method,
        KlimekMethod.Method,
        MixtureMethod.Method,
        ClonedPercentagesMethod.Method,
        CopiedReturnsMethod.Method,
        NeighboursMethod.Method,
        MissingReturnsMethod.Method,
        ControlRelationsMethod.Method,
        SpikesMethod.Method,
        DigitsMethod.Method,
        ComparisonMethod.Method,
        TwoRacesMethod.Method,
        TransitionsMethod.Method,
    ];

    /// <summary>Those that run unasked.</summary>
    public static IReadOnlyList<Method> Usual { get; } = [.. All.Where(m => !m.OnRequest)];
}
