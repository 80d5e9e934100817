using System.Collections.Concurrent;
using Scrutineer.Forensics;
using Scrutineer.Forensics.ClonedPercentages;
using Scrutineer.Forensics.ControlRelations;
using Scrutineer.Forensics.CopiedReturns;
using Scrutineer.Forensics.Core;
using Scrutineer.Forensics.Digits;
using Scrutineer.Forensics.ExcessLeaderVotes;
using Scrutineer.Forensics.Fingerprint;
using Scrutineer.Forensics.IntegerPercentages;
using Scrutineer.Forensics.Klimek;
using Scrutineer.Forensics.MissingReturns;
using Scrutineer.Forensics.Neighbours;
using Scrutineer.Forensics.Spikes;
using Scrutineer.Returns;

namespace Scrutineer.Benchmarks;

/// <summary>A method under its name.</summary>
/// <param name="Name">As <see cref="Finding.Method"/>.</param>
/// <param name="Run">Runs it with its default options.</param>
/// <param name="OnRequest">Runs only when asked for by name.</param>
internal sealed record Method(string Name, Func<ReturnSet, object?> Run, bool OnRequest = false);

/// <summary>The methods that the executable runs, those that take longest first as there.</summary>
internal static class Methods
{
    public static IReadOnlyList<Method> All { get; } =
    [
        new("integer-percentages", r => IntegerPercentagesMethod.Run(r).Value),
        new("copied-returns", r => CopiedReturnsMethod.Run(r).Value),
        new("cloned-percentages", r => ClonedPercentagesMethod.Run(r).Value),
        new("neighbours", r => NeighboursMethod.Run(r).Value),
        new("core", r => CoreMethod.Run(r).Value),
        new("excess-leader-votes", r => ExcessLeaderVotesMethod.Run(r).Value),
        new("fingerprint", r => FingerprintMethod.Run(r).Value),
        new("missing-returns", r => MissingReturnsMethod.Run(r).Value),
        new("control-relations", r => ControlRelationsMethod.Run(r).Value),
        new("digits", r => DigitsMethod.Run(r).Value),
        new("spikes", r => SpikesMethod.Run(r).Value, OnRequest: true),
        new("klimek", r => KlimekMethod.Run(r).Value, OnRequest: true),
    ];

    /// <summary>Those that run unasked.</summary>
    public static IReadOnlyList<Method> Usual { get; } = [.. All.Where(m => !m.OnRequest)];

    /// <summary>Those for which one bound is set together: all but spikes and the finite mixture.</summary>
    public static IReadOnlyList<Method> Bounded { get; } = [.. All.Where(m => m.Name != "spikes")];

    /// <summary>Runs methods side by side, as the executable does.</summary>
    public static object?[] RunTogether(IReadOnlyList<Method> methods, ReturnSet returns)
    {
        var answers = new object?[methods.Count];
        Parallel.ForEach(
            Partitioner.Create(Enumerable.Range(0, methods.Count), EnumerablePartitionerOptions.NoBuffering),
            i => answers[i] = methods[i].Run(returns)
        );
        return answers;
    }
}
