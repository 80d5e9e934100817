using System.CommandLine;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Scrutineer.CommandLine;
using Scrutineer.Reports.Store;
using Scrutineer.Wording;
using Scrutineer.Wording.Json;

namespace Scrutineer.Commands.Reports;

/// <summary><c>scrutineer report</c>: what a recipient does with reports: list, open, reply, erase, export, count.</summary>
internal static class ReportCommand
{
    public static Bilingual Summary { get; } =
        new(
            "Повідомлення: перелік, відкрити, відповісти, стерти, вивезти, порахувати",
            "Reports: list, open, reply, erase, export, count"
        );

    public static Command Build(SharedOptions shared)
    {
        var command = new Command("report", Summary.In(shared.Language)).With(
            "scrutineer report list --data desk",
            "що надійшло; ключ не потрібен",
            "what came in; no key is needed"
        );
        command.Subcommands.Add(List(shared));
        command.Subcommands.Add(Open(shared));
        command.Subcommands.Add(Reply(shared));
        command.Subcommands.Add(Erase(shared));
        command.Subcommands.Add(Export(shared));
        command.Subcommands.Add(ReportCountsCommand.Build(shared));
        return command;
    }

    private static Command List(SharedOptions shared)
    {
        var data = ReportInput.Data(shared.Language);
        var command = new Command(
            "list",
            new Bilingual("Що надійшло: номер, день, стан", "What came in: id, day, state").In(shared.Language)
        )
        {
            data,
        }.With("scrutineer report list --data desk --json", "те саме для програм", "the same for programs");
        command.SetAction(parsed =>
        {
            var terminal = shared.Terminal(parsed);
            var store = ReportStore.OpenBeside(parsed.GetValue(data)!);
            if (!store.Succeeded)
            {
                return terminal.Refuse(store.Problems);
            }
            using var opened = store.Value;
            var reports = opened.List();
            if (terminal.Json)
            {
                var json = new JsonObject
                {
                    ["reports"] = new JsonArray([
                        .. reports.Select(r => new JsonObject
                        {
                            ["id"] = r.Id,
                            ["day"] = Day(r.Day),
                            ["state"] = r.State.ToString().ToLowerInvariant(),
                        }),
                    ]),
                };
                terminal.Output.Write(Encoding.UTF8.GetString(JsonForm.Bytes(json)));
                return ExitCode.Done;
            }
            foreach (var report in reports)
            {
                terminal.Output.WriteLine(
                    $"{report.Id}  {Day(report.Day)}  {report.State.ToString().ToLowerInvariant()}"
                );
            }
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Open(SharedOptions shared)
    {
        var report = ReportInput.Report(shared.Language);
        var command = new Command(
            "open",
            new Bilingual(
                "Показати текст повідомлення; файли лише названо",
                "Show a report's text; files are only named"
            ).In(shared.Language)
        )
        {
            report,
        }.With(
            "scrutineer report open 3f9c --data desk --identity office.key --passphrase-file passphrase.txt",
            "розшифровано лише на екран",
            "decrypted to the screen only"
        );
        var input = new ReportInput(command, shared.Language);
        command.SetAction(parsed =>
            input.With(
                parsed,
                shared.Terminal(parsed),
                (store, keys) =>
                    ReportInput
                        .Find(store, parsed.GetValue(report)!)
                        .Then(found => OpenedReport.Read(store, found, keys).Map(opened => (found, opened).ToTuple()))
                        .Map(both =>
                        {
                            var state =
                                both.Item1.State == ReportState.Received ? ReportState.Opened : both.Item1.State;
                            store.Note(both.Item1.Id, "opened", input.By(parsed), Today(), state);
                            return Encoding.UTF8.GetString(JsonForm.Bytes(both.Item2.Json()));
                        })
            )
        );
        return command;
    }

    private static Command Reply(SharedOptions shared)
    {
        var report = ReportInput.Report(shared.Language);
        var text = new Option<FileInfo>("--text")
        {
            Description = new Bilingual("Файл із відповіддю", "A file with the answer").In(shared.Language),
            HelpName = "FILE",
            Required = true,
        };
        var command = new Command(
            "reply",
            new Bilingual(
                "Відповісти: прочитає лише той, хто введе слова",
                "Reply: only whoever types the words reads it"
            ).In(shared.Language)
        )
        {
            report,
            text,
        }.With(
            "scrutineer report reply 3f9c --text answer.txt --data desk --identity office.key --passphrase-file passphrase.txt",
            "відповідь запечатано словами автора",
            "the answer is sealed to the author's words"
        );
        var input = new ReportInput(command, shared.Language);
        command.SetAction(parsed =>
            input.With(
                parsed,
                shared.Terminal(parsed),
                (store, _) =>
                    Outcome
                        .All(
                            ReportInput.Find(store, parsed.GetValue(report)!),
                            ReportInput.Text(parsed.GetValue(text)!),
                            (found, answer) => (found, answer).ToTuple()
                        )
                        .Map(both =>
                        {
                            using var randomness = RandomNumberGenerator.Create();
                            var sealedText = new JsonObject
                            {
                                ["form"] = "scrutineer-answer/v1",
                                ["text"] = both.Item2,
                            };
                            store.Answer(both.Item1, sealedText, input.By(parsed), Today(), randomness);
                            return "";
                        })
            )
        );
        return command;
    }

    private static Command Erase(SharedOptions shared)
    {
        var report = ReportInput.Report(shared.Language);
        var command = new Command(
            "erase",
            new Bilingual(
                "Знищити вміст назавжди; канал відповіді лишається",
                "Destroy the content for ever; the channel to answer stays"
            ).In(shared.Language)
        )
        {
            report,
        }.With(
            "scrutineer report erase 3f9c --data desk --identity office.key --passphrase-file passphrase.txt",
            "знищено власний ключ повідомлення",
            "the report's own key is destroyed"
        );
        var input = new ReportInput(command, shared.Language);
        command.SetAction(parsed =>
            input.With(
                parsed,
                shared.Terminal(parsed),
                (store, keys) =>
                    ReportInput
                        .Find(store, parsed.GetValue(report)!)
                        // Only who could open it may destroy it.
                        .Then(found => store.Unwrap(found.Id, keys).Map(key => (found, key).ToTuple()))
                        .Map(both =>
                        {
                            both.Item2.Dispose();
                            store.Erase(both.Item1.Id, input.By(parsed), Today(), isWithdrawal: false);
                            return "";
                        })
            )
        );
        return command;
    }

    private static Command Export(SharedOptions shared)
    {
        var report = ReportInput.Report(shared.Language);
        var output = new Option<string>("--out", "-o")
        {
            Description = new Bilingual("Нова тека", "A new folder").In(shared.Language),
            HelpName = "FOLDER",
            Required = true,
        };
        var command = new Command(
            "export",
            new Bilingual(
                "Вивезти повідомлення в теку: текст, файли, їхні копії без метаданих, ланцюг зберігання",
                "Export a report into a folder: text, files, their copies without metadata, the chain of custody"
            ).In(shared.Language)
        )
        {
            report,
            output,
        }.With(
            "scrutineer report export 3f9c --out report --data desk --identity office.key --passphrase-file passphrase.txt",
            "розшифровано на диск, бо ви цього попросили",
            "decrypted to the disk, for you asked for it"
        );
        var input = new ReportInput(command, shared.Language);
        command.SetAction(parsed =>
            input.With(
                parsed,
                shared.Terminal(parsed),
                (store, keys) =>
                    ReportInput
                        .Find(store, parsed.GetValue(report)!)
                        .Then(found =>
                            ReportExport.Write(store, found, keys, parsed.GetValue(output)!, input.By(parsed), Today())
                        )
            )
        );
        return command;
    }

    internal static DateOnly Today() => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
