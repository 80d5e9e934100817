using System.CommandLine;
using System.CommandLine.Parsing;
using Scrutineer.Cases.New;
using Scrutineer.CommandLine;
using Scrutineer.Stores;
using Scrutineer.Wording;

namespace Scrutineer.Commands.Cases;

/// <summary><c>scrutineer case new</c>: writes a case that loads, from options or answers, and says what it lacks.</summary>
internal static class CaseNewCommand
{
    public static Command Build(SharedOptions shared)
    {
        var folder = new Argument<string>("FOLDER")
        {
            Description = new Bilingual(
                "Нова тека; її назва стане назвою справи",
                "A new folder; its name becomes the case's"
            ).In(shared.Language),
        };
        var options = new OutlineOptions(shared.Language);
        var command = new Command(
            "new",
            new Bilingual(
                "Почати справу: хто, коли, де, за якими правилами; чого не названо, буде запитано",
                "Begin a case: who, when, where, by which rules; what is not named is asked for"
            ).In(shared.Language)
        )
        {
            folder,
        }.With(
            "scrutineer case new mycase --title \"Голосування в Осмолі | The vote in Osmola\" --organiser \"комісія Осмоли | the commission of Osmola\" --day 2031-03-16 --territory \"north: Північ | the North\" --rules international --invented",
            "вигадана справа про одну територію",
            "an invented case about one territory"
        );
        options.AddTo(command);
        command.SetAction(
            async (parsed, stop) =>
            {
                var terminal = shared.Terminal(parsed);
                var place = Path.GetFullPath(parsed.GetValue(folder)!);
                if (Directory.Exists(place) && Directory.EnumerateFileSystemEntries(place).Any())
                {
                    return terminal.Refuse([NotEmpty(place)]);
                }
                var outline = options.Read(parsed, terminal, Path.GetFileName(place));
                if (!outline.Succeeded)
                {
                    return terminal.Refuse(outline.Problems, ExitCode.Usage);
                }
                using (var written = new AtomicFolder(place))
                {
                    foreach (var (name, bytes) in new OutlineCase().Run(outline.Value))
                    {
                        await written.Write(name, bytes, stop);
                    }
                    written.Complete();
                }
                terminal.Note(new($"Записано: {parsed.GetValue(folder)}", $"Written: {parsed.GetValue(folder)}"));
                return await CaseCheckCommand.Tell(terminal, place, stop);
            }
        );
        return command;
    }

    private static Problem NotEmpty(string place) =>
        new(
            "folder-not-empty",
            new($"У теці {place} вже щось є.", $"The folder {place} already holds something."),
            new("назвіть нову", "name a new one")
        );
}
