using System.CommandLine;
using System.Text.Json.Nodes;
using Scrutineer.CommandLine;
using Scrutineer.Publishing;
using Scrutineer.Stores;
using Scrutineer.Wording;

namespace Scrutineer.Commands.Log;

/// <summary><c>scrutineer log rotate</c>: states in the log that its key gives way to another, signed by both.</summary>
internal static class LogRotateCommand
{
    public static Command Build(SharedOptions shared)
    {
        var folder = LogInput.Folder(shared.Language);
        var key = new SigningKey(shared.Language, new Bilingual("Попередній ключ журналу", "The log's former key"));
        var next = new SigningKey(
            shared.Language,
            new Bilingual("Новий ключ із тією самою назвою", "The new key, with the same name"),
            "new-"
        );
        var command = new Command(
            "rotate",
            new Bilingual(
                "Змінити ключ журналу заявою в самому журналі",
                "Change the log's key by a statement in the log itself"
            ).In(shared.Language)
        )
        {
            folder,
        }.With(
            "scrutineer log rotate cvk-log --key log.key --new-key log-2.key",
            "відтепер контрольні точки підписує новий ключ",
            "from now on the new key signs checkpoints"
        );
        key.AddTo(command);
        next.AddTo(command);
        command.SetAction(parsed =>
        {
            var terminal = shared.Terminal(parsed);
            var former = key.Open(parsed, terminal);
            using var from = former.Value;
            var fresh = former.Succeeded ? next.Open(parsed, terminal) : null;
            using var to = fresh?.Value;
            if (from is null || to is null)
            {
                return terminal.Refuse([.. former.Problems, .. fresh?.Problems ?? []]);
            }
            var rotated = new RotateKey(new FolderStore(parsed.GetValue(folder)!)).Run(from, to);
            return rotated.Succeeded
                ? Results.Tell(
                    terminal,
                    new JsonObject { ["entry"] = rotated.Value.First, ["publicKey"] = to.Verifier.ToString() },
                    new Bilingual(
                        $"Ключ змінено записом {rotated.Value.First}. Новий ключ: {to.Verifier}",
                        $"The key is changed by entry {rotated.Value.First}. The new key: {to.Verifier}"
                    )
                )
                : terminal.Refuse(rotated.Problems);
        });
        return command;
    }
}
