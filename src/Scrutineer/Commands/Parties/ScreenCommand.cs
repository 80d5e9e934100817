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
            Description = new Bilingual(
                "Записати у файл .csv, .json або .parquet",
                "Write to a file, .csv, .json or .parquet"
            ).In(shared.Language),
            HelpName = "FILE",
        };
        var places = new Option<string>("--place")
        {
            Description = new Bilingual(
                "Стовпець із місцем народження, якщо його враховувати",
                "The column with the place of birth, if it shall count"
            ).In(shared.Language),
            HelpName = "COLUMN",
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
            places,
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
                if (place is not null && !ScreeningFormats.Endings.Contains(place.Extension, StringComparer.Ordinal))
                {
                    return terminal.Refuse([BadFormat(place.Extension, ScreeningFormats.Endings)]);
                }
                var index = GivenLists.Index(parsed.GetValue(lists)!, stop);
                if (!index.Succeeded)
                {
                    return terminal.Refuse(index.Problems);
                }
                var screening = new Screening(
                    terminal,
                    parsed.GetValue(file)!,
                    index.Value,
                    least,
                    Math.Clamp(parsed.GetValue(threads), 1, 64),
                    parsed.GetValue(places),
                    stop
                );
                return place is null ? screening.Tell() : await screening.ToFile(place, parsed.GetValue(raw));
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

    public static Problem BadFormat(string extension, IReadOnlyList<string> known) =>
        new(
            "unknown-format",
            new Bilingual($"невідомий формат «{extension}»", $"unknown format '{extension}'"),
            new Bilingual($"назвіть файл {string.Join(" або ", known)}", $"name the file {string.Join(" or ", known)}")
        );
}
