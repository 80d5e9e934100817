using System.CommandLine;
using Scrutineer.CommandLine;
using Scrutineer.Law;
using Scrutineer.Law.Deduction;
using Scrutineer.Law.Questions;
using Scrutineer.Wording;
using Scrutineer.Wording.Json;

namespace Scrutineer.Commands.Law;

/// <summary><c>scrutineer law what-if</c>: the answer without some facts, or the smallest changes that turn it.</summary>
internal static class LawWhatIfCommand
{
    public static Command Build(SharedOptions shared)
    {
        var input = new LawInput(shared.Language);
        var without = new Option<string[]>("--without")
        {
            Description = new Bilingual("Без цього факту (можна кілька)", "Without this fact (may be repeated)").In(
                shared.Language
            ),
            HelpName = "FACT",
            AllowMultipleArgumentsPerToken = true,
        };
        var withoutRule = new Option<string[]>("--without-rule")
        {
            Description = new Bilingual("Без цього правила (можна кілька)", "Without this rule (may be repeated)").In(
                shared.Language
            ),
            HelpName = "RULE",
            AllowMultipleArgumentsPerToken = true,
        };
        var command = new Command(
            "what-if",
            new Bilingual("Що мало б бути інакше", "What would have to be different").In(shared.Language)
        )
        {
            without,
            withoutRule,
        }.With(
            "scrutineer law what-if cases/simulated \"invented-vote is null in invented-region-12\" --on 2031-05-11 --without occupied-12",
            "відповідь без одного факту; без --without — найменші зміни",
            "the answer without one fact; without --without, the smallest changes"
        );
        input.AddTo(command);
        command.SetAction(parsed =>
        {
            var terminal = shared.Terminal(parsed);
            return input.Answer(
                parsed,
                terminal,
                question =>
                    (parsed.GetValue(without) ?? [], parsed.GetValue(withoutRule) ?? []) is var (facts, rules)
                    && facts.Length + rules.Length > 0
                        ? Without(terminal, question, facts, rules)
                        : Smallest(terminal, question)
            );
        });
        return command;
    }

    private static int Without(Terminal terminal, LawQuestion question, string[] facts, string[] rules)
    {
        var register = question.Engine.Register;
        var unknown = facts.Where(f => register.Fact(f) is null).Select(f => Unknown(register, f)).ToList();
        unknown.AddRange(
            rules.Where(r => question.Engine.Rules.Rule(r) is null).Select(r => Unknown(question.Engine.Rules, r))
        );
        if (unknown.Count > 0)
        {
            return terminal.Refuse(unknown);
        }
        var changed = new Counterfactuals(question.Engine, question.KnownAsOf).WhatIf(facts, []);
        if (!changed.Succeeded)
        {
            return terminal.Refuse(changed.Problems);
        }
        var hypothetical = Engine.Prepare(question.Engine.Rules.Without(rules), changed.Value.Register);
        if (!hypothetical.Succeeded)
        {
            return terminal.Refuse(hypothetical.Problems);
        }
        var before = question.Ask();
        var after = hypothetical.Value.Ask(question.Sentence, question.On, question.KnownAsOf);
        if (terminal.Json)
        {
            var document = LawForm.Head(question, "what-if", before);
            document["without"] = JsonForm.Node(facts);
            document["withoutRules"] = JsonForm.Node(rules);
            document["answerThen"] = JsonForm.Node(after.Answer);
            return LawForm.Write(terminal, document);
        }
        LawForm.Tell(terminal, question, before);
        terminal.Say(
            new(
                $"без {string.Join(", ", facts.Concat(rules))}: {after.Answer.Words().Uk}",
                $"without {string.Join(", ", facts.Concat(rules))}: {after.Answer.Words().En}"
            )
        );
        return ExitCode.Done;
    }

    private static Problem Unknown(Register register, string fact)
    {
        var near = Spelling.Nearest(fact, register.Facts.Select(f => f.Id));
        return new(
            "unknown-fact",
            new($"Реєстр не має факту «{fact}».", $"The register has no fact \"{fact}\"."),
            near is null
                ? new("імена фактів показує scrutineer law why", "scrutineer law why shows the facts' ids")
                : new($"можливо, {near}?", $"did you mean {near}?")
        );
    }

    private static Problem Unknown(RuleBase rules, string rule)
    {
        var near = Spelling.Nearest(rule, rules.Rules.Select(r => r.Id));
        return new(
            "unknown-rule",
            new($"Правила «{rule}» немає.", $"There is no rule \"{rule}\"."),
            near is null
                ? new("імена правил показує scrutineer law coverage", "scrutineer law coverage shows the rules' ids")
                : new($"можливо, {near}?", $"did you mean {near}?")
        );
    }

    private static int Smallest(Terminal terminal, LawQuestion question)
    {
        var before = question.Ask();
        var search = new Counterfactuals(question.Engine, question.KnownAsOf) { Patience = 500 };
        var found =
            before.Answer == Answer.Established
                ? search.Overturn(question.Sentence, question.On, 3)
                : search.Reach(question.Sentence, question.On, 3);
        if (terminal.Json)
        {
            var document = LawForm.Head(question, "what-if", before);
            document["complete"] = found.IsComplete;
            document["changes"] = LawForm.List(
                found.Changes.Select(c =>
                    JsonForm.Node(
                        new
                        {
                            c.Removed,
                            Added = c.Added.Select(f => LawForm.Fact(question, f)).ToList(),
                            c.Answer,
                        }
                    )
                )
            );
            return LawForm.Write(terminal, document);
        }
        LawForm.Tell(terminal, question, before);
        Tell(terminal, question, found);
        return ExitCode.Done;
    }

    private static void Tell(Terminal terminal, LawQuestion question, Counterfactual found)
    {
        var (l, uk) = (terminal.Language, terminal.Language == Language.Uk);
        if (found.Changes.Count == 0)
        {
            terminal.Say(
                new("Такої зміни з трьох фактів не знайдено.", "No such change of up to three facts was found.")
            );
        }
        foreach (var change in found.Changes)
        {
            terminal.Paragraph($"{change.Answer.Words().In(l)}:");
            foreach (var id in change.Removed)
            {
                terminal.Paragraph($"− {id}: {LawForm.Fact(question, id).In(l)}", 4);
            }
            foreach (var fact in change.Added)
            {
                terminal.Paragraph($"+ {LawForm.Fact(question, fact).In(l)}", 4);
            }
        }
        if (!found.IsComplete)
        {
            terminal.Say(
                uk
                    ? Bilingual.Same("Пошук не вичерпано: можуть бути й інші зміни.")
                    : Bilingual.Same("The search was not exhausted: there may be other changes.")
            );
        }
    }
}
