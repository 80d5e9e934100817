using System.CommandLine;
using Scrutineer.CommandLine;
using Scrutineer.Reports;
using Scrutineer.Reports.Counts;
using Scrutineer.Wording;

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
        command.Validators.Add(result =>
        {
            if (result.GetResult("--database") is not null && result.GetResult(ledger) is null)
            {
                result.AddError(
                    new Bilingual(
                        "Разом із --database потрібен --ledger: файл усіх випусків.",
                        "With --database, --ledger is needed: the file of all releases."
                    ).In(shared.Language)
                );
            }
        });
        command.SetAction(
            (parsed, stop) =>
            {
                var terminal = shared.Terminal(parsed);
                return input.With(
                    parsed,
                    terminal,
                    async (store, keys) =>
                    {
                        var released = await terminal.WithProgress(progress =>
                            new ReleaseCounts().Run(
                                store,
                                keys,
                                parsed.GetValue(on),
                                parsed.GetValue(ledger) ?? Path.Combine(input.FolderOf(parsed)!, "releases.json"),
                                parsed.GetValue(output),
                                progress,
                                stop
                            )
                        );
                        foreach (var left in released.Value is { LeftOut.Count: > 0 } some ? Told(some) : [])
                        {
                            await terminal.Error.WriteLineAsync(SafeText.Of(left.In(shared.Language)));
                        }
                        return released.Map(r => ReleaseLedger.Csv(r.Release));
                    }
                );
            }
        );
        return command;
    }

    // A number that is too small without a word would be worse than none.
    private static IEnumerable<Bilingual> Told(CountedRelease release)
    {
        yield return new Bilingual(
            $"Не пораховано: {release.LeftOut.Count} з {release.LeftOut.Count + release.Counted}.",
            $"Not counted: {release.LeftOut.Count} of {release.LeftOut.Count + release.Counted}."
        );
        foreach (var why in release.LeftOut.GroupBy(l => l.Why.Code).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var (problem, ids) = (why.First().Why, string.Join(", ", why.Take(3).Select(l => l.Id[..8])));
            yield return new Bilingual(
                $"  {why.Count()}: {problem.In(Language.Uk)} ({ids}{(why.Count() > 3 ? ", …" : "")})",
                $"  {why.Count()}: {problem.In(Language.En)} ({ids}{(why.Count() > 3 ? ", …" : "")})"
            );
        }
    }
}
