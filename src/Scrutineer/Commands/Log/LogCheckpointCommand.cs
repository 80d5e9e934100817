using System.CommandLine;
using System.Text.Json.Nodes;
using Scrutineer.CommandLine;
using Scrutineer.Stores;
using Scrutineer.Transparency.Logs;
using Scrutineer.Wording;

namespace Scrutineer.Commands.Log;

/// <summary><c>scrutineer log checkpoint</c>: signs the log as it stands and makes it public.</summary>
internal static class LogCheckpointCommand
{
    public static Command Build(SharedOptions shared)
    {
        var folder = LogInput.Folder(shared.Language);
        var key = new SigningKey(
            shared.Language,
            new Bilingual("Ключ журналу; його назва — назва журналу", "The log's key; its name is the log's name")
        );
        var command = new Command(
            "checkpoint",
            new Bilingual("Підписати журнал, яким він є", "Sign the log as it stands").In(shared.Language)
        )
        {
            folder,
        }.With(
            "scrutineer log checkpoint cvk-log --key log.key",
            "нова контрольна точка; парольну фразу буде запитано",
            "a new checkpoint; the passphrase is asked for"
        );
        key.AddTo(command);
        command.SetAction(parsed =>
        {
            var terminal = shared.Terminal(parsed);
            var signer = key.Open(parsed, terminal);
            if (!signer.Succeeded)
            {
                return terminal.Refuse(signer.Problems);
            }
            using var held = signer.Value;
            var opened = LogWriter.Open(new FolderStore(parsed.GetValue(folder)!));
            if (!opened.Succeeded)
            {
                return terminal.Refuse(opened.Problems);
            }
            using var writer = opened.Value;
            var published = writer.Publish(held);
            return published.Succeeded
                ? Results.Tell(
                    terminal,
                    new JsonObject
                    {
                        ["origin"] = published.Value.Origin,
                        ["size"] = published.Value.Size,
                        ["root"] = published.Value.Root.ToString(),
                    },
                    new Bilingual(
                        $"Журнал {published.Value.Origin} підписано: записів {published.Value.Size}, корінь {published.Value.Root}",
                        $"The log {published.Value.Origin} is signed: entries {published.Value.Size}, root {published.Value.Root}"
                    )
                )
                : terminal.Refuse(published.Problems);
        });
        return command;
    }
}
