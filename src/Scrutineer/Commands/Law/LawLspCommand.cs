using System.CommandLine;
using Scrutineer.CommandLine;
using Scrutineer.LanguageServer;
using Scrutineer.Wording;

namespace Scrutineer.Commands.Law;

/// <summary><c>scrutineer law lsp</c>: a language server for editors, on standard input and output.</summary>
internal static class LawLspCommand
{
    private static readonly Bilingual ForEditors = new(
        "Цю команду запускає редактор і говорить із нею протоколом LSP; як його налаштувати — docs/law/EDITORS.md.",
        "An editor starts this command and speaks the Language Server Protocol to it; for how to set one up, see docs/law/EDITORS.md."
    );

    public static Command Build(SharedOptions shared)
    {
        // Clients add it to every server that they start.
        var stdio = new Option<bool>("--stdio")
        {
            Description = new Bilingual(
                "Стандартні ввід і вивід (інакше не буває)",
                "Standard input and output (there is no other way)"
            ).In(shared.Language),
        };
        var command = new Command(
            "lsp",
            new Bilingual(
                "Мовний сервер для редакторів: правила й реєстри",
                "A language server for editors: rules and registers"
            ).In(shared.Language)
        )
        {
            stdio,
        }.With(
            "scrutineer law lsp --lang uk",
            "запускає редактор; говорить протоколом LSP через стандартні ввід і вивід",
            "an editor starts it; speaks LSP on standard input and output"
        );
        command.SetAction(
            async (parsed, stop) =>
            {
                if (!Console.IsInputRedirected)
                {
                    await parsed.InvocationConfiguration.Error.WriteLineAsync(ForEditors.In(shared.Language));
                }
                await using var input = Console.OpenStandardInput();
                await using var output = Console.OpenStandardOutput();
                return await Serve(
                    input,
                    output,
                    parsed.InvocationConfiguration.Error,
                    shared.IsLanguageAsked(parsed) ? shared.Language : null,
                    shared.Language,
                    stop
                );
            }
        );
        return command;
    }

    /// <summary>Serves one client until it says <c>exit</c>, or its stream ends.</summary>
    internal static async Task<int> Serve(
        Stream input,
        Stream output,
        TextWriter log,
        Language? asked,
        Language otherwise,
        CancellationToken stop
    )
    {
        var server = new LawLanguageServer(asked, otherwise);
        await new RpcLoop(new MessageFrames(input, output), server, log).Run(stop);
        return server.ExitCode ?? (server.IsShutDown ? ExitCode.Done : ExitCode.Refused);
    }
}
