using System.Collections.Concurrent;
using Scrutineer.Forensics;
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
using Scrutineer.Forensics.Spikes;
using Scrutineer.Returns;
using Scrutineer.Wording;

namespace Scrutineer.Cases.Assessments;

/// <summary>A method that can be asked for by name.</summary>
/// <param name="Name">As <see cref="Finding.Method"/>.</param>
/// <param name="Run">Answers, or says why it cannot.</param>
/// <param name="OnRequest">Takes seconds: run only when asked for by name.</param>
/// <param name="Cost">Processor time of a run over 2024, ms, roughly: those that cost most begin first.</param>
internal sealed record Method(
    string Name,
    Func<MethodInput, Outcome<Finding>> Run,
    bool OnRequest = false,
    int Cost = 0
);

/// <summary>What methods look at.</summary>
/// <param name="Returns">The returns.</param>
/// <param name="Claims">What is claimed beside them; null where nothing is known of claims.</param>
/// <param name="Earlier">An earlier vote of the same country, where one was given.</param>
internal sealed record MethodInput(ReturnSet Returns, Claims? Claims = null, ReturnSet? Earlier = null);

/// <summary>All methods, in the order in which they are told.</summary>
internal static class Methods
{
    public static IReadOnlyList<Method> All { get; } =
    [
        Of("integer-percentages", returns => IntegerPercentagesMethod.Run(returns)) with
        {
            Cost = 110,
        },
        Of("excess-leader-votes", returns => ExcessLeaderVotesMethod.Run(returns)),
        Of("core", returns => CoreMethod.Run(returns)) with
        {
            Cost = 6,
        },
        Of("fingerprint", returns => FingerprintMethod.Run(returns)),
        Of("klimek", returns => KlimekMethod.Run(returns)) with
        {
            OnRequest = true,
            Cost = 1_000,
        },
        Of("mixture", returns => MixtureMethod.Run(returns)) with
        {
            OnRequest = true,
            Cost = 54_000,
        },
        Of("cloned-percentages", returns => ClonedPercentagesMethod.Run(returns)) with
        {
            Cost = 50,
        },
        Of("copied-returns", returns => CopiedReturnsMethod.Run(returns)) with
        {
            Cost = 80,
        },
        Of("neighbours", returns => NeighboursMethod.Run(returns)) with
        {
            Cost = 40,
        },
        Of(
            "missing-returns",
            (MethodInput given) => MissingReturnsMethod.Run(given.Returns, given.Claims?.Regions, given.Claims?.Whole)
        ),
        Of("control-relations", returns => ControlRelationsMethod.Run(returns)) with
        {
            Cost = 7,
        },
        Of("spikes", returns => SpikesMethod.Run(returns)) with
        {
            OnRequest = true,
            Cost = 1_000,
        },
        Of("digits", returns => DigitsMethod.Run(returns)),
        Of(Comparison, Compare) with
        {
            OnRequest = true,
        },
    ];

    /// <summary>The method that needs an earlier vote.</summary>
    public const string Comparison = "comparison";

    /// <summary>Those that run unasked.</summary>
    public static IReadOnlyList<Method> Usual { get; } = [.. All.Where(m => !m.OnRequest)];

    /// <summary>Runs methods side by side; the answers come in the order asked for.</summary>
    public static Answers Run(IReadOnlyList<Method> methods, MethodInput given, CancellationToken stop)
    {
        var answers = new Outcome<Finding>[methods.Count];
        // One at a time from one list: a range each would leave the costly ones to whoever got them.
        var costlyFirst = Enumerable.Range(0, methods.Count).OrderByDescending(i => methods[i].Cost).ToList();
        Parallel.ForEach(
            Partitioner.Create(costlyFirst, EnumerablePartitionerOptions.NoBuffering),
            new ParallelOptions { CancellationToken = stop },
            i => answers[i] = methods[i].Run(given)
        );
        return new Answers(
            [.. answers.Where(a => a.Succeeded).Select(a => a.Value!)],
            [.. methods.Zip(answers).SelectMany(a => a.Second.Problems.Select(p => (a.First.Name, p)))]
        );
    }

    private static Outcome<ComparisonFinding> Compare(MethodInput given) =>
        given.Earlier is { } earlier
            ? ComparisonMethod.Run(earlier, given.Returns)
            : Outcome<ComparisonFinding>.Refused(
                new Problem(
                    "no-earlier-vote",
                    new("немає з чим порівнювати", "there is nothing to compare with"),
                    new(
                        "подайте протоколи ранішого голосування тієї самої країни",
                        "give the returns of an earlier vote of the same country"
                    ),
                    Remedy: new Remedy(CaseRemedy.GiveEarlierReturns)
                )
            );

    private static Method Of<T>(string name, Func<ReturnSet, Outcome<T>> run)
        where T : Finding => Of(name, (MethodInput given) => run(given.Returns));

    private static Method Of<T>(string name, Func<MethodInput, Outcome<T>> run)
        where T : Finding =>
        new(
            name,
            given =>
            {
                var outcome = run(given);
                return outcome.Succeeded
                    ? Outcome<Finding>.Of(outcome.Value)
                    : Outcome<Finding>.Refused(outcome.Problems);
            }
        );
}

/// <summary>What the methods said.</summary>
/// <param name="Findings">Of those that answered.</param>
/// <param name="Silent">Methods that could not answer, and why.</param>
internal sealed record Answers(IReadOnlyList<Finding> Findings, IReadOnlyList<(string Method, Problem Problem)> Silent);
