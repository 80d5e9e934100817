using Scrutineer.Returns;

namespace Scrutineer.Forensics.Pairs;

/// <summary>
/// Finds the stations and commissions of one vote in another by their names, strictly first. A key that is not unique in
/// both votes matches nothing: a wrong pair would be worse than none.
/// </summary>
internal static class Matching
{
    /// <summary>Stations with data, by region, commission and number.</summary>
    public static Matched Stations(ReturnSet first, ReturnSet second)
    {
        var (a, b) = (Places.Of(first), Places.Of(second));
        return Run(
            (first.Count, second.Count),
            [
                (MatchedBy.Name, a.Exact, b.Exact),
                (MatchedBy.Number, a.Numbered, b.Numbered),
                (MatchedBy.NumberInRegion, a.InRegion, b.InRegion),
            ]
        );
    }

    /// <summary>Commissions, by region and name.</summary>
    public static Matched Commissions(ReturnSet first, ReturnSet second) =>
        Run(
            (first.Commissions.Count, second.Commissions.Count),
            [
                (MatchedBy.Name, Named(first, PlaceKeys.Exact), Named(second, PlaceKeys.Exact)),
                (MatchedBy.Number, Named(first, PlaceKeys.Unnumbered), Named(second, PlaceKeys.Unnumbered)),
            ]
        );

    private static Matched Run(
        (int First, int Second) counts,
        IReadOnlyList<(MatchedBy By, (string, string, string)[] First, (string, string, string)[] Second)> ways
    )
    {
        var (other, taken) = (Enumerable.Repeat(-1, counts.First).ToArray(), new bool[counts.Second]);
        var by = new MatchedBy[counts.First];
        foreach (var (way, first, second) in ways)
        {
            var (once, again) = (Once(first), Once(second));
            foreach (var (key, i) in once)
            {
                if (i >= 0 && other[i] < 0 && again.TryGetValue(key, out var j) && j >= 0 && !taken[j])
                {
                    (other[i], by[i], taken[j]) = (j, way, true);
                }
            }
        }
        var (twiceFirst, twiceSecond) = (Twice(ways[0].First), Twice(ways[0].Second));
        return new Matched(
            [.. Where(counts.First, i => other[i] >= 0).Select(i => new Pair(i, other[i], by[i]))],
            Where(counts.First, i => other[i] < 0 && !twiceFirst.Contains(i)),
            Where(counts.Second, j => !taken[j] && !twiceSecond.Contains(j)),
            Where(counts.First, i => other[i] < 0 && twiceFirst.Contains(i)),
            Where(counts.Second, j => !taken[j] && twiceSecond.Contains(j))
        );
    }

    /// <summary>The place of each key; −1 where it is of more than one.</summary>
    private static Dictionary<(string, string, string), int> Once((string, string, string)[] keys)
    {
        var once = new Dictionary<(string, string, string), int>(keys.Length);
        foreach (var (i, key) in keys.Index())
        {
            once[key] = once.ContainsKey(key) ? -1 : i;
        }
        return once;
    }

    private static HashSet<int> Twice((string, string, string)[] keys)
    {
        var once = Once(keys);
        return [.. Enumerable.Range(0, keys.Length).Where(i => once[keys[i]] < 0)];
    }

    private static List<int> Where(int count, Func<int, bool> which) => [.. Enumerable.Range(0, count).Where(which)];

    private static (string, string, string)[] Named(ReturnSet returns, Func<string, string> key) =>
        [.. returns.Commissions.Select(c => (key(returns.Regions[c.Region]), key(c.Name), ""))];

    /// <summary>Keys of every station, from the strictest to the loosest.</summary>
    private sealed record Places(
        (string, string, string)[] Exact,
        (string, string, string)[] Numbered,
        (string, string, string)[] InRegion
    )
    {
        public static Places Of(ReturnSet returns)
        {
            var places = new Places(
                new (string, string, string)[returns.Count],
                new (string, string, string)[returns.Count],
                new (string, string, string)[returns.Count]
            );
            var commissions = Named(returns, PlaceKeys.Exact);
            var plain = Named(returns, PlaceKeys.Unnumbered);
            for (var i = 0; i < returns.Count; i++)
            {
                var (commission, name) = (returns.Stations.Commission[i], returns.Stations.Name(i));
                var number = PlaceKeys.Number(name);
                places.Exact[i] = (commissions[commission].Item1, commissions[commission].Item2, PlaceKeys.Exact(name));
                places.Numbered[i] = (plain[commission].Item1, plain[commission].Item2, number);
                places.InRegion[i] = (plain[commission].Item1, "", number);
            }
            return places;
        }
    }
}
