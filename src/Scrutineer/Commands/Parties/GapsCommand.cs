using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Scrutineer.CommandLine;
using Scrutineer.Parties;
using Scrutineer.Parties.Register;
using Scrutineer.Stores;
using Scrutineer.Wording;

namespace Scrutineer.Commands.Parties;

/// <summary><c>scrutineer parties gaps</c>: officials and bodies of a case by jurisdictions, and what is known of each.</summary>
internal static class GapsCommand
{
    public static Command Build(SharedOptions shared)
    {
        var folder = new Argument<DirectoryInfo>("CASE")
        {
            Description = new Bilingual("Тека справи з register/parties", "A case's folder with register/parties").In(
                shared.Language
            ),
        };
        var command = new Command(
            "gaps",
            new Bilingual(
                "Де посадовці й органи вже в списках, а де ні",
                "Where officials and bodies are listed already, and where not"
            ).In(shared.Language)
        )
        {
            folder,
        }.With(
            "scrutineer parties gaps CASE --json",
            "«не знайдено у знімку дня» — не те саме, що «немає в списку»",
            "'not found in the snapshot of a day' is not the same as 'not listed'"
        );
        command.SetAction(parsed =>
        {
            var terminal = shared.Terminal(parsed);
            var found = new FindGaps().Run(new FolderStore(parsed.GetValue(folder)!.ToString()));
            if (!found.Succeeded)
            {
                return terminal.Refuse(found.Problems);
            }
            var gaps = found.Value;
            if (terminal.Json)
            {
                terminal.Output.WriteLine(Json(gaps).ToJsonString(JsonLine.Options));
                return ExitCode.Done;
            }
            foreach (var gap in gaps)
            {
                terminal.Say(
                    new Bilingual(
                        $"{gap.Party.Name.Uk} — {gap.Jurisdiction}: {Say(gap).Uk}",
                        $"{gap.Party.Name.En} — {gap.Jurisdiction}: {Say(gap).En}"
                    )
                );
            }
            return ExitCode.Done;
        });
        return command;
    }

    private static Bilingual Say(Gap gap) =>
        gap.State switch
        {
            GapState.NoSnapshot => new("знімка немає", "no snapshot"),
            GapState.NotFound => new(
                $"не знайдено у знімку від {Day(gap.Snapshot)}",
                $"not found in the snapshot of {Day(gap.Snapshot)}"
            ),
            GapState.Delisted => new(
                $"вилучено {Day(gap.Sanction!.Delisted)}: {gap.Sanction.Instrument.Uk}",
                $"delisted {Day(gap.Sanction!.Delisted)}: {gap.Sanction.Instrument.En}"
            ),
            _ => new(
                $"у списку з {Day(gap.Sanction!.Listed)}: {gap.Sanction.Instrument.Uk}",
                $"listed since {Day(gap.Sanction!.Listed)}: {gap.Sanction.Instrument.En}"
            ),
        };

    private static string Day(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture) ?? "?";

    private static string Code(GapState state) =>
        state switch
        {
            GapState.NoSnapshot => "no-snapshot",
            GapState.NotFound => "not-found",
            GapState.Delisted => "delisted",
            _ => "listed",
        };

    private static JsonObject Json(IReadOnlyList<Gap> gaps) =>
        new()
        {
            ["schema"] = "scrutineer-gaps-1",
            ["tool"] = ThisProgram.Tool.Name,
            ["gaps"] = new JsonArray([
                .. gaps.Select(g => new JsonObject
                {
                    ["party"] = g.Party.Id,
                    ["jurisdiction"] = g.Jurisdiction,
                    ["state"] = Code(g.State),
                    ["listed"] = g.Sanction?.Listed is { } listed ? Day(listed) : null,
                    ["delisted"] = g.Sanction?.Delisted is { } delisted ? Day(delisted) : null,
                    ["instrument"] = g.Sanction is { } s
                        ? new JsonObject { ["uk"] = s.Instrument.Uk, ["en"] = s.Instrument.En }
                        : null,
                    ["source"] = g.Sanction?.Source,
                    ["snapshot"] = g.Snapshot is { } snapshot ? Day(snapshot) : null,
                }),
            ]),
        };
}
