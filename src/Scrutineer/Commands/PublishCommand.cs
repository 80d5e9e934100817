using System.CommandLine;
using System.Text.Json.Nodes;
using Scrutineer.Cases;
using Scrutineer.Cases.Files;
using Scrutineer.CommandLine;
using Scrutineer.Commands.Acts;
using Scrutineer.Commands.Log;
using Scrutineer.Publishing.Bundles;
using Scrutineer.Stores;
using Scrutineer.Transparency.Bundles;
using Scrutineer.Transparency.Notes;
using Scrutineer.Wording;

namespace Scrutineer.Commands;

/// <summary><c>scrutineer publish</c>: an adopted act → one file that anyone can verify offline.</summary>
internal static class PublishCommand
{
    public static Command Build(SharedOptions shared)
    {
        var file = ActFile.Argument(shared.Language);
        var folder = CaseInput.Folder(shared.Language);
        var input = new CaseInput(shared.Language);
        var meeting = ActAdoptCommand.Meeting(shared.Language);
        var log = new Option<string>("--log")
        {
            Description = new Bilingual("Тека журналу", "The log's folder").In(shared.Language),
            HelpName = "DIR",
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
                "The earlier bundle that this one takes the place of"
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
        var command = new Command(
            "publish",
            new Bilingual(
                "Ухвалений акт → один файл, який кожен перевірить без мережі",
                "An adopted act → one file that anyone verifies offline"
            ).In(shared.Language)
        )
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
                var record = MeetingFile.Read(parsed.GetValue(meeting)!.ToString());
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
                var assessment = assessed.Value.Assessment;
                var against = AdoptionCheck.Of(
                    act.Value,
                    assessed.Value.Basis,
                    record.Value,
                    assessment.Case.Law.Rules
                );
                IReadOnlyList<Problem> unfit = [.. against, .. LinkedFiles.Of(assessment.Case, ThisProgram.Rules)];
                if (unfit.Count > 0)
                {
                    return terminal.Refuse(unfit);
                }
                var printed = await PrintedAct.Of(act.Value, !parsed.GetValue(withoutPdf), stop);
                var files = printed.Then(pages =>
                    PublicationFiles.Of(
                        assessment,
                        act.Value,
                        record.Value,
                        pages,
                        given.Value.ByCertificate,
                        ThisProgram.Rules,
                        ThisProgram.Tool
                    )
                );
                if (!files.Succeeded)
                {
                    return terminal.Refuse(files.Problems);
                }
                var publisher = key.Open(parsed, terminal);
                using var signer = publisher.Value;
                var second = publisher.Succeeded && logKey.IsGiven(parsed) ? logKey.Open(parsed, terminal) : null;
                using var logSigner = second?.Value;
                if (signer is null || second is { Succeeded: false })
                {
                    return terminal.Refuse([.. publisher.Problems, .. second?.Problems ?? []]);
                }
                files.Value.Add(ActSignature.Member, given.Value.Note(signer, act.Value).ToBytes());
                var draft = BundleDraft.Sign(act.Value.Id, files.Value, signer, earlier?.Value);
                var closed = draft.Succeeded
                    ? Publisher.Publish(draft.Value, new FolderStore(parsed.GetValue(log)!), logSigner ?? signer)
                    : Outcome<BundleArchive>.Refused(draft.Problems);
                if (!closed.Succeeded)
                {
                    return terminal.Refuse(closed.Problems);
                }
                var bytes = closed.Value.ToBytes();
                await AtomicFile.Write(parsed.GetValue(output)!.FullName, bytes, stop);
                return Tell(terminal, parsed.GetValue(output)!, draft.Value!.Manifest, bytes.Length);
            }
        );
        return command;
    }

    private static int Tell(Terminal terminal, FileInfo place, BundleManifest manifest, int bytes) =>
        LogInput.Tell(
            terminal,
            new JsonObject
            {
                ["file"] = place.ToString(),
                ["bytes"] = bytes,
                ["members"] = manifest.Members.Count,
                ["manifest"] = manifest.Hash,
            },
            new Bilingual(
                $"Пакет: {place} (файлів {manifest.Members.Count}, опис {manifest.Hash})",
                $"Bundle: {place} (members {manifest.Members.Count}, manifest {manifest.Hash})"
            )
        );

    private static Outcome<string> HashOf(string path)
    {
        if (!InputFiles.TryRead(path, out var bytes, out var problem))
        {
            return Outcome<string>.Refused(problem);
        }
        var report = BundleVerifier.Verify(bytes, policy: null);
        return report is { IsBroken: false, Manifest: { } manifest }
            ? Outcome<string>.Of(manifest.Hash)
            : Outcome<string>.Refused([.. report.Problems]);
    }
}
