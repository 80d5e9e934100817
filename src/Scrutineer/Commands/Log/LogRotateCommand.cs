using System.CommandLine;
using System.Text.Json.Nodes;
using Scrutineer.CommandLine;
using Scrutineer.Stores;
using Scrutineer.Transparency.Keys;
using Scrutineer.Transparency.Logs;
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
            if (from.Verifier.Name != to.Verifier.Name || from.Verifier.Equals(to.Verifier))
            {
                return terminal.Refuse([NotTwoKeys()]);
            }
            var opened = LogWriter.Open(new FolderStore(parsed.GetValue(folder)!));
            using var writer = opened.Value;
            if (writer is null)
            {
                return terminal.Refuse(opened.Problems);
            }
            if (writer.Published is { } published && !published.Note.IsSignedBy(from.Verifier))
            {
                return terminal.Refuse([NotInForce()]);
            }
            var range = writer.Append([KeyRotation.State(from, to)]);
            var signed = range.Succeeded ? writer.Publish(from, to) : null;
            return signed is { Succeeded: true }
                ? Results.Tell(
                    terminal,
                    new JsonObject { ["entry"] = range.Value!.First, ["publicKey"] = to.Verifier.ToString() },
                    new Bilingual(
                        $"Ключ змінено записом {range.Value!.First}. Новий ключ: {to.Verifier}",
                        $"The key is changed by entry {range.Value!.First}. The new key: {to.Verifier}"
                    )
                )
                : terminal.Refuse(signed?.Problems ?? range.Problems);
        });
        return command;
    }

    private static Problem NotTwoKeys() =>
        new(
            "not-two-keys",
            new Bilingual(
                "потрібні два різні ключі з назвою журналу",
                "two different keys are needed, both named after the log"
            ),
            new Bilingual(
                "створіть новий ключ із тією самою назвою: scrutineer key new",
                "make a new key with the same name: scrutineer key new"
            )
        );

    private static Problem NotInForce() =>
        new(
            "key-not-in-force",
            new Bilingual(
                "цей ключ не підписував останньої контрольної точки",
                "this key did not sign the newest checkpoint"
            ),
            new Bilingual("візьміть чинний ключ журналу", "take the key of the log that is in force")
        );
}
