using System.CommandLine;
using Scrutineer.CommandLine;
using Scrutineer.Law;
using Scrutineer.Law.Checking;
using Scrutineer.Law.Exports;
using Scrutineer.Wording;
using Scrutineer.Wording.Json;

namespace Scrutineer.Commands.Law;

/// <summary><c>scrutineer law why</c>: the derivation of what is established, checked again.</summary>
internal static class LawWhyCommand
{
    public static Command Build(SharedOptions shared)
    {
        var input = new LawInput(shared.Language);
        var command = new Command(
            "why",
            new Bilingual(
                "Чому це встановлено: виведення деревом",
                "Why it is established: the derivation as a tree"
            ).In(shared.Language)
        ).With(
            "scrutineer law why cases/ru-president-2024 \"ru-president-2024 is null in crimea\" --on 2024-03-16",
            "кожен крок з положенням, силою, достовірністю й джерелами",
            "each step with provision, strength, certainty and sources"
        );
        input.AddTo(command);
        command.SetAction(parsed =>
        {
            var terminal = shared.Terminal(parsed);
            return input.Answer(parsed, terminal, question => Why(terminal, question));
        });
        return command;
    }

    /// <summary>There is nothing to show.</summary>
    public static Problem NotDerived { get; } =
        new(
            "not-derived",
            new("Це не встановлено: виведення немає.", "It is not established: there is no derivation."),
            new("чого бракує, скаже scrutineer law why-not", "scrutineer law why-not says what is missing")
        );

    private static int Why(Terminal terminal, LawQuestion question)
    {
        var ruling = question.Ask();
        if (ruling.Derivation is not { } proof)
        {
            return terminal.Refuse([NotDerived]);
        }
        if (new Checker(question.Engine.Rules, question.Engine.Register).Refute(proof, ruling.Question) is { } flaw)
        {
            throw new InvalidOperationException($"The checker refutes the derivation: {flaw}");
        }
        var grounds = question.Engine.GroundsOf(question.Sentence, question.On, question.KnownAsOf);
        if (terminal.Json)
        {
            var document = LawForm.Head(question, "why", ruling);
            document["derivation"] = DerivationJson.Of(proof, question.Case.Law);
            document["grounds"] = LawForm.List(
                grounds.All.Select(g =>
                    JsonForm.Node(
                        new
                        {
                            Rules = g.Derivation.RuleIds,
                            Strengths = g.Strengths.Select(s => s.Code()).ToList(),
                            g.Label,
                            Certainty = g.Derivation.Certainty.Letter(),
                        }
                    )
                )
            );
            document["groundsComplete"] = grounds.IsComplete;
            return LawForm.Write(terminal, document);
        }
        LawForm.Tell(terminal, question, ruling);
        terminal.Say(
            new(
                "Доведення перевірено вдруге, незалежно від рушія:",
                "The derivation, checked again without the engine:"
            )
        );
        foreach (var step in proof.Walk())
        {
            Tell(terminal, question, step);
        }
        Tell(terminal, question, grounds);
        return ExitCode.Done;
    }

    /// <summary>Every independent ground with its strength, the strongest first.</summary>
    private static void Tell(Terminal terminal, LawQuestion question, Grounds grounds)
    {
        var l = terminal.Language;
        terminal.Say(
            new(
                $"Незалежних підстав: {grounds.All.Count}{(grounds.IsComplete ? "" : " або більше")}. Від найсильнішої:",
                $"Independent grounds: {grounds.All.Count}{(grounds.IsComplete ? "" : " or more")}. The strongest first:"
            )
        );
        foreach (var ground in grounds.All)
        {
            terminal.Paragraph($"• {ground.Label.In(l)} ({ground.Derivation.Certainty.Letter()})");
            foreach (var rule in ground.Derivation.RuleIds.Select(r => question.Engine.Rules.Rule(r)!))
            {
                terminal.Paragraph($"{rule.Provision.In(l)} [{rule.Id}]", 4);
            }
        }
    }

    private static void Tell(Terminal terminal, LawQuestion question, DerivationStep step)
    {
        var (node, indent) = (step.Node, 2 + (2 * step.Depth));
        var (l, uk) = (terminal.Language, terminal.Language == Language.Uk);
        var said = LawForm.Say(question, node.Sentence).In(l);
        var mark = node.Kind switch
        {
            NodeKind.Absence => uk ? "виключено: " : "excluded: ",
            NodeKind.Override => uk ? "виняток не застосовано: " : "exception examined, does not apply: ",
            _ => "",
        };
        if (!step.IsFirst)
        {
            terminal.Paragraph($"• {mark}{said} {(uk ? "(див. вище)" : "(see above)")}", indent);
            return;
        }
        terminal.Paragraph($"• {mark}{said}", indent);
        if (question.Engine.Rules.Rule(node.RuleId ?? "") is { } rule)
        {
            terminal.Paragraph(
                $"[{rule.Id}: {rule.Provision.In(l)}; {rule.Strength.Words().In(l)}; {rule.Certainty.Letter()}]",
                indent + 2
            );
        }
        if (question.Engine.Register.Fact(node.FactId ?? "") is { } fact)
        {
            var sources = fact.Sources.Select(s => question.Engine.Register.Source(s)?.Title.In(l) ?? s);
            terminal.Paragraph($"[{fact.Id}; {fact.Certainty.Letter()}: {string.Join("; ", sources)}]", indent + 2);
            if (fact.Note is { } note)
            {
                terminal.Paragraph(note.In(l), indent + 2);
            }
        }
    }
}
