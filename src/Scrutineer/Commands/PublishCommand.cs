using System.CommandLine;
using System.Text.Json.Nodes;
using Scrutineer.Cases;
using Scrutineer.CommandLine;
using Scrutineer.Commands.Acts;
using Scrutineer.Commands.Inputs;
using Scrutineer.Publishing;
using Scrutineer.Publishing.Bundles;
using Scrutineer.Publishing.Printing;
using Scrutineer.Stores;
using Scrutineer.Transparency.Notes;
using Scrutineer.Wording;

namespace Scrutineer.Commands;

/// <summary><c>scrutineer publish</c>: an adopted act → one file that anyone can verify offline.</summary>
internal static class PublishCommand
{
    /// <summary>What the command does, in a line.</summary>
    public static Bilingual Summary { get; } =
        new(
            "Ухвалений акт → один файл, який кожен перевірить без мережі",
            "An adopted act → one file that anyone verifies offline"
        );

    public static Command Build(SharedOptions shared)
    {
        var file = ActFile.Argument(shared.Language);
        var folder = CaseInput.Folder(shared.Language);
        var input = new CaseInput(shared.Language);
        var meeting = ActAdoptCommand.Meeting(shared.Language);
        var log = new Option<string>("--log")
        {
            Description = new Bilingual("Тека журналу", "The log's folder").In(shared.Language),
            HelpName = "FOLDER",
            Required = true,
        };
        var key = new SigningKey(
            shared.Language,
            new Bilingual(
                "Ключ видавця; без --log-key — також ключ журналу",
                "The publisher's key; without --log-key, the log's too"
            )
        );
        var logKey = new SigningKey(
            shared.Language,
            new Bilingual("Ключ журналу", "The log's key"),
            "log-",
            required: false
        );
        var supersedes = new Option<FileInfo>("--supersedes")
        {
            Description = new Bilingual(
                "Раніший пакет, на зміну якому приходить цей",
                "The earlier bundle that this one replaces"
            ).In(shared.Language),
            HelpName = "BUNDLE",
        };
        var signatures = new Option<FileInfo[]>("--signature")
        {
            Description = new Bilingual(
                "Підпис під файлом акта (.p7s; позначку часу .p7s.tsr поруч узято теж) або під актом (act sign). Можна кілька разів",
                "A signature over a file of the act (.p7s; the timestamp .p7s.tsr beside it is taken too) or over the act (act sign). May be repeated"
            ).In(shared.Language),
            HelpName = "FILE",
        };
        var withoutPdf = new Option<bool>("--without-pdf")
        {
            Description = new Bilingual(
                "Без PDF, навіть якщо є Chromium, що його друкує",
                "Without PDF, even where there is a Chromium to print it"
            ).In(shared.Language),
        };
        var output = new Option<FileInfo>("--out", "-o")
        {
            Description = new Bilingual("Файл пакета", "The bundle's file").In(shared.Language),
            HelpName = "FILE",
            Required = true,
        };
        var command = new Command("publish", Summary.In(shared.Language))
        {
            file,
            folder,
            meeting,
            log,
            supersedes,
            signatures,
            withoutPdf,
            output,
        }.With(
            "scrutineer publish act.json --case cases/ru-president-2024 --without-returns --meeting cases/ru-president-2024/meetings/2024-05-08.yaml --log cvk-log --key log.key --out statement.zip",
            "пакет; повторний запуск бере з журналу новий доказ із підписами свідків",
            "the bundle; run again, it takes a new proof from the log, with the witnesses' signatures"
        );
        input.AddTo(command);
        key.AddTo(command);
        logKey.AddTo(command);
        command.SetAction(
            async (parsed, stop) =>
            {
                var terminal = shared.Terminal(parsed);
                var act = ActFile.Read(parsed.GetValue(file)!);
                var record = new ReadMeeting().Run(parsed.GetValue(meeting)!.ToString());
                var given = GivenSignatures.Read(parsed.GetValue(signatures) ?? [], act.Value);
                var earlier = parsed.GetValue(supersedes) is { } before ? HashOf(before.ToString()) : null;
                if (!act.Succeeded || !record.Succeeded || !given.Succeeded || earlier is { Succeeded: false })
                {
                    return terminal.Refuse([
                        .. act.Problems,
                        .. record.Problems,
                        .. given.Problems,
                        .. earlier?.Problems ?? [],
                    ]);
                }
                var assessed = await input.Assess(parsed.GetValue(folder)!, parsed, terminal, stop);
                if (!assessed.Succeeded)
                {
                    return terminal.Refuse(assessed.Problems);
                }
                var published = await new Publish().Run(
                    new PublishRequest
                    {
                        Case = assessed.Value,
                        Act = act.Value,
                        Meeting = record.Value,
                        Log = new FolderStore(parsed.GetValue(log)!),
                        Tool = ThisProgram.Tool,
                        Keys = () => Keys(key, logKey, parsed, terminal),
                        Signatures = given.Value,
                        Supersedes = earlier?.Value,
                        Prints = !parsed.GetValue(withoutPdf),
                        Chromium = parsed.GetValue(withoutPdf) ? null : ThisProgram.Chromium,
                    },
                    stop: stop
                );
                if (!published.Succeeded)
                {
                    return terminal.Refuse(published.Problems);
                }
                await AtomicFile.Write(parsed.GetValue(output)!.FullName, published.Value.Bytes, stop);
                return Tell(terminal, parsed.GetValue(output)!, published.Value);
            }
        );
        return command;
    }

    private static Outcome<PublishingKeys> Keys(
        SigningKey key,
        SigningKey logKey,
        ParseResult parsed,
        Terminal terminal
    )
    {
        var publisher = key.Open(parsed, terminal);
        if (!publisher.Succeeded || !logKey.IsGiven(parsed))
        {
            return publisher.Map(signer => new PublishingKeys(signer));
        }
        var second = logKey.Open(parsed, terminal);
        if (!second.Succeeded)
        {
            publisher.Value.Dispose();
        }
        return second.Map(log => new PublishingKeys(publisher.Value, log));
    }

    private static int Tell(Terminal terminal, FileInfo place, PublishedBundle published) =>
        Results.Tell(
            terminal,
            new JsonObject
            {
                ["file"] = place.ToString(),
                ["bytes"] = published.Bytes.Length,
                ["members"] = published.Manifest.Members.Count,
                ["manifest"] = published.Manifest.Hash,
            },
            new Bilingual(
                $"Пакет: {place} (файлів {published.Manifest.Members.Count}, опис {published.Manifest.Hash})",
                $"Bundle: {place} (members {published.Manifest.Members.Count}, manifest {published.Manifest.Hash})"
            )
        );

    private static Outcome<string> HashOf(string path)
    {
        if (!InputFiles.TryRead(path, out var bytes, out var problem))
        {
            return Outcome<string>.Refused(problem);
        }
        return new IdentifyBundle().Run(bytes);
    }
}
