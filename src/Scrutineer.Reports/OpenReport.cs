using Scrutineer.Reports.Sealing;
using Scrutineer.Reports.Store;
using Scrutineer.Wording;

namespace Scrutineer.Reports;

/// <summary>Opens a report in memory and notes in its custody that somebody has read it: an operation.</summary>
public sealed class OpenReport
{
    /// <summary>The report, opened; nothing is written in the clear.</summary>
    /// <param name="store">Where it lies.</param>
    /// <param name="id">Its id, or the beginning of it that no other has.</param>
    /// <param name="identities">Keys that may open it.</param>
    /// <param name="by">Who reads it.</param>
    /// <param name="day">Today.</param>
    /// <returns>Refused, and nothing noted, where no report or several are named, a key does not fit or a seal is broken.</returns>
    public Outcome<OpenedReport> Run(
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
            .Then(report => OpenedReport.Read(store, report, identities))
            .Map(opened =>
            {
                var stored = opened.Stored;
                var state = stored.State == ReportState.Received ? ReportState.Opened : stored.State;
                store.Note(stored.Id, "opened", by, day, state);
                return opened with { Stored = stored with { State = state } };
            });
    }
}
