using System.CommandLine;
using System.Text.Json.Nodes;
using Scrutineer.Cases;
using Scrutineer.CommandLine;
using Scrutineer.Law;
using Scrutineer.Wording;
using Scrutineer.Wording.Json;

namespace Scrutineer.Commands.Law;

/// <summary><c>scrutineer law diff</c>: how the rules that one case is judged by differ from those of another.</summary>
internal static class LawDiffCommand
{
    public static Command Build(SharedOptions shared)
    {
        Argument<string> Folder(string name, string uk, string en) =>
            new(name) { Description = new Bilingual(uk, en).In(shared.Language) };
        var before = Folder("BEFORE", "Тека справи з правилами до зміни", "A case's folder with the rules before");
        var after = Folder("AFTER", "Тека справи з правилами після зміни", "A case's folder with the rules after");
        var command = new Command(
            "diff",
            new Bilingual("Чим відрізняються правила двох справ", "How the rules of two cases differ").In(
                shared.Language
            )
        )
        {
            before,
            after,
        }.With(
            "scrutineer law diff cases/ua-president-2019 cases/simulated",
            "правила додані, вилучені, змінені",
            "rules added, removed, changed"
        );
        command.SetAction(parsed =>
        {
            var terminal = shared.Terminal(parsed);
            var one = new ReadCase().Run(parsed.GetValue(before)!);
            var other = new ReadCase().Run(parsed.GetValue(after)!);
            return one.Succeeded && other.Succeeded
                ? Diff(terminal, one.Value.Law.Rules, other.Value.Law.Rules)
                : terminal.Refuse([.. one.Problems, .. other.Problems]);
        });
        return command;
    }

    private static int Diff(Terminal terminal, RuleBase before, RuleBase after)
    {
        var difference = RuleDifference.Between(before, after);
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
                }
            );
        }
        terminal.Say(
            new(
                $"Додано правил: {difference.Added.Count}, вилучено: {difference.Removed.Count}, змінено: {difference.Changed.Count}.",
                $"Rules added: {difference.Added.Count}, removed: {difference.Removed.Count}, changed: {difference.Changed.Count}."
            )
        );
        Tell(terminal, "+", difference.Added, after);
        Tell(terminal, "−", difference.Removed, before);
        foreach (var (old, fresh) in difference.Changed)
        {
            Tell(terminal, "−", [old], before);
            Tell(terminal, "+", [fresh], after);
        }
        return ExitCode.Done;
    }

    private static void Tell(Terminal terminal, string mark, IEnumerable<Rule> rules, RuleBase of)
    {
        foreach (var rule in rules)
        {
            foreach (var line in of.Print(rule, terminal.Language).TrimEnd().Split('\n'))
            {
                terminal.Paragraph($"{mark} {line.TrimEnd()}");
            }
        }
    }
}
