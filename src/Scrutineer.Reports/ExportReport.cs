using System.Globalization;
using System.Text.Json.Nodes;
using Scrutineer.Reports.Exports;
using Scrutineer.Reports.Padding;
using Scrutineer.Reports.Sealing;
using Scrutineer.Reports.Store;
using Scrutineer.Wording;
using Scrutineer.Wording.Json;

namespace Scrutineer.Reports;

/// <summary>
/// Writes a report to the disk, as its keeper asked, an operation: <c>report.json</c>, originals under <c>original/</c>, copies of
/// images and PDFs that were painted anew (and so carry no metadata) under <c>clean/</c>, and <c>custody.json</c>.
/// </summary>
/// <param name="copies">How copies are painted.</param>
public sealed class ExportReport(CleanCopies copies)
{
    private const int LongestName = 80;

    /// <summary>Opens a report into a new folder that only its owner may enter, and notes in its custody that it left the store.</summary>
    /// <param name="store">Where it lies.</param>
    /// <param name="id">Its id, or the beginning of it that no other has.</param>
    /// <param name="identities">Keys that may open it.</param>
    /// <param name="folder">Path of the folder; nothing may stand there.</param>
    /// <param name="by">Who exports it.</param>
    /// <param name="day">Today.</param>
    /// <param name="progress">Told of each file; null where nobody watches.</param>
    /// <returns>What the report says; refused before anything is written where a key does not fit or a seal is broken.</returns>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public Outcome<OpenedReport> Run(
        ReportStore store,
        string id,
        IReadOnlyList<IIdentity> identities,
        string folder,
        string by,
        DateOnly day,
        IProgress<Step>? progress = null
    )
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        return store
            .Named(id)
            .Then(report =>
                Path.Exists(folder)
                    ? Outcome<OpenedReport>.Refused(ExportProblems.Exists(folder))
                    : OpenedReport.Read(store, report, identities)
            )
            .Then(opened =>
                store
                    .Unwrap(opened.Stored.Id, identities)
                    .Then(key =>
                    {
                        using (key)
                        {
                            return Write(store, opened, key, folder, by, day, progress);
                        }
                    })
            );
    }

    private Outcome<OpenedReport> Write(
        ReportStore store,
        OpenedReport opened,
        X25519Identity key,
        string folder,
        string by,
        DateOnly day,
        IProgress<Step>? progress
    )
    {
        var id = opened.Stored.Id;
        PrivateFolder.Make(folder);
        Directory.CreateDirectory(Path.Combine(folder, "original"));
        Directory.CreateDirectory(Path.Combine(folder, "clean"));
        File.WriteAllBytes(Path.Combine(folder, "report.json"), JsonForm.Bytes(opened.Json()));
        var files = Files(store, id, key, folder, progress);
        if (!files.Succeeded)
        {
            return Outcome<OpenedReport>.Refused(files.Problems);
        }
        store.Note(id, "exported", by, day);
        var steps = new JsonArray([.. store.Custody(id).Select(s => JsonForm.Node(s))]);
        File.WriteAllBytes(Path.Combine(folder, "custody.json"), JsonForm.Bytes(steps));
        return Outcome.Of(opened);
    }

    private Outcome<IReadOnlyList<AboutFile>> Files(
        ReportStore store,
        string id,
        X25519Identity key,
        string folder,
        IProgress<Step>? progress
    )
    {
        var parts = store.Parts(id).Where(p => p.Kind == PartKind.File).ToList();
        var files = new List<Outcome<AboutFile>>(parts.Count);
        foreach (var part in parts)
        {
            var number = (files.Count + 1).ToString("000", CultureInfo.InvariantCulture);
            var place = Path.Combine(folder, "original", number);
            files.Add(Copy(store, part, key, place));
            var named = $"{place}-{Safe(files[^1].Value?.Name ?? "")}";
            File.Move(place, named);
            copies.Write(named, Path.Combine(folder, "clean", $"{number}.png"));
            progress?.Report(new Step(Exporting, (double)files.Count / parts.Count));
        }
        return Outcome.All(files);
    }

    private static Outcome<AboutFile> Copy(ReportStore store, StoredPart part, X25519Identity key, string place)
    {
        using var output = File.Create(place);
        return OpenedReport.Copy(store, part, key, output);
    }

    private static readonly Bilingual Exporting = new("Вивезення файлів", "Exporting files");

    // The name is a stranger's: letters, digits and a dot of it are kept, behind our own number.
    private static string Safe(string name)
    {
        var safe = string.Concat(name.Select(c => char.IsLetterOrDigit(c) || c is '.' or '-' or '_' ? c : '_'));
        return safe[Math.Max(0, safe.Length - LongestName)..].TrimStart('.');
    }
}
