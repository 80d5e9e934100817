using System.CommandLine;
using System.Text.Json.Nodes;
using Scrutineer.Cases;
using Scrutineer.CommandLine;
using Scrutineer.Law;
using Scrutineer.Wording;

namespace Scrutineer.Commands.Law;

/// <summary><c>scrutineer law print</c>: rules in either language.</summary>
internal static class LawPrintCommand
{
    public static Command Build(SharedOptions shared)
    {
        var folder = new Argument<string>("CASE")
        {
            Description = new Bilingual("Тека справи", "The case's folder").In(shared.Language),
        };
        var only = new Argument<string?>("RULE")
        {
            Description = new Bilingual("Лише це правило", "This rule only").In(shared.Language),
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Command(
            "print",
            new Bilingual("Надрукувати правила обраною мовою", "Print the rules in the language chosen").In(
                shared.Language
            )
        )
        {
            folder,
            only,
        }.With(
            "scrutineer law print cases/ru-president-2024 ua.null.forbidden --lang uk",
            "одне правило українською",
            "one rule in Ukrainian"
        );
        command.SetAction(parsed =>
        {
            var terminal = shared.Terminal(parsed);
            var loaded = new ReadCase().Run(parsed.GetValue(folder)!);
            return loaded.Succeeded
                ? Print(terminal, loaded.Value.Law.Rules, parsed.GetValue(only))
                : terminal.Refuse(loaded.Problems);
        });
        return command;
    }

    private static int Print(Terminal terminal, RuleBase rules, string? only)
    {
        var chosen = rules.Rules.Where(r => only is null || r.Id == only).ToList();
        if (chosen.Count == 0 && only is not null)
        {
            var near = Spelling.Nearest(only, rules.Rules.Select(r => r.Id));
            return terminal.Refuse([
                new(
                    "unknown-rule",
                    new($"Немає правила «{only}».", $"There is no rule \"{only}\"."),
                    near is null
                        ? new("усі правила друкує law print без назви", "law print without a rule prints them all")
                        : new($"можливо, {near}?", $"did you mean {near}?")
                ),
            ]);
        }
        if (terminal.Json)
        {
            var list = chosen.Select(r => new JsonObject
            {
                ["id"] = r.Id,
                ["uk"] = rules.Print(r, Language.Uk),
                ["en"] = rules.Print(r, Language.En),
            });
            return LawForm.Write(
                terminal,
                new JsonObject { ["schema"] = "scrutineer-law-print-1", ["rules"] = LawForm.List(list) }
            );
        }
        terminal.Output.Write(SafeText.Of(string.Join("\n", chosen.Select(r => rules.Print(r, terminal.Language)))));
        return ExitCode.Done;
    }
}
