using Scrutineer.Reports.Sealing;
using Scrutineer.Reports.Store;
using Scrutineer.Wording;

namespace Scrutineer.Reports;

/// <summary>Destroys the content of a report for ever; the channel to answer its author stays: an operation.</summary>
public sealed class EraseReport
{
    /// <summary>Only who could open a report may destroy it.</summary>
    /// <param name="store">Where it lies.</param>
    /// <param name="id">Its id, or the beginning of it that no other has.</param>
    /// <param name="identities">Keys that may open it.</param>
    /// <param name="by">Who erases it.</param>
    /// <param name="day">Today.</param>
    /// <returns>What the store still knows of it; refused, and nothing erased, where no key fits.</returns>
    public Outcome<StoredReport> Run(
        ReportStore store,
        string id,
        IReadOnlyList<IIdentity> identities,
        string by,
        DateOnly day
    )
    {
        ArgumentNullException.ThrowIfNull(store);
        return store
            .Named(id)
            .Then(report =>
                store
                    .Unwrap(report.Id, identities)
                    .Map(key =>
                    {
                        key.Dispose();
                        store.Erase(report.Id, by, day, isWithdrawal: false);
                        return report with { State = ReportState.Erased };
                    })
            );
    }
}
