using System.CommandLine;
using System.Text.Json.Nodes;
using Scrutineer.Cases;
using Scrutineer.CommandLine;
using Scrutineer.Commands.Log;
using Scrutineer.Publishing;
using Scrutineer.Publishing.Bundles;
using Scrutineer.Stores;
using Scrutineer.Transparency.Bundles;
using Scrutineer.Transparency.Logs;
using Scrutineer.Transparency.Notes;
using Scrutineer.Transparency.Policies;
using Scrutineer.Wording;
using Scrutineer.Wording.Json;

namespace Scrutineer.Commands;

/// <summary><c>scrutineer verify</c>: what of a published bundle was checked, what was not and why.</summary>
internal static class VerifyCommand
{
    /// <summary>What the command does, in a line.</summary>
    public static Bilingual Summary { get; } =
        new(
            "Перевірити пакет без мережі. Код: 0 усе перевірено, 1 щось не тримається, 4 перевірено не все (немає протоколів), 5 без політики за пакет не ручається ніхто",
            "Verify a bundle offline. Code: 0 all was checked, 1 something does not hold, 4 not all was checked (no returns), 5 without a policy nobody vouches for it"
        );

    public static Command Build(SharedOptions shared)
    {
        var file = new Argument<string>("BUNDLE")
        {
            Description = new Bilingual("Файл пакета", "The bundle's file").In(shared.Language),
        };
        var policy = FileOption(
            "--policy",
            new Bilingual(
                "Кому вірити: ключі журналу, видавця, свідків",
                "Whom to believe: keys of the log, the publisher, the witnesses"
            ),
            shared.Language
        );
        var returns = FileOption(
            "--returns",
            new Bilingual(
                "Файл протоколів: числа буде обчислено ще раз",
                "The file of returns: the numbers are computed again"
            ),
            shared.Language
        );
        var log = new Option<string>("--log")
        {
            Description = new Bilingual(
                "Тека журналу або дзеркала: чи не прийшов на зміну пізніший акт",
                "Folder of the log or a mirror: whether a later act takes the place of this one"
            ).In(shared.Language),
            HelpName = "FOLDER",
        };
        var explain = new Option<string>("--explain")
        {
            Description = new Bilingual(
                "Показати, на чому тримається речення: s1 — заголовок, далі за порядком",
                "Show what a sentence rests on: s1 is the title, then in order"
            ).In(shared.Language),
            HelpName = "SENTENCE",
        };
        var command = new Command("verify", Summary.In(shared.Language)) { file, policy, returns, log, explain }
            .With("scrutineer verify statement.zip --policy policy.txt", "таблиця перевірок", "a table of checks")
            .With(
                "scrutineer verify statement.zip --explain s2",
                "від речення до правил, фактів і джерел",
                "from a sentence to rules, facts and sources"
            );
        command.SetAction(
            async (parsed, stop) =>
            {
                var terminal = shared.Terminal(parsed);
                if (
                    !InputFiles.TryRead(
                        parsed.GetValue(file)!,
                        out var bytes,
                        out var problem,
                        BundleArchive.LongestFile
                    )
                )
                {
                    return terminal.Refuse([problem]);
                }
                var trusted = parsed.GetValue(policy) is { } named ? ReadPolicy(named.ToString()) : null;
                if (trusted is { Succeeded: false })
                {
                    return terminal.Refuse(trusted.Problems);
                }
                var mirror = parsed.GetValue(log) is { } folder ? StrangersLog.In(folder) : null;
                if (mirror is { Succeeded: false })
                {
                    return terminal.Refuse(mirror.Problems);
                }
                var verified = await new Verify().Run(
                    new VerifyRequest(bytes, TimeProvider.System.GetUtcNow())
                    {
                        Policy = trusted?.Value,
                        Returns = parsed.GetValue(returns) is { } numbers
                            ? ReturnsSource.File(numbers.ToString())
                            : ReturnsSource.None,
                        Log = mirror?.Value,
                    },
                    stop
                );
                var rows = verified.Checks;
                Tell(terminal, verified);
                var problems = rows.SelectMany(r => r.Problems).ToList();
                if (problems.Count > 0)
                {
                    return terminal.Refuse(problems);
                }
                if (parsed.GetValue(explain) is { } sentence && !terminal.Json)
                {
                    var explained = new Explain().Run(verified, sentence, terminal.Language);
                    problems.AddRange(explained.Problems);
                    foreach (var line in explained.Value ?? [])
                    {
                        if (line.Indent == 0)
                        {
                            terminal.Say(Bilingual.Same(line.Text));
                        }
                        else
                        {
                            terminal.Paragraph(line.Text, line.Indent);
                        }
                    }
                }
                return problems.Count > 0 ? terminal.Refuse(problems) : CodeOf(verified.Verdict);
            }
        );
        return command;
    }

    private static Option<FileInfo> FileOption(string name, Bilingual what, Language language) =>
        new(name) { Description = what.In(language), HelpName = "FILE" };

    // A policy is a page of lines; a file that is longer is something else, or never ends.
    private const long MostOfPolicy = 1 << 20;

    private static Outcome<TrustPolicy> ReadPolicy(string path) =>
        InputFiles.TryRead(path, out var bytes, out var problem, MostOfPolicy)
            ? TrustPolicy.Read(bytes, path)
            : Outcome<TrustPolicy>.Refused(problem);

    private static int CodeOf(Verdict verdict) =>
        verdict switch
        {
            Verdict.Complete => ExitCode.Done,
            Verdict.Incomplete => ExitCode.Incomplete,
            Verdict.NobodyVouches => ExitCode.NobodyVouches,
            _ => ExitCode.Refused,
        };

    private static Bilingual Say(Verdict verdict) =>
        verdict switch
        {
            Verdict.Complete => new(
                "Справжній і повний, наскільки перевірено: перевірено все, що є в пакеті, і все тримається.",
                "Genuine and complete as far as was checked: all that the bundle has was checked, and all of it holds."
            ),
            Verdict.Incomplete => new(
                "Справжній, наскільки перевірено, та перевірено не все: дивіться рядки «не перевірено».",
                "Genuine as far as was checked, but not everything was: see the rows that say “not checked”."
            ),
            Verdict.NobodyVouches => new(
                "Не довіряйте цьому файлу: за нього не ручається ніхто. Він лише не суперечить сам собі, а такий може створити будь-хто. Дайте політику з ключем видавця: --policy ФАЙЛ",
                "Do not trust this file: nobody vouches for it. It only agrees with itself, and anybody can make such a one. Give a policy with the publisher’s key: --policy FILE"
            ),
            _ => new(
                "Не довіряйте цьому файлу: щось у ньому не тримається, і рядки «ЗЛАМАНО» кажуть що.",
                "Do not trust this file: something in it does not hold, and the rows that say “BROKEN” say what."
            ),
        };

    private static void Tell(Terminal terminal, Verification verified)
    {
        var rows = verified.Checks;
        if (terminal.Json)
        {
            var json = new JsonObject
            {
                ["schema"] = "scrutineer-verification-1",
                ["tool"] = ThisProgram.Tool.Name,
                ["verdict"] = JsonForm.Node(verified.Verdict),
                ["says"] = JsonForm.Node(Say(verified.Verdict)),
                ["checks"] = new JsonArray([
                    .. rows.Select(r => new JsonObject
                    {
                        ["id"] = r.Id,
                        ["status"] = JsonForm.Node(r.Status),
                        ["what"] = JsonForm.Node(r.What),
                        ["detail"] = Advice.Worded(r.Detail, r.Remedy) is { } detail ? JsonForm.Node(detail) : null,
                        ["problems"] = new JsonArray([
                            .. r.Problems.Take(Problems.Most).Select(p => Advice.Worded(p)).Select(JsonForm.Node),
                        ]),
                    }),
                ]),
            };
            Results.Tell(terminal, json, Bilingual.Same("-"));
            return;
        }
        var uk = terminal.Language == Language.Uk;
        var table = Tables.Of(
            null,
            uk ? "перевірка" : "check",
            uk ? "стан" : "status",
            uk ? "що" : "what",
            uk ? "подробиці" : "detail"
        );
        foreach (var row in rows)
        {
            table.Row(
                row.Id,
                Say(row.Status).In(terminal.Language),
                row.What.In(terminal.Language),
                Advice.Worded(row.Detail, row.Remedy)?.In(terminal.Language) ?? ""
            );
        }
        terminal.Say(Say(verified.Verdict));
        terminal.Write(table);
    }

    private static Bilingual Say(CheckStatus status) =>
        status switch
        {
            CheckStatus.Holds => new("тримається", "holds"),
            CheckStatus.Broken => new("ЗЛАМАНО", "BROKEN"),
            CheckStatus.SelfConsistent => new("узгоджено із собою", "self-consistent"),
            CheckStatus.NotPresent => new("немає", "not present"),
            _ => new("не перевірено", "not checked"),
        };
}
