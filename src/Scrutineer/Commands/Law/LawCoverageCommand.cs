using System.CommandLine;
using System.Text.Json.Nodes;
using Scrutineer.Cases;
using Scrutineer.Cases.Assessments;
using Scrutineer.CommandLine;
using Scrutineer.Law;
using Scrutineer.Law.Deduction;
using Scrutineer.Law.Questions;
using Scrutineer.Wording;
using Scrutineer.Wording.Json;

namespace Scrutineer.Commands.Law;

/// <summary><c>scrutineer law coverage</c>: which rule stands for which article, and which conclusions of a case use it.</summary>
internal static class LawCoverageCommand
{
    public static Command Build(SharedOptions shared)
    {
        var folder = new Argument<string>("CASE")
        {
            Description = new Bilingual("Тека справи", "The case's folder").In(shared.Language),
        };
        var premises = new Option<bool>("--premises")
        {
            Description = new Bilingual(
                "Кожна умова кожного правила: де її виконано, де вирішила вона одна",
                "Each condition of each rule: where it was met, where it alone decided"
            ).In(shared.Language),
        };
        var command = new Command(
            "coverage",
            new Bilingual(
                "Правило ↔ стаття ↔ висновки справи, що на ньому тримаються",
                "Rule ↔ article ↔ conclusions of the case that rest on it"
            ).In(shared.Language)
        )
        {
            folder,
            premises,
        }.With(
            "scrutineer law coverage cases/ru-president-2024",
            "правила без вжитку теж видно",
            "unused rules are shown too"
        );
        command.SetAction(parsed =>
        {
            var terminal = shared.Terminal(parsed);
            var loaded = new ReadCase().Run(parsed.GetValue(folder)!);
            if (!loaded.Succeeded)
            {
                return terminal.Refuse(loaded.Problems);
            }
            var engine = Engine.Prepare(loaded.Value.Law.Rules, loaded.Value.Law.Register);
            if (!engine.Succeeded)
            {
                return terminal.Refuse(engine.Problems);
            }
            return parsed.GetValue(premises)
                ? PremiseForm.Tell(terminal, loaded.Value, engine.Value, parsed.GetValue(folder)!)
                : Tell(terminal, loaded.Value, engine.Value);
        });
        return command;
    }

    private static int Tell(Terminal terminal, Case @case, Engine engine)
    {
        var proofs = CaseDeterminations
            .Of(@case, engine)
            .SelectMany(d => d.Conclusions)
            .Where(c => c.Derivation is not null)
            .Select(c => (c.Id.ToString(), c.Derivation!));
        var rows = RuleCoverage.Of(engine.Rules, proofs);
        var gaps = RuleCoverage.Gaps(engine.Rules);
        if (terminal.Json)
        {
            return LawForm.Write(
                terminal,
                new JsonObject
                {
                    ["schema"] = "scrutineer-law-coverage-1",
                    ["case"] = @case.Id,
                    ["rules"] = LawForm.List(
                        rows.Select(r => new JsonObject
                        {
                            ["rule"] = r.Rule.Id,
                            ["provision"] = JsonForm.Node(r.Rule.Provision),
                            ["appliedBy"] = JsonForm.Node(r.AppliedBy),
                            ["examinedBy"] = JsonForm.Node(r.ExaminedBy),
                        })
                    ),
                    ["gaps"] = JsonForm.Node(gaps.Select(g => g.Id).ToList()),
                }
            );
        }
        var uk = terminal.Language == Language.Uk;
        var table = Tables.Of(
            null,
            uk ? "правило" : "rule",
            uk ? "положення" : "provision",
            uk ? ">застосовано" : ">applied",
            uk ? ">розглянуто як виняток" : ">examined"
        );
        foreach (var row in rows)
        {
            table.Row(
                row.Rule.Id,
                row.Rule.Provision.In(terminal.Language),
                Numbers.Say(row.AppliedBy.Count, terminal.Language),
                Numbers.Say(row.ExaminedBy.Count, terminal.Language)
            );
        }
        terminal.Write(table);
        foreach (var gap in gaps)
        {
            terminal.Paragraph(
                uk ? $"Жодне правило не доходить висновку «{gap.Id}»." : $"No rule reaches the conclusion \"{gap.Id}\"."
            );
        }
        return ExitCode.Done;
    }
}
