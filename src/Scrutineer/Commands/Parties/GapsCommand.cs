using System.CommandLine;
using System.Text;
using Scrutineer.CommandLine;
using Scrutineer.Parties;
using Scrutineer.Parties.Register;
using Scrutineer.Stores;
using Scrutineer.Wording;

namespace Scrutineer.Commands.Parties;

/// <summary><c>scrutineer parties gaps</c>: officials and bodies of a case by jurisdictions, and what is known of each.</summary>
internal static class GapsCommand
{
    public static Command Build(SharedOptions shared)
    {
        var folder = new Argument<DirectoryInfo>("CASE")
        {
            Description = new Bilingual("Тека справи з register/parties", "A case's folder with register/parties").In(
                shared.Language
            ),
        };
        var output = new Option<FileInfo>("--out", "-o")
        {
            Description = new Bilingual(
                "Записати таблицю у файл .csv або .json",
                "Write the table to a file, .csv or .json"
            ).In(shared.Language),
            HelpName = "FILE",
        };
        var raw = RawOption.Make(shared.Language);
        var command = new Command(
            "gaps",
            new Bilingual(
                "Де посадовці й органи вже в списках, а де ні",
                "Where officials and bodies are listed already, and where not"
            ).In(shared.Language)
        )
        {
            folder,
            output,
            raw,
        }.With(
            "scrutineer parties gaps CASE --json",
            "«не знайдено у знімку дня» — не те саме, що «немає в списку»",
            "'not found in the snapshot of a day' is not the same as 'not listed'"
        );
        command.SetAction(
            async (parsed, stop) =>
            {
                var terminal = shared.Terminal(parsed);
                var place = parsed.GetValue(output);
                if (place is not null && place.Extension is not (".csv" or ".json"))
                {
                    return terminal.Refuse([ScreenCommand.BadFormat(place.Extension, [".csv", ".json"])]);
                }
                var found = new FindGaps().Run(new FolderStore(parsed.GetValue(folder)!.ToString()));
                if (!found.Succeeded)
                {
                    return terminal.Refuse(found.Problems);
                }
                var gaps = found.Value;
                if (place is not null)
                {
                    var bytes = place.Extension is ".csv"
                        ? GapsWriters.Csv(gaps, terminal.Language, parsed.GetValue(raw))
                        : Encoding.UTF8.GetBytes(GapsWriters.Json(gaps).ToJsonString(JsonLine.Options) + "\n");
                    await AtomicFile.Write(place.FullName, bytes, stop);
                    terminal.Note(new Bilingual($"Записано: {place}", $"Written: {place}"));
                }
                else if (terminal.Json)
                {
                    await terminal.Output.WriteLineAsync(GapsWriters.Json(gaps).ToJsonString(JsonLine.Options));
                }
                else
                {
                    GapsWriters.Tell(gaps, terminal);
                }
                return ExitCode.Done;
            }
        );
        return command;
    }
}
