using Scrutineer.Forensics.Numerics;
using Scrutineer.Returns;
using Scrutineer.Wording;

namespace Scrutineer.Forensics.CopiedReturns;

/// <summary>Options of the search for copies.</summary>
/// <param name="ExpectedAnywhereBelow">Pairs and runs are listed when chance makes fewer than this many anywhere, 0 … 1.</param>
/// <param name="LeastCast">Stations with fewer ballots are not compared: tiny polls agree by chance.</param>
internal sealed record CopiedReturnsOptions(double ExpectedAnywhereBelow = 0.05, int LeastCast = 20)
{
    /// <summary>Most threads, 0 for all processors: for tests. The answer does not depend on it.</summary>
    internal int Threads { get; init; }

    /// <summary>Width of vectors: for tests. The answer does not depend on it.</summary>
    internal VectorWidth Width { get; init; } = VectorWidth.Widest;
}

/// <summary>Search for returns that repeat another return of their commission, exactly or in all counts but one.</summary>
internal static class CopiedReturnsMethod
{
    /// <summary>Stable name of the method.</summary>
    public const string Name = "copied-returns";

    /// <summary>The method, to be asked for by name.</summary>
    public static Method Method { get; } = Method.Of(Name, returns => Run(returns)) with { Cost = 80, ClaimsP = true };

    private const int Blocks = 16;
    private const int LargestCommission = 5_000;

    /// <summary>Compares all pairs of stations within each commission, and looks for repeated runs in the whole file.</summary>
    /// <returns>The finding, or a problem when fields are missing or no two stations can be compared.</returns>
    public static Outcome<CopiedReturnsFinding> Run(ReturnSet returns, CopiedReturnsOptions? options = null)
    {
        options ??= new CopiedReturnsOptions();
        if (MethodProblem.Missing(returns, ReturnField.Registered, ReturnField.Cast) is { } problem)
        {
            return Outcome<CopiedReturnsFinding>.Refused(problem);
        }
        var members = Members(returns, options.LeastCast);
        var compared = Enumerable.Range(0, members.Count).Where(m => IsCompared(members[m].Length)).ToArray();
        if (!compared.Any(m => members[m].Length > 1))
        {
            return Outcome<CopiedReturnsFinding>.Refused(MethodProblem.TooFewTogether(2, 2));
        }
        var model = new PairModel(returns);
        var tallies = new PairTally[Blocks];
        Work.Share(
            Blocks,
            options.Threads,
            b =>
            {
                tallies[b] = new PairTally();
                var kernel = new PairKernel(model, options.Width);
                for (var m = b; m < compared.Length; m += Blocks)
                {
                    kernel.Compare(members[compared[m]], tallies[b]);
                }
            }
        );
        foreach (var other in tallies.AsSpan(1))
        {
            tallies[0].Add(other);
        }
        var used = compared.Sum(m => members[m].Length);
        return Outcome<CopiedReturnsFinding>.Of(Judge(returns, model, tallies[0], options, used));
    }

    private static CopiedReturnsFinding Judge(
        ReturnSet returns,
        PairModel model,
        PairTally tally,
        CopiedReturnsOptions options,
        int used
    )
    {
        var pairs = new List<CopiedPair>();
        var best = 1.0;
        foreach (var (i, j, equal, score) in tally.Found)
        {
            // Two families are scanned, equal in all counts and in all but one: the bound counts both.
            var anywhere = tally.All.AtMost(score) + tally.AllButOne.AtMost(score);
            best = Math.Min(best, anywhere);
            if (anywhere <= options.ExpectedAnywhereBelow)
            {
                var same = returns.Registered[i] == returns.Registered[j];
                pairs.Add(new CopiedPair(i, j, equal, model.Compared, same, score, anywhere));
            }
        }
        pairs = [.. pairs.OrderBy(p => p.Score).ThenBy(p => p.First).ThenBy(p => p.Second)];
        var runs = RepeatedRuns.Find(returns, model, options.LeastCast, options.ExpectedAnywhereBelow);
        var involved = pairs
            .SelectMany(p => new[] { p.First, p.Second })
            .Concat(
                runs.SelectMany(r => Enumerable.Range(r.First, r.Length).Concat(Enumerable.Range(r.Second, r.Length)))
            )
            .Distinct()
            .Count();
        return new CopiedReturnsFinding
        {
            Pairs = pairs,
            Runs = runs,
            P = best,
            StationsInvolved = involved,
            PairsCompared = tally.Pairs,
            Stations = used,
            Parameters = new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["counts-compared"] = model.Compared,
                ["largest-commission"] = LargestCommission,
                ["least-ballots-cast"] = options.LeastCast,
                ["expected-anywhere-below"] = options.ExpectedAnywhereBelow,
            },
            Source = "Scrutineer, docs/methods/copied-returns.md",
            Summary = CopiedReturnsWords.Summary(pairs.Count, runs.Count, involved, tally.Pairs, best),
            Assumptions = CopiedReturnsWords.Assumptions,
            OtherExplanations = CopiedReturnsWords.OtherExplanations,
            FalseAlarms = CopiedReturnsWords.FalseAlarms,
        };
    }

    // A vote given without commissions is one group of everybody: comparing all pairs of it is another question.
    private static bool IsCompared(int stations) => stations is > 0 and <= LargestCommission;

    private static Grouping Members(ReturnSet returns, int leastCast)
    {
        var registered = returns.Registered;
        var cast = returns.Cast;
        var usable = new bool[returns.Count];
        for (var i = 0; i < usable.Length; i++)
        {
            usable[i] = cast[i] >= leastCast && cast[i] <= registered[i];
        }
        return Grouping.Of(returns.Commissions.Count, returns.Stations.Commission, usable);
    }
}
