using System.CommandLine;
using System.Text.Json.Nodes;
using Scrutineer.CommandLine;
using Scrutineer.Transparency.Fsck;
using Scrutineer.Wording;
using Scrutineer.Wording.Json;

namespace Scrutineer.Commands.Log;

/// <summary><c>scrutineer log fsck</c>: rebuilds every root from the entries, without the code that wrote them.</summary>
internal static class LogFsckCommand
{
    public static Command Build(SharedOptions shared)
    {
        var folder = LogInput.Folder(shared.Language);
        var key = LogInput.PublicKey(shared.Language);
        var command = new Command(
            "fsck",
            new Bilingual(
                "Перевірити весь журнал або його дзеркало, нічого не змінюючи",
                "Check a whole log or a mirror of one, changing nothing"
            ).In(shared.Language)
        )
        {
            folder,
            key,
        }.With(
            "scrutineer log fsck cvk-log --log-key log.key",
            "кожен корінь заново, код виходу 1, якщо щось не так",
            "every root anew, exit code 1 when something is wrong"
        );
        command.SetAction(parsed =>
        {
            var terminal = shared.Terminal(parsed);
            var known = PublicKeys.Read(parsed.GetValue(key)!);
            if (!known.Succeeded)
            {
                return terminal.Refuse(known.Problems);
            }
            var log = StrangersLog.In(parsed.GetValue(folder)!);
            if (!log.Succeeded)
            {
                return terminal.Refuse(log.Problems);
            }
            var report = LogFsck.Check(log.Value, known.Value.ToString());
            Results.Tell(
                terminal,
                new JsonObject
                {
                    ["passed"] = report.Passed,
                    ["entries"] = report.Entries,
                    ["checkpoints"] = report.Checkpoints,
                    ["files"] = report.Files,
                    ["unpublished"] = report.Unpublished,
                    ["problems"] = new JsonArray([
                        .. report.Problems.Select(p => Advice.Worded(p)).Select(JsonForm.Node),
                    ]),
                },
                new Bilingual(
                    $"Записів {report.Entries}, контрольних точок {report.Checkpoints}, файлів {report.Files}; проблем: {report.Problems.Count}",
                    $"Entries {report.Entries}, checkpoints {report.Checkpoints}, files {report.Files}; problems: {report.Problems.Count}"
                )
            );
            return report.Passed ? ExitCode.Done : terminal.Refuse(report.Problems);
        });
        return command;
    }
}
