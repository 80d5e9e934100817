using System.CommandLine;
using System.Globalization;
using System.Text;
using Scrutineer.CommandLine;
using Scrutineer.Reports.Counts;
using Scrutineer.Reports.Sealing;
using Scrutineer.Reports.Store;
using Scrutineer.Wording;
using Scrutineer.Wording.Json;

namespace Scrutineer.Commands.Reports;

/// <summary><c>scrutineer report counts</c>: numbers for the public that single nobody out.</summary>
internal static class ReportCountsCommand
{
    public static Command Build(SharedOptions shared)
    {
        var on = new Option<DateOnly>("--on")
        {
            Description = new Bilingual("День випуску, РРРР-ММ-ДД", "The day of the release, YYYY-MM-DD").In(
                shared.Language
            ),
            HelpName = "DAY",
            Required = true,
        };
        var ledger = new Option<string>("--ledger")
        {
            Description = new Bilingual(
                "Файл усіх випусків; новий буде додано. Без нього — releases.json у теці приймальні",
                "The file of all releases; the new one is added. Without it: releases.json in the Desk’s folder"
            ).In(shared.Language),
            HelpName = "FILE",
        };
        var output = new Option<string>("--out", "-o")
        {
            Description = new Bilingual(
                "Тека для CSV і JSON; без неї — лише на екран",
                "A folder for CSV and JSON; without it, to the screen only"
            ).In(shared.Language),
            HelpName = "FOLDER",
        };
        var command = new Command(
            "counts",
            new Bilingual(
                "Порахувати отримані повідомлення для публіки: від 10, на тиждень пізніше, без змоги відняти",
                "Count the reports received, for the public: 10 or more, a week late, safe against subtraction"
            ).In(shared.Language)
        )
        {
            on,
            ledger,
            output,
        }.With(
            "scrutineer report counts --on 2026-10-01 --data desk --identity office.key --passphrase-file passphrase.txt",
            "кожен випуск безпечний поруч з усіма попередніми",
            "each release is safe alongside all earlier ones"
        );
        var input = new ReportInput(command, shared.Language);
        command.SetAction(parsed =>
            input.With(
                parsed,
                shared.Terminal(parsed),
                (store, keys) =>
                    Ledger(LedgerOf(parsed))
                        .Then(earlier => Release(store, keys, parsed.GetValue(on), earlier))
                        .Map(releases => Write(releases, LedgerOf(parsed), parsed.GetValue(output)))
            )
        );
        return command;

        string LedgerOf(ParseResult parsed) =>
            parsed.GetValue(ledger) ?? Path.Combine(input.DataOf(parsed), "releases.json");
    }

    private static Outcome<IReadOnlyList<Release>> Ledger(string file) =>
        File.Exists(file) ? ReleaseLedger.Read(File.ReadAllBytes(file), file) : Outcome.Of<IReadOnlyList<Release>>([]);

    private static Outcome<IReadOnlyList<Release>> Release(
        ReportStore store,
        IReadOnlyList<IIdentity> keys,
        DateOnly on,
        IReadOnlyList<Release> earlier
    )
    {
        if (earlier.Count > 0 && earlier[^1].On >= on)
        {
            return Outcome<IReadOnlyList<Release>>.Refused(NotLater(earlier[^1].On));
        }
        var counted = store
            .List()
            .Where(r => r.State is not (ReportState.Withdrawn or ReportState.Erased))
            .Select(r => (r.Day, OpenedReport.Read(store, r, keys).Value?.Content))
            .Where(r => r.Content is not null)
            // What keepers found of a report is kept in the Office; here none is corroborated yet.
            .Select(r => new CountedReport(r.Day, r.Content!.Codes, r.Content.Where.Region, r.Content.Phase, false));
        return Outcome.Of<IReadOnlyList<Release>>([.. earlier, SafeCounts.On(counted, on, earlier)]);
    }

    private static string Write(IReadOnlyList<Release> releases, string ledger, string? folder)
    {
        var release = releases[^1];
        var csv = new StringBuilder("code,region,phase,corroborated,reports\n");
        foreach (var (cell, count) in release.Counts)
        {
            csv.Append(
                CultureInfo.InvariantCulture,
                $"{cell.Code},{cell.Region},{cell.Phase},{cell.Corroborated},{count}\n"
            );
        }
        // The ledger first: what was told must be known before it is told.
        File.WriteAllBytes($"{ledger}.new", ReleaseLedger.Write(releases));
        File.Move($"{ledger}.new", ledger, overwrite: true);
        if (folder is not null)
        {
            Directory.CreateDirectory(folder);
            File.WriteAllText(Path.Combine(folder, "counts.csv"), csv.ToString());
            File.WriteAllBytes(Path.Combine(folder, "counts.json"), JsonForm.Bytes(ReleaseLedger.Json(release)));
        }
        return csv.ToString();
    }

    private static Problem NotLater(DateOnly last) =>
        new(
            "release-not-later",
            new Bilingual(
                $"Випуск від {last.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} уже є.",
                $"There is already a release of {last.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}."
            ),
            new Bilingual("Вкажіть пізніший день.", "Name a later day.")
        );
}
