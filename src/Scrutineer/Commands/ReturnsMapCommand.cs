using System.CommandLine;
using System.Text;
using Scrutineer.Cases.Files;
using Scrutineer.CommandLine;
using Scrutineer.Returns;
using Scrutineer.Stores;
using Scrutineer.Wording;

namespace Scrutineer.Commands;

/// <summary><c>scrutineer returns map</c>: a starter mapping for a file whose headers nobody knows.</summary>
internal static class ReturnsMapCommand
{
    public static Command Build(SharedOptions shared)
    {
        var file = new Argument<FileInfo>("FILE")
        {
            Description = new Bilingual("Файл протоколів", "The file of returns").In(shared.Language),
        };
        var output = new Option<FileInfo>("--out", "-o")
        {
            Description = new Bilingual(
                "Куди записати зіставлення; без нього — на стандартний вивід",
                "Where to write the mapping; without it, to standard output"
            ).In(shared.Language),
            HelpName = "FILE",
        };
        var interactive = new Option<bool>("--interactive")
        {
            Description = new Bilingual(
                "Показати, як зрозуміло стовпці й перші п'ять дільниць, і питати",
                "Show how the columns and the first five stations are understood, and ask"
            ).In(shared.Language),
        };
        var encoding = ReturnsInput.Encoding(shared.Language);
        var command = new Command(
            "map",
            new Bilingual(
                "Написати початкове зіставлення стовпців невідомого файла",
                "Write a starter mapping for an unknown file"
            ).In(shared.Language)
        )
        {
            file,
            output,
            encoding,
            interactive,
        }.With(
            "scrutineer returns map cases/simulated/returns.csv.gz",
            "припущення зі словами й арифметикою; виправте й подайте через --map",
            "guesses by words and arithmetic; correct them and pass the file with --map"
        );
        command.SetAction(
            async (parsed, stop) =>
            {
                var terminal = shared.Terminal(parsed);
                var (path, stated) = (parsed.GetValue(file)!.ToString(), parsed.GetValue(encoding));
                var suggested = parsed.GetValue(interactive)
                    ? new MapDialogue(terminal, Console.In).Ask(path, stated, stop)
                    : ReturnsFiles.Suggest(path, stated, stop);
                if (!suggested.Succeeded)
                {
                    return terminal.Refuse(suggested.Problems);
                }
                if (parsed.GetValue(output) is { } place)
                {
                    await AtomicFile.Write(place.FullName, Encoding.UTF8.GetBytes(suggested.Value), stop);
                    terminal.Note(new Bilingual($"Записано: {place}", $"Written: {place}"));
                }
                else
                {
                    await terminal.Output.WriteAsync(suggested.Value);
                }
                return ExitCode.Done;
            }
        );
        return command;
    }
}
