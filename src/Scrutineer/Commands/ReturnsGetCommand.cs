using System.CommandLine;
using Scrutineer.Cases;
using Scrutineer.Cases.Fetching;
using Scrutineer.CommandLine;
using Scrutineer.Wording;

namespace Scrutineer.Commands;

/// <summary><c>scrutineer returns get</c>: downloads a case's returns from their public address into the cache.</summary>
internal static class ReturnsGetCommand
{
    public static Command Build(SharedOptions shared)
    {
        var folder = new Argument<string>("CASE")
        {
            Description = new Bilingual("Тека справи", "The case's folder").In(shared.Language),
        };
        var command = new Command(
            "get",
            new Bilingual(
                "Завантажити протоколи справи й перевірити їхній хеш",
                "Download a case's returns and check their hash"
            ).In(shared.Language)
        )
        {
            folder,
        }.With(
            "scrutineer returns get cases/ru-president-2024",
            "з публічної адреси до теки кешу; перерване продовжується",
            "from the public address into the cache folder; an interrupted download is resumed"
        );
        command.SetAction(
            async (parsed, stop) =>
            {
                var terminal = shared.Terminal(parsed);
                var loaded = new ReadCase().Run(parsed.GetValue(folder)!);
                if (!loaded.Succeeded)
                {
                    return terminal.Refuse(loaded.Problems);
                }
                if (loaded.Value.Returns is not { Address: not null })
                {
                    terminal.Say(
                        new Bilingual(
                            "Ця справа не називає протоколів, які треба завантажувати.",
                            "This case names no returns to download."
                        )
                    );
                    return ExitCode.Done;
                }
                using var client = new HttpClient();
                client.DefaultRequestHeaders.UserAgent.ParseAdd("scrutineer/" + ThisProgram.Tool.Version);
                var fetched = await terminal.WithProgress(progress =>
                    new FetchReturns(client, ThisProgram.Cache).Run(loaded.Value, progress, stop)
                );
                if (!fetched.Succeeded)
                {
                    return terminal.Refuse(fetched.Problems, ExitCode.Unavailable);
                }
                terminal.Say(
                    new Bilingual(
                        $"Протоколи: {fetched.Value.Path} (SHA-256 збігається)",
                        $"The returns: {fetched.Value.Path} (SHA-256 matches)"
                    )
                );
                return ExitCode.Done;
            }
        );
        return command;
    }
}
