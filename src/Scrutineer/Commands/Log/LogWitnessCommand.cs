using System.CommandLine;
using System.Text;
using System.Text.Json.Nodes;
using Scrutineer.CommandLine;
using Scrutineer.Publishing;
using Scrutineer.Stores;
using Scrutineer.Transparency.Logs;
using Scrutineer.Transparency.Policies;
using Scrutineer.Transparency.Witnesses;
using Scrutineer.Wording;

namespace Scrutineer.Commands.Log;

/// <summary><c>scrutineer log witness</c>: asks a witness, answers as one, attaches the answer.</summary>
internal static class LogWitnessCommand
{
    public static Command Build(SharedOptions shared)
    {
        var command = new Command(
            "witness",
            new Bilingual(
                "Свідки: запитати, відповісти свідком, долучити відповідь",
                "Witnesses: ask one, answer as one, attach the answer"
            ).In(shared.Language)
        ).With(
            "scrutineer log witness ask cvk-log --log-key log.key --out request.txt",
            "запит, який можна передати будь-яким шляхом",
            "a request that travels by any means"
        );
        command.Subcommands.Add(Ask(shared));
        command.Subcommands.Add(Answer(shared));
        command.Subcommands.Add(Attach(shared));
        return command;
    }

    private static Command Ask(SharedOptions shared)
    {
        var folder = LogInput.Folder(shared.Language);
        var key = LogInput.PublicKey(shared.Language);
        var output = Results.Output(shared.Language);
        var from = new Option<long>("--from")
        {
            Description = new Bilingual(
                "Розмір, який свідок бачив востаннє; 0 — жодного",
                "The size that the witness saw last; 0 for none"
            ).In(shared.Language),
            HelpName = "SIZE",
        };
        var command = new Command(
            "ask",
            new Bilingual(
                "Запит до свідка про останню контрольну точку",
                "A request to a witness about the newest checkpoint"
            ).In(shared.Language)
        )
        {
            folder,
            key,
            from,
            output,
        }.With(
            "scrutineer log witness ask cvk-log --log-key log.key --from 12 --out request.txt",
            "свідок востаннє бачив 12 записів",
            "the witness saw 12 entries last"
        );
        command.SetAction(
            async (parsed, stop) =>
            {
                var terminal = shared.Terminal(parsed);
                var reader = LogInput.Open(parsed.GetValue(folder)!, parsed.GetValue(key)!);
                if (!reader.Succeeded)
                {
                    return terminal.Refuse(reader.Problems);
                }
                var request = reader.Value.AskWitness(parsed.GetValue(from));
                return request.Succeeded
                    ? await Results.Write(terminal, parsed.GetValue(output), request.Value.ToBytes(), stop)
                    : terminal.Refuse(request.Problems);
            }
        );
        return command;
    }

    private static Command Answer(SharedOptions shared)
    {
        var request = new Argument<string>("REQUEST")
        {
            Description = new Bilingual("Файл запиту", "The request's file").In(shared.Language),
        };
        var logKey = LogInput.PublicKey(shared.Language);
        var output = Results.Output(shared.Language);
        var seen = new Option<FileInfo>("--seen")
        {
            Description = new Bilingual(
                "Файл контрольної точки, яку цей свідок засвідчив востаннє; після відповіді в ньому буде нова",
                "File of the checkpoint that this witness cosigned last; after the answer it holds the new one"
            ).In(shared.Language),
            HelpName = "FILE",
            Required = true,
        };
        var key = new SigningKey(
            shared.Language,
            new Bilingual("Ключ свідка", "The witness's key"),
            use: Transparency.Notes.KeyUse.Cosignature
        );
        var command = new Command(
            "answer",
            new Bilingual(
                "Відповісти свідком: засвідчити, якщо журнал продовжує бачене",
                "Answer as a witness: cosign where the log continues what was seen"
            ).In(shared.Language)
        )
        {
            request,
            logKey,
            seen,
            output,
        }.With(
            "scrutineer log witness answer request.txt --log-key LOGKEY --seen seen.txt --key witness.key --out answer.txt",
            "seen.txt пам’ятає бачене",
            "seen.txt remembers what was seen"
        );
        key.AddTo(command);
        command.SetAction(
            async (parsed, stop) =>
            {
                var terminal = shared.Terminal(parsed);
                var path = parsed.GetValue(request)!;
                if (!InputFiles.TryRead(path, out var bytes, out var problem))
                {
                    return terminal.Refuse([problem]);
                }
                var asked = WitnessRequest.Read(bytes, path);
                var log = PublicKeys.Read(parsed.GetValue(logKey)!);
                if (!asked.Succeeded || !log.Succeeded)
                {
                    return terminal.Refuse([.. asked.Problems, .. log.Problems]);
                }
                var line = await new AnswerWitness(parsed.GetValue(seen)!.FullName, Patience).Run(
                    asked.Value,
                    log.Value,
                    () => key.Open(parsed, terminal),
                    TimeProvider.System.GetUtcNow(),
                    stop
                );
                if (!line.Succeeded)
                {
                    var isBusy = line.Problems.Any(p => p.Code == AnswerWitness.BusyCode);
                    return terminal.Refuse(line.Problems, isBusy ? ExitCode.Unavailable : ExitCode.Refused);
                }
                var answer = Encoding.UTF8.GetBytes(line.Value + "\n");
                return await Results.Write(terminal, parsed.GetValue(output), answer, stop);
            }
        );
        return command;
    }

    private static Command Attach(SharedOptions shared)
    {
        var folder = LogInput.Folder(shared.Language);
        var answer = new Argument<string>("ANSWER")
        {
            Description = new Bilingual("Файл відповіді свідка", "The file of the witness's answer").In(
                shared.Language
            ),
        };
        var policy = new Option<FileInfo>("--policy")
        {
            Description = new Bilingual(
                "Файл політики з ключами свідків",
                "The policy file with the witnesses' keys"
            ).In(shared.Language),
            HelpName = "FILE",
            Required = true,
        };
        var command = new Command(
            "attach",
            new Bilingual("Долучити відповідь до контрольної точки", "Attach an answer to the checkpoint").In(
                shared.Language
            )
        )
        {
            folder,
            answer,
            policy,
        }.With(
            "scrutineer log witness attach cvk-log answer.txt --policy policy.txt",
            "підпис свідка стане в журналі",
            "the witness's signature goes into the log"
        );
        command.SetAction(parsed =>
        {
            var terminal = shared.Terminal(parsed);
            var paths = (Answer: parsed.GetValue(answer)!, Policy: parsed.GetValue(policy)!.ToString());
            if (
                !InputFiles.TryRead(paths.Answer, out var lines, out var problem)
                || !InputFiles.TryRead(paths.Policy, out var text, out problem)
            )
            {
                return terminal.Refuse([problem]);
            }
            var trusted = TrustPolicy.Read(text, paths.Policy);
            var opened = LogWriter.Open(new FolderStore(parsed.GetValue(folder)!));
            using var writer = opened.Value;
            if (!trusted.Succeeded || writer is null)
            {
                return terminal.Refuse([.. trusted.Problems, .. opened.Problems]);
            }
            if (writer.Published is not { } published)
            {
                return terminal.Refuse([NotSignedYet(parsed.GetValue(folder)!)]);
            }
            var attached = Witness.Attach(published, lines, trusted.Value.Witnesses);
            var stored = attached.Succeeded ? writer.Replace(attached.Value) : attached;
            return stored.Succeeded
                ? Results.Tell(
                    terminal,
                    new JsonObject
                    {
                        ["size"] = stored.Value.Size,
                        ["signatures"] = stored.Value.Note.Signatures.Count,
                    },
                    new Bilingual(
                        $"Долучено; підписів під контрольною точкою: {stored.Value.Note.Signatures.Count}",
                        $"Attached; signatures under the checkpoint: {stored.Value.Note.Signatures.Count}"
                    )
                )
                : terminal.Refuse(stored.Problems);
        });
        return command;
    }

    private static TimeSpan Patience { get; } = TimeSpan.FromSeconds(30);

    private static Problem NotSignedYet(string folder) =>
        new(
            "no-checkpoint",
            new Bilingual("журнал ще не підписано", "the log is not signed yet"),
            new Bilingual("підпишіть його: scrutineer log checkpoint", "sign it: scrutineer log checkpoint"),
            folder
        );
}
