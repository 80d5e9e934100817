using Scrutineer.Forensics.Simulation;
using Scrutineer.Wording;

namespace Scrutineer.Cases.Calibration;

/// <summary>Reads the votes whose stations are imitated: an operation.</summary>
public sealed class ReadSkeletons
{
    private static readonly Bilingual Reading = new("Читання протоколів", "Reading returns");

    /// <summary>One skeleton for each source, or the first problem.</summary>
    /// <param name="sources">The votes; several may be given.</param>
    /// <param name="every">Take every n-th region whole (commission, or station, where those are too few); 1 for all.</param>
    /// <param name="progress">Told of each vote; null where nobody watches.</param>
    /// <param name="stop">Stops the reading.</param>
    public Outcome<IReadOnlyList<Skeleton>> Run(
        IReadOnlyList<VoteSource> sources,
        int every = 1,
        IProgress<Step>? progress = null,
        CancellationToken stop = default
    )
    {
        ArgumentNullException.ThrowIfNull(sources);
        var skeletons = new List<Skeleton>(sources.Count);
        foreach (var source in sources)
        {
            var skeleton = Of(source, every, stop);
            if (!skeleton.Succeeded)
            {
                return Outcome<IReadOnlyList<Skeleton>>.Refused(skeleton.Problems);
            }
            skeletons.Add(skeleton.Value);
            progress?.Report(new Step(Reading, (double)skeletons.Count / sources.Count));
        }
        return Outcome.Of<IReadOnlyList<Skeleton>>(skeletons);
    }

    private static Outcome<Skeleton> Of(VoteSource source, int every, CancellationToken stop)
    {
        if (source == VoteSource.Invented)
        {
            return Outcome.Of(new InventedCountry().Skeleton(SimulatedCase.Seed));
        }
        return new ReadVote()
            .Run(source, stop)
            .Then(vote =>
            {
                // Registered, issued and cast are there: without them returns are not read.
                if (vote.Read.Returns.Count == 0)
                {
                    return Outcome<Skeleton>.Refused(VoteProblems.NoStation(source.Path));
                }
                var (part, says) = Thinned.Every(vote.Read.Returns, every);
                return Outcome.Of(ObservedSkeleton.From(vote.Name + says, part));
            });
    }
}
