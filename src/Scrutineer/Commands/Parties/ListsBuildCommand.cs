using System.CommandLine;
using Scrutineer.CommandLine;
using Scrutineer.Parties;
using Scrutineer.Stores;
using Scrutineer.Wording;

namespace Scrutineer.Commands.Parties;

/// <summary><c>scrutineer parties lists build</c>: one index of many lists, to be mapped by every screening after.</summary>
internal static class ListsBuildCommand
{
    public static Command Build(SharedOptions shared)
    {
        var files = new Argument<string[]>("FILE|FOLDER")
        {
            Description = new Bilingual("Файли списків або теки з ними", "Files of lists or folders of them").In(
                shared.Language
            ),
            Arity = ArgumentArity.OneOrMore,
        };
        var output = new Option<FileInfo>("--out", "-o")
        {
            Description = new Bilingual("Куди записати індекс", "Where to write the index").In(shared.Language),
            HelpName = "FILE",
            Required = true,
        };
        var command = new Command(
            "build",
            new Bilingual("Побудувати індекс зі списків", "Build an index from lists").In(shared.Language)
        )
        {
            files,
            output,
        }.With(
            "scrutineer parties lists build lists/ --out lists.idx",
            "формат кожного файла впізнається; хеші лишаються в індексі",
            "the format of each file is recognised; their hashes stay in the index"
        );
        command.SetAction(
            async (parsed, stop) =>
            {
                var terminal = shared.Terminal(parsed);
                var built = await terminal.WithProgress(progress =>
                    Task.Run(
                        () =>
                            GivenLists
                                .Files(parsed.GetValue(files)!)
                                .Then(lists => new IndexLists().Run(lists, progress, stop)),
                        stop
                    )
                );
                if (!built.Succeeded)
                {
                    return terminal.Refuse(built.Problems);
                }
                var place = parsed.GetValue(output)!;
                await AtomicFile.Write(place.FullName, built.Value.Build(), stop);
                terminal.Say(
                    new Bilingual(
                        $"Індекс: {place}; осіб і організацій {built.Value.Entities}, форм імен {built.Value.Forms}",
                        $"The index: {place}; {built.Value.Entities} persons and bodies, {built.Value.Forms} forms of names"
                    )
                );
                return ExitCode.Done;
            }
        );
        return command;
    }
}
