using Scrutineer.Returns;
using Scrutineer.Wording;

namespace Scrutineer.Forensics.MissingReturns;

/// <summary>Counts stations announced without data and, where totals are claimed, the share that nobody can check.</summary>
public static class MissingReturnsMethod
{
    /// <summary>Stable name of the method.</summary>
    public const string Name = "missing-returns";

    /// <summary>The method, to be asked for by name.</summary>
    public static Method Method { get; } =
        Method.Of(Name, (MethodInput given) => Run(given.Returns, given.Claims?.Regions, given.Claims?.Whole));

    /// <summary>Runs the method.</summary>
    /// <param name="returns">Returns with ballots cast.</param>
    /// <param name="claimed">Totals as claimed, one per region, in regions' own names; null or empty when none are known.</param>
    /// <param name="whole">What is claimed for the whole vote; null when it is not known.</param>
    /// <returns>The finding, or a problem: ballots cast not known, no station at all, or a claim given twice.</returns>
    public static Outcome<MissingReturnsFinding> Run(
        ReturnSet returns,
        IReadOnlyList<ClaimedRegion>? claimed = null,
        ClaimedWhole? whole = null
    )
    {
        ArgumentNullException.ThrowIfNull(returns);
        if (MethodProblem.Missing(returns, ReturnField.Cast) is { } problem)
        {
            return Outcome<MissingReturnsFinding>.Refused(problem);
        }
        if (returns.Count + returns.WithoutData.Count == 0)
        {
            return Outcome<MissingReturnsFinding>.Refused(MethodProblem.NoStation);
        }
        claimed ??= [];
        var twice = claimed.GroupBy(c => c.Region, StringComparer.Ordinal).Where(g => g.Count() > 1).ToArray();
        if (twice.Length > 0)
        {
            return Outcome<MissingReturnsFinding>.Refused([
                .. twice.Select(g => MissingReturnsWords.ClaimedTwice(g.Key)),
            ]);
        }
        return Outcome<MissingReturnsFinding>.Of(Find(returns, claimed, whole));
    }

    private static MissingReturnsFinding Find(
        ReturnSet returns,
        IReadOnlyList<ClaimedRegion> claimed,
        ClaimedWhole? whole
    )
    {
        var gaps = Gaps(returns, claimed);
        var withClaim = gaps.Where(g => g.ClaimedCast is not null).ToArray();
        long? total = withClaim.Length == 0 ? null : withClaim.Sum(g => g.ClaimedCast!.Value);
        // A region whose returns exceed its claim supports all of it; its surplus supports nobody else's.
        long? uncheckable = withClaim.Length == 0 ? null : withClaim.Sum(g => Math.Max(0, g.Unsupported!.Value));
        double? share = total is > 0 ? (double)uncheckable!.Value / total.Value : null;
        var without = returns.WithoutData.Count;
        var gap = whole is null ? null : Gap(returns, whole);
        string[] empty = [.. gaps.Where(g => g.WithoutData > 0 && g.Known == g.WithoutData).Select(g => g.Region)];
        return new MissingReturnsFinding
        {
            Known = returns.Count + without,
            StationsWithoutData = without,
            Regions =
            [
                .. gaps.Where(g => g.WithoutData > 0 || g.Unsupported is not (null or 0))
                    .OrderByDescending(g => g.WithoutData),
            ],
            RegionsWithoutAnyData = empty,
            ClaimedCast = total,
            UncheckableCast = uncheckable,
            UncheckableShare = share,
            Whole = gap,
            Stations = returns.Count,
            Parameters = new Dictionary<string, object>(StringComparer.Ordinal) { ["claims"] = claimed.Count },
            Source = "The returns as published; totals as claimed, from their own source",
            Summary = MissingReturnsWords.Summary(without, returns.Count + without, empty, uncheckable, share, gap),
            Assumptions = MissingReturnsWords.Assumptions,
            OtherExplanations = MissingReturnsWords.OtherExplanations,
            FalseAlarms = MissingReturnsWords.FalseAlarms,
        };
    }

    private static WholeGap Gap(ReturnSet returns, ClaimedWhole whole)
    {
        var published = 0L;
        for (var choice = 0; choice < returns.Choices.Count; choice++)
        {
            foreach (var votes in returns.Votes(choice))
            {
                published += votes;
            }
        }
        var share = whole.Votes == 0 ? 0 : Math.Max(0, whole.Votes - published) / (double)whole.Votes;
        return new(
            whole.Votes,
            published,
            whole.Electronic,
            whole.Votes - published - whole.Electronic,
            share,
            whole.Source
        );
    }

    private static List<RegionGap> Gaps(ReturnSet returns, IReadOnlyList<ClaimedRegion> claimed)
    {
        var with = new int[returns.Regions.Count];
        var without = new int[returns.Regions.Count];
        var cast = new long[returns.Regions.Count];
        for (var i = 0; i < returns.Count; i++)
        {
            with[returns.Stations.Region[i]]++;
            cast[returns.Stations.Region[i]] += returns.Cast[i];
        }
        foreach (var region in returns.WithoutData.Region)
        {
            without[region]++;
        }
        var claims = claimed.ToDictionary(c => c.Region, c => c.Cast, StringComparer.Ordinal);
        var gaps = new List<RegionGap>();
        for (var r = 0; r < with.Length; r++)
        {
            long? claim = claims.Remove(returns.Regions[r], out var c) ? c : null;
            gaps.Add(new(returns.Regions[r], with[r] + without[r], without[r], cast[r], claim, claim - cast[r]));
        }
        // A region that is claimed and of which the returns know nothing at all.
        gaps.AddRange(
            claimed
                .Where(c => claims.ContainsKey(c.Region))
                .Select(c => new RegionGap(c.Region, 0, 0, 0, c.Cast, c.Cast))
        );
        return gaps;
    }
}
