using Scrutineer.Returns;

namespace Scrutineer.Forensics.FiniteMixture;

/// <summary>Counts of the stations that enter, in an order of their own, so that the order of the returns does not matter.</summary>
/// <param name="Registered">Voters in the register.</param>
/// <param name="Absent">Registered less ballots found.</param>
/// <param name="Leader">Votes for the leader.</param>
internal sealed record MixtureStations(int[] Registered, int[] Absent, int[] Leader)
{
    public int Count => Registered.Length;

    public static MixtureStations Of(ReturnSet returns)
    {
        var kept = new List<(int Registered, int Absent, int Leader)>(returns.Count);
        for (var i = 0; i < returns.Count; i++)
        {
            var (registered, cast, leader) = (returns.Registered[i], returns.Cast[i], returns.LeaderVotes[i]);
            if (
                registered is > 0 and <= StationSizes.MostRegistered
                && cast > 0
                && cast <= registered
                && leader <= cast
            )
            {
                kept.Add((registered, registered - cast, leader));
            }
        }
        kept.Sort();
        return new MixtureStations(
            [.. kept.Select(s => s.Registered)],
            [.. kept.Select(s => s.Absent)],
            [.. kept.Select(s => s.Leader)]
        );
    }

    /// <summary>Every so-manieth station, so that at most <paramref name="most"/> are left.</summary>
    public MixtureStations Thinned(int most)
    {
        var every = (Count + most - 1) / most;
        if (every <= 1)
        {
            return this;
        }
        int[] Take(int[] from) => [.. from.Where((_, i) => i % every == every / 2)];
        return new MixtureStations(Take(Registered), Take(Absent), Take(Leader));
    }

    /// <summary>Kernels on a grid of the given step.</summary>
    public StationKernels Kernels(double step) => new(new LogitGrid(step), Registered, Absent, Leader);
}
