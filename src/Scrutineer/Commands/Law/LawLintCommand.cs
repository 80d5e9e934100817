using System.CommandLine;
using System.Text.Json.Nodes;
using Scrutineer.Cases;
using Scrutineer.CommandLine;
using Scrutineer.Law;
using Scrutineer.Law.Deduction;
using Scrutineer.Law.Questions;
using Scrutineer.Wording;
using Scrutineer.Wording.Json;

namespace Scrutineer.Commands.Law;

/// <summary><c>scrutineer law lint</c>: what is wrong with a case's rules and register.</summary>
internal static class LawLintCommand
{
    public static Command Build(SharedOptions shared)
    {
        var folder = new Argument<string>("CASE")
        {
            Description = new Bilingual("Тека справи", "The case's folder").In(shared.Language),
        };
        var command = new Command(
            "lint",
            new Bilingual("Перевірити правила й реєстр справи", "Check a case's rules and register").In(shared.Language)
        )
        {
            folder,
        }.With(
            "scrutineer law lint cases/simulated",
            "помилки файлів та суперечності дат",
            "errors of the files and contradictions of dates"
        );
        command.SetAction(parsed =>
        {
            var terminal = shared.Terminal(parsed);
            var loaded = new ReadCase().Run(parsed.GetValue(folder)!);
            return loaded.Succeeded ? Lint(terminal, loaded.Value) : terminal.Refuse(loaded.Problems);
        });
        return command;
    }

    private static int Lint(Terminal terminal, Case @case)
    {
        var engine = Engine.Prepare(@case.Law.Rules, @case.Law.Register);
        List<(Problem Problem, IReadOnlyList<string> FactIds)> found = engine.Succeeded
            ?
            [
                .. @case
                    .Days.Append(@case.AsOf)
                    .SelectMany(d => Consistency.Conflicts(engine.Value, d))
                    .DistinctBy(c => c.Problem),
            ]
            : [.. engine.Problems.Select(p => (p, (IReadOnlyList<string>)[]))];
        var problems = found.Select(f => f.Problem).ToList();
        // What the case keeps on purpose is told, and is no failure.
        var isKept = found.TrueForAll(f => f.FactIds.Intersect(@case.Kept, StringComparer.Ordinal).Any());
        var (rules, facts) = (@case.Law.Rules.Rules.Count, @case.Law.Register.Facts.Count);
        if (terminal.Json)
        {
            LawForm.Write(
                terminal,
                new JsonObject
                {
                    ["schema"] = "scrutineer-law-lint-1",
                    ["case"] = @case.Id,
                    ["rules"] = rules,
                    ["facts"] = facts,
                    ["problems"] = LawForm.List(problems.Select(p => Advice.Worded(p)).Select(JsonForm.Node)),
                }
            );
        }
        else
        {
            terminal.Say(
                new(
                    $"Правил: {rules}, фактів: {facts}, зауважень: {problems.Count}.",
                    $"Rules: {rules}, facts: {facts}, problems: {problems.Count}."
                )
            );
            terminal.Refuse(problems);
            if (isKept && problems.Count > 0)
            {
                terminal.Note(
                    new(
                        "Усі ці суперечності справа знає й тримає (kept: у case.yaml).",
                        "All these conflicts are known to the case and kept (kept: in case.yaml)."
                    )
                );
            }
        }
        return isKept ? ExitCode.Done : ExitCode.Refused;
    }
}
