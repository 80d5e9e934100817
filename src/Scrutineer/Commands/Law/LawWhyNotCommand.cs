using System.CommandLine;
using System.Text.Json.Nodes;
using Scrutineer.Cases.Assessments;
using Scrutineer.CommandLine;
using Scrutineer.Law;
using Scrutineer.Law.Questions;
using Scrutineer.Wording;
using Scrutineer.Wording.Json;

namespace Scrutineer.Commands.Law;

/// <summary><c>scrutineer law why-not</c>: each rule that could conclude it, with what failed or is missing.</summary>
internal static class LawWhyNotCommand
{
    public static Command Build(SharedOptions shared)
    {
        var input = new LawInput(shared.Language);
        var command = new Command(
            "why-not",
            new Bilingual("Чому це не встановлено: чого бракує", "Why it is not established: what is missing").In(
                shared.Language
            )
        ).With(
            "scrutineer law why-not cases/simulated \"invented-vote is null in invented-region-1\" --on 2031-05-11",
            "кожна умова кожного правила з позначкою",
            "each condition of each rule with its mark"
        );
        input.AddTo(command);
        command.SetAction(parsed =>
        {
            var terminal = shared.Terminal(parsed);
            return input.Answer(parsed, terminal, question => WhyNotIt(terminal, question));
        });
        return command;
    }

    private static int WhyNotIt(Terminal terminal, LawQuestion question)
    {
        var ruling = question.Ask();
        if (ruling.Answer == Answer.Established)
        {
            return terminal.Refuse([
                new(
                    "is-established",
                    new("Це встановлено.", "It is established."),
                    new("виведення покаже scrutineer law why", "scrutineer law why shows the derivation")
                ),
            ]);
        }
        var why = WhyNot.Explain(question.Engine, question.Sentence, question.On, question.KnownAsOf);
        if (terminal.Json)
        {
            var document = LawForm.Head(question, "why-not", ruling);
            document["condition"] = Condition(question, why);
            return LawForm.Write(terminal, document);
        }
        LawForm.Tell(terminal, question, ruling);
        Tell(terminal, question, why, 2);
        return ExitCode.Done;
    }

    private static JsonObject Condition(LawQuestion question, Condition condition) =>
        new()
        {
            ["sentence"] = JsonForm.Node(LawForm.Say(question, condition.Sentence)),
            ["negated"] = condition.Negated,
            ["overridingRule"] = condition.OverridingRule,
            ["standing"] = JsonForm.Node(condition.Standing),
            ["facts"] = JsonForm.Node(condition.FactIds),
            ["attempts"] = LawForm.List(
                condition.Attempts.Select(a => new JsonObject
                {
                    ["rule"] = a.RuleId,
                    ["inForce"] = a.IsInForce,
                    ["conditions"] = LawForm.List(a.Conditions.Select(c => Condition(question, c))),
                })
            ),
        };

    private static void Tell(Terminal terminal, LawQuestion question, Condition condition, int indent)
    {
        var (l, uk) = (terminal.Language, terminal.Language == Language.Uk);
        foreach (var attempt in condition.Attempts)
        {
            var rule = question.Engine.Rules.Rule(attempt.RuleId)!;
            var force = attempt.IsInForce ? "" : (uk ? " — не чинне того дня" : " — not in force on that day");
            terminal.Paragraph($"[{rule.Id}: {rule.Provision.In(l)}]{force}", indent);
            foreach (var part in attempt.Conditions)
            {
                var facts = part.FactIds.Count > 0 ? $" [{string.Join(", ", part.FactIds)}]" : "";
                var words = ConditionWords.Of(question.Engine.Rules.Vocabulary, part).In(l);
                terminal.Paragraph($"{part.Standing.Mark()} {words}{facts}", indent + 2);
                Tell(terminal, question, part, indent + 4);
            }
        }
    }
}
