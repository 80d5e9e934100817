using System.CommandLine;
using System.Text;
using System.Text.Json.Nodes;
using Scrutineer.Cases;
using Scrutineer.Cases.Assessments;
using Scrutineer.Cases.New;
using Scrutineer.CommandLine;
using Scrutineer.Wording;
using Scrutineer.Wording.Json;

namespace Scrutineer.Commands.Cases;

/// <summary><c>scrutineer case check</c>: whether a case loads, and what it lacks.</summary>
internal static class CaseCheckCommand
{
    public static Command Build(SharedOptions shared)
    {
        var folder = new Argument<string>("CASE")
        {
            Description = new Bilingual("Тека справи", "The case's folder").In(shared.Language),
        };
        var command = new Command(
            "check",
            new Bilingual(
                "Чи справа читається і чого їй бракує; числа не перевіряються",
                "Whether a case loads, and what it lacks; numbers are not checked"
            ).In(shared.Language)
        )
        {
            folder,
        }.With("scrutineer case check cases/simulated --json", "те саме для програм", "the same for programs");
        command.SetAction((parsed, stop) => Tell(shared.Terminal(parsed), parsed.GetValue(folder)!, stop));
        return command;
    }

    /// <summary>Reads the case and tells what it lacks.</summary>
    public static async Task<int> Tell(Terminal terminal, string folder, CancellationToken stop)
    {
        var read = new ReadCase().Run(folder);
        if (!read.Succeeded)
        {
            return terminal.Refuse(read.Problems);
        }
        var assessed = await new Assess().Run(read.Value, ReturnsSource.None, stop: stop);
        if (!assessed.Succeeded)
        {
            return terminal.Refuse(assessed.Problems);
        }
        var gaps = CaseGaps.Of(assessed.Value);
        if (terminal.Json)
        {
            var json = new JsonObject
            {
                ["case"] = read.Value.Id,
                ["missing"] = new JsonArray([.. gaps.Select(g => JsonForm.Node(g))]),
            };
            await terminal.Output.WriteAsync(Encoding.UTF8.GetString(JsonForm.Bytes(json)));
            return ExitCode.Done;
        }
        terminal.Say(
            gaps.Count == 0
                ? new("Справа читається; їй нічого не бракує.", "The case loads and lacks nothing.")
                : new("Справа читається. Їй бракує:", "The case loads. It lacks:")
        );
        foreach (var gap in gaps)
        {
            terminal.Say(new("  — " + gap.Uk, "  — " + gap.En));
        }
        return ExitCode.Done;
    }
}
