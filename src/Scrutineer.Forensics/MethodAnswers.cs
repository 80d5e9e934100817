using System.Collections.Concurrent;
using Scrutineer.Wording;

namespace Scrutineer.Forensics;

/// <summary>What methods said about some returns.</summary>
/// <param name="Findings">Of those that answered, in the order asked for.</param>
/// <param name="Silent">Methods that could not answer, by name, and why.</param>
public sealed record MethodAnswers(
    IReadOnlyList<Finding> Findings,
    IReadOnlyList<(string Method, Problem Problem)> Silent
)
{
    /// <summary>Nobody was asked.</summary>
    public static MethodAnswers None { get; } = new([], []);

    /// <summary>The same, with names of the returns in its sentences as readers read them.</summary>
    public MethodAnswers With(DataNames names)
    {
        ArgumentNullException.ThrowIfNull(names);
        return names.All.Count == 0
            ? this
            : this with
            {
                Findings = [.. Findings.Select(f => f with { Summary = names.In(f.Summary) })],
            };
    }

    /// <summary>Runs methods side by side.</summary>
    /// <param name="methods">Whom to ask.</param>
    /// <param name="given">What they look at.</param>
    /// <param name="stop">Stops between methods.</param>
    public static MethodAnswers Of(IReadOnlyList<Method> methods, MethodInput given, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(methods);
        var answers = new Outcome<Finding>[methods.Count];
        // One at a time from one list: a range for each thread would leave the costly ones to whoever got them.
        var costlyFirst = Enumerable.Range(0, methods.Count).OrderByDescending(i => methods[i].Cost).ToList();
        Parallel.ForEach(
            Partitioner.Create(costlyFirst, EnumerablePartitionerOptions.NoBuffering),
            new ParallelOptions { CancellationToken = stop },
            i => answers[i] = methods[i].Run(given)
        );
        return new MethodAnswers(
            [.. answers.Where(a => a.Succeeded).Select(a => a.Value!)],
            [.. methods.Zip(answers).SelectMany(a => a.Second.Problems.Select(p => (a.First.Name, p)))]
        );
    }
}
