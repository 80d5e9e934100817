using System.CommandLine;
using Scrutineer.CommandLine;
using Scrutineer.Parties;
using Scrutineer.Parties.Matching;
using Scrutineer.Parties.Screening;
using Scrutineer.Stores;
using Scrutineer.Wording;

namespace Scrutineer.Commands.Parties;

/// <summary><c>scrutineer parties screen</c>: which listed names the names of a table meet, and why.</summary>
internal static class ScreenCommand
{
    public static Command Build(SharedOptions shared)
    {
        var file = new Argument<FileInfo>("FILE")
        {
            Description = new Bilingual(
                "Імена: CSV зі стовпцем name і, коли відомо, born та nationality",
                "Names: CSV with a column name and, if known, born and nationality"
            ).In(shared.Language),
        };
        var lists = ListsOption(shared.Language);
        var threshold = new Option<double>("--threshold")
        {
            Description = new Bilingual("Найменша оцінка, 0,5–1", "Lowest score, 0.5–1").In(shared.Language),
            HelpName = "SCORE",
            DefaultValueFactory = _ => Judge.Threshold,
        };
        var threads = new Option<int>("--threads")
        {
            Description = new Bilingual(
                "Скільки потоків; без цього — скільки ядер",
                "How many threads; without it, as many as there are cores"
            ).In(shared.Language),
            HelpName = "N",
            DefaultValueFactory = _ => Environment.ProcessorCount,
        };
        var output = new Option<FileInfo>("--out", "-o")
        {
            Description = new Bilingual("Записати у файл .csv або .json", "Write to a file, .csv or .json").In(
                shared.Language
            ),
            HelpName = "FILE",
        };
        var raw = RawOption.Make(shared.Language);
        var command = new Command(
            "screen",
            new Bilingual("Шукати імена в списках", "Look names up in lists").In(shared.Language)
        )
        {
            file,
            lists,
            threshold,
            threads,
            output,
            raw,
        }.With(
            "scrutineer parties screen names.csv --lists lists.idx --json",
            "збіги з поясненням, слово за словом; збіг — це запитання, а не відповідь",
            "hits with reasons, word by word; a hit is a question, not an answer"
        );
        command.SetAction(
            async (parsed, stop) =>
            {
                var terminal = shared.Terminal(parsed);
                var least = parsed.GetValue(threshold);
                if (ScreenNames.WhyNot(least) is { } problem)
                {
                    return terminal.Refuse([problem]);
                }
                var place = parsed.GetValue(output);
                if (place is not null && place.Extension is not (".csv" or ".json"))
                {
                    return terminal.Refuse([BadFormat(place.Extension)]);
                }
                var index = GivenLists.Index(parsed.GetValue(lists)!, stop);
                if (!index.Succeeded)
                {
                    return terminal.Refuse(index.Problems);
                }
                var threadCount = Math.Clamp(parsed.GetValue(threads), 1, 64);
                return place is null
                    ? Run(
                        terminal,
                        parsed.GetValue(file)!,
                        index.Value,
                        least,
                        threadCount,
                        Writer(terminal, terminal.Output, terminal.Json),
                        stop
                    )
                    : await ToFile(
                        terminal,
                        parsed.GetValue(file)!,
                        index.Value,
                        least,
                        threadCount,
                        place,
                        parsed.GetValue(raw),
                        stop
                    );
            }
        );
        return command;
    }

    public static Option<string[]> ListsOption(Language language) =>
        new("--lists", "-l")
        {
            Description = new Bilingual(
                "Списки: індекс, файли списків або теки з ними",
                "Lists: an index, files of lists or folders of them"
            ).In(language),
            HelpName = "FILE|FOLDER",
            Required = true,
            AllowMultipleArgumentsPerToken = true,
        };

    private static IScreeningWriter Writer(Terminal terminal, TextWriter output, bool json) =>
        json ? new JsonScreening(output, terminal.Language) : new TextScreening(terminal);

    private static async Task<int> ToFile(
        Terminal terminal,
        FileInfo names,
        NameIndex index,
        double threshold,
        int threads,
        FileInfo place,
        bool isRaw,
        CancellationToken stop
    )
    {
        using var content = new StringWriter { NewLine = "\n" };
        IScreeningWriter writer = place.Extension is ".json"
            ? new JsonScreening(content, terminal.Language)
            : new CsvScreening(content, terminal.Language, isRaw);
        var code = Run(terminal, names, index, threshold, threads, writer, stop);
        if (code == ExitCode.Done)
        {
            await AtomicFile.Write(place.FullName, System.Text.Encoding.UTF8.GetBytes(content.ToString()), stop);
            terminal.Note(new Bilingual($"Записано: {place}", $"Written: {place}"));
        }
        return code;
    }

    private static int Run(
        Terminal terminal,
        FileInfo names,
        NameIndex index,
        double threshold,
        int threads,
        IScreeningWriter writer,
        CancellationToken stop
    )
    {
        if (!names.Exists)
        {
            return terminal.Refuse([InputFiles.Missing(names.ToString())]);
        }
        writer.Begin(index, threshold);
        using var stream = names.OpenRead();
        var read = new ScreenNames().Run(index, stream, names.Name, threshold, threads, writer.Write, stop);
        if (!read.Succeeded)
        {
            return terminal.Refuse(read.Problems);
        }
        writer.End();
        return ExitCode.Done;
    }

    private static Problem BadFormat(string extension) =>
        new(
            "unknown-format",
            new Bilingual($"невідомий формат «{extension}»", $"unknown format '{extension}'"),
            new Bilingual("назвіть файл .csv або .json", "name the file .csv or .json")
        );
}
