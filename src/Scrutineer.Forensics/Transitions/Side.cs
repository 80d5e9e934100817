using Scrutineer.Forensics.Pairs;
using Scrutineer.Returns;
using Scrutineer.Wording;

namespace Scrutineer.Forensics.Transitions;

/// <summary>Voters of one vote by unit: registered, and how many of them did what.</summary>
/// <param name="Returns">Its returns.</param>
/// <param name="Registered">Of each unit.</param>
/// <param name="Cast">Ballots found, of each unit.</param>
/// <param name="Votes">For each choice, of each unit.</param>
internal sealed record Side(ReturnSet Returns, long[] Registered, long[] Cast, long[][] Votes)
{
    public static Side Of(ReturnSet returns, PairUnit unit)
    {
        var units = unit == PairUnit.Stations ? returns.Count : returns.Commissions.Count;
        long[] Sums(ReadOnlySpan<int> column)
        {
            var sums = new long[units];
            for (var i = 0; i < column.Length; i++)
            {
                sums[unit == PairUnit.Stations ? i : returns.Stations.Commission[i]] += column[i];
            }
            return sums;
        }
        return new(
            returns,
            Sums(returns.Registered),
            Sums(returns.Cast),
            [.. Enumerable.Range(0, returns.Choices.Count).Select(c => Sums(returns.Votes(c)))]
        );
    }

    /// <summary>Whether a unit's counts can be shares of its voters.</summary>
    public bool IsSound(int unit) =>
        Registered[unit] > 0 && Cast[unit] <= Registered[unit] && Votes.Sum(v => v[unit]) <= Cast[unit];

    /// <summary>The groups that voters of some units are told apart by; those without a voter are left out.</summary>
    /// <param name="units">Units that count.</param>
    public List<VoterGroup> Groups(IReadOnlyList<int> units)
    {
        var registered = units.Sum(u => Registered[u]);
        var large = Enumerable
            .Range(0, Votes.Length)
            .Select(c => (Choice: c, Voters: units.Sum(u => Votes[c][u])))
            .OrderByDescending(c => c.Voters)
            .ThenBy(c => c.Choice)
            .Take(TransitionsMethod.MostChoices)
            .Where(c => c.Voters >= TransitionsMethod.LeastShare * registered)
            .ToList();
        var cast = units.Sum(u => Cast[u]);
        return
        [
            .. large
                .Select(c => new VoterGroup(VoterKind.Choice, Bilingual.Same(Returns.Choices[c.Choice]), c.Voters)
                {
                    Choice = c.Choice,
                })
                .Append(new VoterGroup(VoterKind.Other, TransitionsWords.Other, cast - large.Sum(c => c.Voters)))
                .Append(new VoterGroup(VoterKind.NotVoting, TransitionsWords.NotVoting, registered - cast))
                .Where(g => g.Voters > 0),
        ];
    }

    /// <summary>Shares of a unit's registered voters in each of the groups; they sum to 1.</summary>
    public double[] Shares(int unit, IReadOnlyList<VoterGroup> groups)
    {
        var named = groups.Where(g => g.Kind == VoterKind.Choice).Sum(g => Votes[g.Choice][unit]);
        return
        [
            .. groups.Select(g =>
                (
                    g.Kind switch
                    {
                        VoterKind.Choice => Votes[g.Choice][unit],
                        VoterKind.Other => Cast[unit] - named,
                        _ => Registered[unit] - Cast[unit],
                    }
                ) / (double)Registered[unit]
            ),
        ];
    }

    /// <summary>A unit's region, and the commission of it.</summary>
    public int RegionOf(int unit, PairUnit by) =>
        by == PairUnit.Stations ? Returns.Stations.Region[unit] : Returns.Commissions[unit].Region;

    /// <summary>A unit's commission.</summary>
    public int CommissionOf(int unit, PairUnit by) =>
        by == PairUnit.Stations ? Returns.Stations.Commission[unit] : unit;
}
