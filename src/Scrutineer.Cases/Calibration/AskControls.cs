using Scrutineer.Forensics.Calibration;
using Scrutineer.Wording;

namespace Scrutineer.Cases.Calibration;

/// <summary>Asks methods about real votes, as a control beside the simulated ones: an operation.</summary>
public sealed class AskControls
{
    /// <summary>What the methods say about each vote, added to what a table holds.</summary>
    /// <param name="sources">The votes; the invented country is passed over, for it has no returns of its own.</param>
    /// <param name="presumedClean">Whether they are presumed clean.</param>
    /// <param name="methods">The methods to ask.</param>
    /// <param name="done">The table so far.</param>
    /// <param name="progress">Told of each vote by its name; null where nobody watches.</param>
    /// <param name="stop">Stops between votes.</param>
    /// <returns>The table, or why one vote cannot be read; then nothing is added.</returns>
    public async Task<Outcome<ControlTable>> Run(
        IReadOnlyList<VoteSource> sources,
        bool presumedClean,
        IReadOnlyList<CalibratedMethod> methods,
        ControlTable done,
        IProgress<Step>? progress = null,
        CancellationToken stop = default
    )
    {
        ArgumentNullException.ThrowIfNull(sources);
        ArgumentNullException.ThrowIfNull(done);
        var table = done;
        foreach (var source in sources.Where(s => s != VoteSource.Invented))
        {
            stop.ThrowIfCancellationRequested();
            var vote = new ReadVote().Run(source, stop);
            if (!vote.Succeeded)
            {
                return Outcome<ControlTable>.Refused(vote.Problems);
            }
            var (name, read) = vote.Value;
            var asked = await progress.Run(
                Bilingual.Same(name),
                () => ControlTable.Ask(name, read.Sha256, presumedClean, new Trial(read.Returns), methods)
            );
            table = table.With(asked);
        }
        return Outcome.Of(table);
    }
}
