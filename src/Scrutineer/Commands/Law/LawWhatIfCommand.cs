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
        var withRules = new Option<string[]>("--with-rule")
        {
            Description = new Bilingual(
                "З правилами цього файла (можна кілька)",
                "With the rules of this file (may be repeated)"
            ).In(shared.Language),
            HelpName = "FILE",
            AllowMultipleArgumentsPerToken = true,
        };
        var command = new Command(
            "what-if",
            new Bilingual("Що мало б бути інакше", "What would have to be different").In(shared.Language)
        )
        {
            without,
            withoutRule,
            withRules,
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
                    new Hypothesis(
                        parsed.GetValue(without) ?? [],
                        parsed.GetValue(withoutRule) ?? [],
                        parsed.GetValue(withRules) ?? []
                    )
                        is { IsNone: false } hypothesis
                        ? Suppose(terminal, question, hypothesis)
                        : Smallest(terminal, question)
            );
        });
        return command;
    }

    private static int Suppose(Terminal terminal, LawQuestion question, Hypothesis hypothesis)
    {
        var supposed = hypothesis.Engine(question);
        if (!supposed.Succeeded)
        {
            return terminal.Refuse(supposed.Problems);
        }
        var before = question.Ask();
        var after = supposed.Value.Ask(question.Sentence, question.On, question.KnownAsOf);
        var added = supposed
            .Value.Rules.Rules.Where(r =>
                question.Engine.Rules.Rule(r.Id) is null
                || hypothesis.WithoutRules.Contains(r.Id, StringComparer.Ordinal)
            )
            .ToList();
        if (terminal.Json)
        {
            var document = LawForm.Head(question, "what-if", before);
            document["without"] = JsonForm.Node(hypothesis.WithoutFacts);
            document["withoutRules"] = JsonForm.Node(hypothesis.WithoutRules);
            document["withRules"] = JsonForm.Node(added.Select(r => r.Id).ToList());
            document["answerThen"] = JsonForm.Node(after.Answer);
            return LawForm.Write(terminal, document);
        }
        LawForm.Tell(terminal, question, before);
        var without = string.Join(", ", [.. hypothesis.WithoutFacts, .. hypothesis.WithoutRules]);
        var with = string.Join(", ", hypothesis.RuleFiles);
        var supposition = (without.Length, with.Length) switch
        {
            (_, 0) => new Bilingual($"без {without}", $"without {without}"),
            (0, _) => new Bilingual($"з {with}", $"with {with}"),
            _ => new Bilingual($"без {without}, з {with}", $"without {without}, with {with}"),
        };
        var words = after.Answer.Words();
        terminal.Say(new($"{supposition.Uk}: {words.Uk}", $"{supposition.En}: {words.En}"));
        foreach (var rule in added)
        {
            terminal.Paragraph($"+ {rule.Id}: {rule.Provision.In(terminal.Language)}", 4);
        }
        return ExitCode.Done;
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
