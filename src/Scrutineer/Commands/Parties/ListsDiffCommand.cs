using System.CommandLine;
using System.Text.Json.Nodes;
using Scrutineer.CommandLine;
using Scrutineer.Parties;
using Scrutineer.Parties.Lists;
using Scrutineer.Wording;

namespace Scrutineer.Commands.Parties;

/// <summary><c>scrutineer parties lists diff</c>: what one snapshot of a list has that an earlier one has not.</summary>
internal static class ListsDiffCommand
{
    public static Command Build(SharedOptions shared)
    {
        var earlier = new Argument<string>("EARLIER")
        {
            Description = new Bilingual("Давніший знімок", "The earlier snapshot").In(shared.Language),
        };
        var later = new Argument<string>("LATER")
        {
            Description = new Bilingual("Новіший знімок", "The later snapshot").In(shared.Language),
        };
        var command = new Command(
            "diff",
            new Bilingual("Що змінилося між двома знімками списку", "What changed between two snapshots of a list").In(
                shared.Language
            )
        )
        {
            earlier,
            later,
        }.With(
            "scrutineer parties lists diff un-2026-01.xml un-2026-02.xml",
            "додані, вилучені, змінені записи",
            "entries added, removed, altered"
        );
        command.SetAction(
            async (parsed, stop) =>
            {
                var terminal = shared.Terminal(parsed);
                var snapshots = Outcome.All(Read(parsed.GetValue(earlier)!, stop), Read(parsed.GetValue(later)!, stop));
                if (!snapshots.Succeeded)
                {
                    return terminal.Refuse(snapshots.Problems);
                }
                var difference = ListDifference.Between(snapshots.Value[0].Entries, snapshots.Value[1].Entries);
                if (terminal.Json)
                {
                    await terminal.Output.WriteLineAsync(
                        Json(snapshots.Value, difference).ToJsonString(JsonLine.Options)
                    );
                }
                else
                {
                    Say(terminal, difference);
                }
                return ExitCode.Done;
            }
        );
        return command;
    }

    private sealed record Snapshot(string File, string Sha256, List<ListedEntity> Entries);

    private static Outcome<Snapshot> Read(string path, CancellationToken stop)
    {
        var entries = new List<ListedEntity>();
        return GivenLists
            .File(path)
            .Then(list => new ReadList().Run(list, entries.Add, stop))
            .Map(sha256 => new Snapshot(Path.GetFileName(path), sha256, entries));
    }

    private static void Say(Terminal terminal, ListDifference difference)
    {
        foreach (var e in difference.Added)
        {
            terminal.Say(new Bilingual($"+ {e.Id} {e.Names[0].Name}", $"+ {e.Id} {e.Names[0].Name}"));
        }
        foreach (var e in difference.Removed)
        {
            terminal.Say(new Bilingual($"- {e.Id} {e.Names[0].Name}", $"- {e.Id} {e.Names[0].Name}"));
        }
        foreach (var (_, e) in difference.Altered)
        {
            terminal.Say(new Bilingual($"* {e.Id} {e.Names[0].Name}", $"* {e.Id} {e.Names[0].Name}"));
        }
        terminal.Say(
            new Bilingual(
                $"Додано {difference.Added.Count}, вилучено {difference.Removed.Count}, змінено {difference.Altered.Count}.",
                $"Added {difference.Added.Count}, removed {difference.Removed.Count}, altered {difference.Altered.Count}."
            )
        );
    }

    private static JsonObject Json(IReadOnlyList<Snapshot> snapshots, ListDifference difference) =>
        new()
        {
            ["schema"] = "scrutineer-list-difference-1",
            ["tool"] = ThisProgram.Tool.Name,
            ["earlier"] = new JsonObject { ["file"] = snapshots[0].File, ["sha256"] = snapshots[0].Sha256 },
            ["later"] = new JsonObject { ["file"] = snapshots[1].File, ["sha256"] = snapshots[1].Sha256 },
            ["added"] = Entries(difference.Added),
            ["removed"] = Entries(difference.Removed),
            ["altered"] = Entries(difference.Altered.Select(a => a.Later)),
        };

    private static JsonArray Entries(IEnumerable<ListedEntity> entries) =>
        new([
            .. entries.Select(e => new JsonObject
            {
                ["entity"] = e.Id,
                ["name"] = e.Names[0].Name,
                ["listed"] = e.Listed,
            }),
        ]);
}
