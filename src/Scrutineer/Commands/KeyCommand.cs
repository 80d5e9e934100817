using System.CommandLine;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Scrutineer.CommandLine;
using Scrutineer.Publishing;
using Scrutineer.Transparency.Keys;
using Scrutineer.Transparency.Notes;
using Scrutineer.Wording;
using Scrutineer.Wording.Json;

namespace Scrutineer.Commands;

/// <summary><c>scrutineer key</c>: makes signing keys and shows their public halves.</summary>
internal static class KeyCommand
{
    /// <summary>What the command does, in a line.</summary>
    public static Bilingual Summary { get; } =
        new("Ключі підпису: створити, показати відкритий", "Signing keys: make one, show its public half");

    public static Command Build(SharedOptions shared)
    {
        var command = new Command("key", Summary.In(shared.Language)).With(
            "scrutineer key new cvk.example/log --out log.key",
            "новий ключ; парольну фразу буде запитано",
            "a new key; the passphrase is asked for"
        );
        command.Subcommands.Add(New(shared));
        command.Subcommands.Add(Show(shared));
        return command;
    }

    private static Command New(SharedOptions shared)
    {
        var name = new Argument<string>("NAME")
        {
            Description = new Bilingual(
                "Назва ключа без пробілів; назва ключа журналу є назвою журналу",
                "The key's name, without spaces; a log's key is named as the log"
            ).In(shared.Language),
        };
        var output = new Option<FileInfo>("--out", "-o")
        {
            Description = new Bilingual("Новий файл ключа", "The key's new file").In(shared.Language),
            HelpName = "FILE",
            Required = true,
        };
        var passphrase = new Option<FileInfo>("--passphrase-file")
        {
            Description = new Bilingual(
                "Файл із парольною фразою; без нього її буде запитано двічі",
                "A file with the passphrase; without it, it is asked for twice"
            ).In(shared.Language),
            HelpName = "FILE",
        };
        var witness = new Option<bool>("--witness")
        {
            Description = new Bilingual(
                "Ключ свідка: засвідчує чужі журнали",
                "A witness's key: cosigns others' logs"
            ).In(shared.Language),
        };
        var recipient = new Option<bool>("--recipient")
        {
            Description = new Bilingual(
                "Ключ одержувача: відкриває повідомлення; відкриту половину записано в ФАЙЛ.pub",
                "A recipient's key: opens reports; its public half is written to FILE.pub"
            ).In(shared.Language),
        };
        var hybrid = new Option<bool>("--hybrid")
        {
            Description = new Bilingual(
                "Разом із --recipient: ключ, що його не відкриє й квантовий комп’ютер (age 1.3 і новіші)",
                "With --recipient: a key that a quantum computer does not open either (age 1.3 and later)"
            ).In(shared.Language),
        };
        var command = new Command(
            "new",
            new Bilingual("Створити ключ, захищений парольною фразою", "Make a key sealed by a passphrase").In(
                shared.Language
            )
        )
        {
            name,
            output,
            passphrase,
            witness,
            recipient,
            hybrid,
        }
            .With(
                "scrutineer key new cvk.example/acts --out acts.key --passphrase-file passphrase.txt",
                "ключ видавця актів",
                "a key that publishes acts"
            )
            .With("scrutineer key new witness.example --witness --out witness.key", "ключ свідка", "a witness's key")
            .With(
                "scrutineer key new commission --recipient --out office.key --passphrase-file passphrase.txt",
                "ключ, що відкриває повідомлення",
                "a key that opens reports"
            );
        command.SetAction(
            async (parsed, stop) =>
            {
                var terminal = shared.Terminal(parsed);
                var place = parsed.GetValue(output)!;
                if (parsed.GetValue(recipient))
                {
                    return await Recipients.New(
                        terminal,
                        parsed.GetValue(name)!,
                        place,
                        parsed.GetValue(passphrase)?.ToString(),
                        parsed.GetValue(hybrid),
                        stop
                    );
                }
                if (MakeKey.WhyNot(place.ToString()) is { } taken)
                {
                    return terminal.Refuse([taken]);
                }
                var read = Passphrases.Read(parsed.GetValue(passphrase)?.ToString(), terminal, twice: true);
                if (!read.Succeeded)
                {
                    return terminal.Refuse(read.Problems);
                }
                using var secret = read.Value;
                using var randomness = RandomNumberGenerator.Create();
                var use = parsed.GetValue(witness) ? KeyUse.Cosignature : KeyUse.Note;
                var made = await new MakeKey().Run(
                    parsed.GetValue(name)!,
                    use,
                    secret,
                    place.ToString(),
                    randomness,
                    stop
                );
                return made.Succeeded ? Tell(terminal, made.Value) : terminal.Refuse(made.Problems);
            }
        );
        return command;
    }

    private static Command Show(SharedOptions shared)
    {
        var file = new Argument<string>("FILE")
        {
            Description = new Bilingual("Файл ключа", "The key's file").In(shared.Language),
        };
        var command = new Command(
            "show",
            new Bilingual(
                "Показати відкритий ключ: парольна фраза не потрібна",
                "Show the public key: no passphrase is needed"
            ).In(shared.Language)
        )
        {
            file,
        }.With("scrutineer key show log.key", "рядок для файла політики", "a line for a policy file");
        command.SetAction(parsed =>
        {
            var terminal = shared.Terminal(parsed);
            var key = PublicKeys.Read(parsed.GetValue(file)!);
            return key.Succeeded ? Tell(terminal, key.Value) : terminal.Refuse(key.Problems);
        });
        return command;
    }

    private static int Tell(Terminal terminal, VerifierKey key)
    {
        if (terminal.Json)
        {
            var json = new JsonObject
            {
                ["name"] = key.Name,
                ["use"] = key.Use == KeyUse.Cosignature ? "witness" : "note",
                ["publicKey"] = key.ToString(),
            };
            terminal.Output.Write(Encoding.UTF8.GetString(JsonForm.Bytes(json)));
        }
        else
        {
            terminal.Output.WriteLine(key.ToString());
        }
        return ExitCode.Done;
    }
}
