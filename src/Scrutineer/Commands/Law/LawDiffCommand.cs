using System.CommandLine;
using System.Text.Json.Nodes;
using Scrutineer.Cases;
using Scrutineer.CommandLine;
using Scrutineer.Law;
using Scrutineer.Law.Questions;
using Scrutineer.Wording;
using Scrutineer.Wording.Json;

namespace Scrutineer.Commands.Law;

/// <summary><c>scrutineer law diff</c>: how the rules that one case is judged by differ from those of another.</summary>
internal static class LawDiffCommand
{
    public static Command Build(SharedOptions shared)
    {
        var before = new Argument<string>("BEFORE")
        {
            Description = new Bilingual("Тека справи з правилами до зміни", "A case's folder with the rules before").In(
                shared.Language
            ),
        };
        var after = new Argument<string?>("AFTER")
        {
            Description = new Bilingual(
                "Тека справи з правилами після зміни; без неї — та сама",
                "A case's folder with the rules after; without it, the same"
            ).In(shared.Language),
            Arity = ArgumentArity.ZeroOrOne,
        };
        var from = Day(
            "--from-day",
            "Право цього дня замість усього до зміни",
            "The law of this day, for the rules before"
        );
        var to = Day(
            "--to-day",
            "Право цього дня замість усього після зміни",
            "The law of this day, for the rules after"
        );
        Option<string?> Day(string name, string uk, string en) =>
            new(name) { Description = new Bilingual(uk, en).In(shared.Language), HelpName = "YYYY-MM-DD" };
        var command = new Command(
            "diff",
            new Bilingual(
                "Чим відрізняються правила двох справ або право двох днів",
                "How the rules of two cases, or the law of two days, differ"
            ).In(shared.Language)
        )
        {
            before,
            after,
            from,
            to,
        }.With(
            "scrutineer law diff cases/ru-president-2024 --from-day 2014-04-26 --to-day 2014-04-27",
            "правила й дані про право, які з'явилися чи зникли",
            "rules and data of the law that came or went"
        );
        command.SetAction(parsed =>
        {
            var terminal = shared.Terminal(parsed);
            if (
                !LawInput.Day(parsed.GetValue(from), out var earlier)
                || !LawInput.Day(parsed.GetValue(to), out var later)
            )
            {
                return terminal.Refuse([LawInput.BadDay], ExitCode.Usage);
            }
            var one = new ReadCase().Run(parsed.GetValue(before)!);
            var other = parsed.GetValue(after) is { } folder ? new ReadCase().Run(folder) : one;
            return one.Succeeded && other.Succeeded
                ? Diff(terminal, new(one.Value.Law, earlier), new(other.Value.Law, later))
                : terminal.Refuse([.. one.Problems, .. other.Problems]);
        });
        return command;
    }

    private static int Diff(Terminal terminal, Side before, Side after)
    {
        var difference = RuleDifference.Between(before.Rules, after.Rules);
        var (came, went) = (after.Without(before), before.Without(after));
        if (terminal.Json)
        {
            return LawForm.Write(
                terminal,
                new JsonObject
                {
                    ["schema"] = "scrutineer-law-diff-1",
                    ["added"] = JsonForm.Node(difference.Added.Select(r => r.Id).ToList()),
                    ["removed"] = JsonForm.Node(difference.Removed.Select(r => r.Id).ToList()),
                    ["changed"] = JsonForm.Node(difference.Changed.Select(r => r.After.Id).ToList()),
                    ["factsAdded"] = JsonForm.Node(came.Select(f => f.Id).ToList()),
                    ["factsRemoved"] = JsonForm.Node(went.Select(f => f.Id).ToList()),
                }
            );
        }
        terminal.Say(
            new(
                $"Додано правил: {difference.Added.Count}, вилучено: {difference.Removed.Count}, змінено: {difference.Changed.Count}.",
                $"Rules added: {difference.Added.Count}, removed: {difference.Removed.Count}, changed: {difference.Changed.Count}."
            )
        );
        Tell(terminal, "+", difference.Added, after.Law.Rules);
        Tell(terminal, "−", difference.Removed, before.Law.Rules);
        foreach (var (old, fresh) in difference.Changed)
        {
            Tell(terminal, "−", [old], before.Law.Rules);
            Tell(terminal, "+", [fresh], after.Law.Rules);
        }
        Tell(terminal, "+", came, after.Law);
        Tell(terminal, "−", went, before.Law);
        return ExitCode.Done;
    }

    private static void Tell(Terminal terminal, string mark, IEnumerable<Fact> facts, ApplicableLaw of)
    {
        var vocabulary = of.Register.Vocabulary;
        foreach (var fact in facts)
        {
            var sentence = Sentence.Of(vocabulary.Predicate(fact.Predicate)!, fact.Arguments, null);
            terminal.Paragraph($"{mark} {fact.Id}: {vocabulary.Say(sentence, terminal.Language)}");
        }
    }

    private static void Tell(Terminal terminal, string mark, IEnumerable<Rule> rules, RuleBase of)
    {
        foreach (var rule in rules)
        {
            // A rule of a day is printed with the days on which it is in force.
            foreach (var line in of.Print(of.Rule(rule.Id) ?? rule, terminal.Language).TrimEnd().Split('\n'))
            {
                terminal.Paragraph($"{mark} {line.TrimEnd()}");
            }
        }
    }

    /// <summary>One side: all rules, or those of a day with its data of the law.</summary>
    private sealed record Side(ApplicableLaw Law, DateOnly? Day)
    {
        public RuleBase Rules { get; } = Day is { } day ? Law.Rules.Of(day) : Law.Rules;

        private IReadOnlyList<Fact> Data { get; } = Day is { } day ? LawOfDay.Data(Law.Register, day) : [];

        public List<Fact> Without(Side other) =>
            [.. Data.ExceptBy(other.Data.Select(f => f.Id), f => f.Id, StringComparer.Ordinal)];
    }
}
