using Scrutineer.Forensics.Pairs;
using Scrutineer.Wording;

namespace Scrutineer.Forensics.Transitions;

/// <summary>Units of both votes as shares of their voters.</summary>
/// <param name="From">Groups of the first vote.</param>
/// <param name="To">Groups of the second.</param>
/// <param name="Units">Units that entered.</param>
/// <param name="Stations">Stations of the second vote in them.</param>
/// <param name="RegistersDiffer">Units left out because their registers differ too much.</param>
/// <param name="Unsound">Units left out because their counts cannot be shares.</param>
/// <param name="LeavesOutCommissions">Whether a jackknife leaves out commissions, since there is one region.</param>
/// <param name="LeaderFrom">Index of the leader's group in the first vote; 0 where it has none.</param>
/// <param name="LeaderTo">The same in the second vote.</param>
internal sealed record UnitTable(
    IReadOnlyList<VoterGroup> From,
    IReadOnlyList<VoterGroup> To,
    IReadOnlyList<Unit> Units,
    int Stations,
    int RegistersDiffer,
    int Unsound,
    bool LeavesOutCommissions,
    int LeaderFrom,
    int LeaderTo
)
{
    public static UnitTable Of(Side first, Side second, IReadOnlyList<Pair> pairs, PairUnit by)
    {
        var sound = pairs.Where(p => first.IsSound(p.First) && second.IsSound(p.Second)).ToList();
        var used = sound.Where(p => AreNear(first.Registered[p.First], second.Registered[p.Second])).ToList();
        var from = first.Groups([.. used.Select(p => p.First)]);
        var to = second.Groups([.. used.Select(p => p.Second)]);
        var commissions = used.Select(p => second.RegionOf(p.Second, by)).Distinct().Count() < 2;
        return new(
            from,
            to,
            [
                .. used.Select(p => new Unit(
                    first.Shares(p.First, from),
                    second.Shares(p.Second, to),
                    (first.Registered[p.First] + second.Registered[p.Second]) / 2.0,
                    commissions ? second.CommissionOf(p.Second, by) : second.RegionOf(p.Second, by)
                )),
            ],
            StationsIn(second, used, by),
            sound.Count - used.Count,
            pairs.Count - sound.Count,
            commissions,
            Leader(first, from),
            Leader(second, to)
        );
    }

    /// <summary>Why nothing can be estimated from the units; null where it can.</summary>
    /// <param name="matched">Units that both votes have.</param>
    /// <param name="by">What they are.</param>
    public Problem? Refusal(int matched, PairUnit by) =>
        Units.Count == 0 && matched > 0 && RegistersDiffer > 0
            ? TransitionsWords.OtherRegisters(RegistersDiffer, matched)
        : Units.Count == 0 ? TransitionsWords.NoVoters
        : From.Count < 2 || To.Count < 2 ? TransitionsWords.OneGroup
        : Units.Count < TransitionsMethod.UnitsPerGroup * From.Count
            ? TransitionsWords.TooFewUnits(
                by,
                TransitionsMethod.UnitsPerGroup * From.Count,
                Units.Count,
                From.Count,
                RegistersDiffer
            )
        : null;

    private static bool AreNear(long first, long second) =>
        Math.Min(first, second) >= TransitionsMethod.LeastRegisterRatio * Math.Max(first, second);

    private static int StationsIn(Side side, List<Pair> used, PairUnit by)
    {
        if (by == PairUnit.Stations)
        {
            return used.Count;
        }
        var commissions = used.Select(p => p.Second).ToHashSet();
        var stations = 0;
        foreach (var commission in side.Returns.Stations.Commission)
        {
            stations += commissions.Contains(commission) ? 1 : 0;
        }
        return stations;
    }

    private static int Leader(Side side, List<VoterGroup> groups) =>
        Math.Max(0, groups.FindIndex(g => g.Kind == VoterKind.Choice && g.Choice == side.Returns.Leader));
}
