using System.Text;
using Scrutineer.Reports.Counts;
using Scrutineer.Reports.Sealing;
using Scrutineer.Reports.Store;
using Scrutineer.Stores;
using Scrutineer.Wording;
using Scrutineer.Wording.Json;

namespace Scrutineer.Reports;

/// <summary>Counts the reports received for the public, so that no number, nor any two subtracted, singles somebody out: an operation.</summary>
public sealed class ReleaseCounts
{
    /// <summary>
    /// Counts, and adds the release to the ledger before anything else is written: what was told must be known before it is told.
    /// </summary>
    /// <param name="store">The reports.</param>
    /// <param name="identities">Keys that open them.</param>
    /// <param name="on">The day of the release, later than that of every earlier one.</param>
    /// <param name="ledger">Path of the file of all releases; absent before the first.</param>
    /// <param name="folder">Where <c>counts.csv</c> and <c>counts.json</c> are written; null for nowhere.</param>
    /// <param name="progress">Told how many of the reports are opened; null where nobody watches.</param>
    /// <param name="stop">Stops between reports and before a file is written.</param>
    /// <returns>The release, and which reports it leaves out; refused, and nothing written, where the ledger is damaged or holds a later day.</returns>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public async Task<Outcome<CountedRelease>> Run(
        ReportStore store,
        IReadOnlyList<IIdentity> identities,
        DateOnly on,
        string ledger,
        string? folder = null,
        IProgress<Step>? progress = null,
        CancellationToken stop = default
    )
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentException.ThrowIfNullOrWhiteSpace(ledger);
        var earlier = File.Exists(ledger)
            ? ReleaseLedger.Read(await File.ReadAllBytesAsync(ledger, stop), ledger)
            : Outcome.Of<IReadOnlyList<Release>>([]);
        if (!earlier.Succeeded)
        {
            return Outcome<CountedRelease>.Refused(earlier.Problems);
        }
        if (earlier.Value is [.., var last] && last.On >= on)
        {
            return Outcome<CountedRelease>.Refused(CountProblems.NotLater(last.On));
        }
        var (counted, leftOut) = Counted(store, identities, progress, stop);
        var release = SafeCounts.On(counted, on, earlier.Value);
        await AtomicFile.Write(ledger, ReleaseLedger.Write([.. earlier.Value, release]), stop);
        if (folder is not null)
        {
            await Save("counts.csv", Encoding.UTF8.GetBytes(ReleaseLedger.Csv(release)));
            await Save("counts.json", JsonForm.Bytes(ReleaseLedger.Json(release)));
        }
        return Outcome.Of(new CountedRelease(release, counted.Count, leftOut));

        Task Save(string name, byte[] bytes) => AtomicFile.Write(Path.Combine(folder, name), bytes, stop);
    }

    private static (List<CountedReport> Counted, List<LeftOut> LeftOut) Counted(
        ReportStore store,
        IReadOnlyList<IIdentity> identities,
        IProgress<Step>? progress,
        CancellationToken stop
    )
    {
        var reports = store.List().Where(r => r.State is not (ReportState.Withdrawn or ReportState.Erased)).ToList();
        var counted = new List<CountedReport>(reports.Count);
        var leftOut = new List<LeftOut>();
        for (var i = 0; i < reports.Count; i++)
        {
            stop.ThrowIfCancellationRequested();
            var opened = OpenedReport.Read(store, reports[i], identities);
            if (opened.Value?.Content is { } content)
            {
                // What keepers found of a report is kept in the Office; here none is corroborated yet.
                counted.Add(
                    new CountedReport(reports[i].Day, content.Codes, content.Where.Region, content.Phase, false)
                );
            }
            else
            {
                leftOut.Add(new LeftOut(reports[i].Id, opened.Succeeded ? CountProblems.NoForm() : opened.Problems[0]));
            }
            progress?.Report(new Step(Counting, (i + 1.0) / reports.Count));
        }
        return (counted, leftOut);
    }

    private static readonly Bilingual Counting = new("Підрахунок повідомлень", "Counting reports");
}
