using System.Globalization;
using System.Text.Json.Nodes;
using Scrutineer.Cases;
using Scrutineer.CommandLine;
using Scrutineer.Law;
using Scrutineer.Law.Deduction;
using Scrutineer.Law.Questions;
using Scrutineer.Stores;
using Scrutineer.Wording;
using Scrutineer.Wording.Json;

namespace Scrutineer.Commands.Law;

/// <summary>
/// Which conditions of which rules a case exercises both ways: by the four conclusions about each of its territories on each of its
/// days, and by its table of questions where it has one.
/// </summary>
internal static class PremiseForm
{
    public static int Tell(Terminal terminal, Case @case, Engine engine, string folder)
    {
        var table = Path.Combine(folder, QuestionTable.FileName);
        var rows = File.Exists(table)
            ? InputFiles.Text(table).Then(text => QuestionTable.Read(text, table))
            : Outcome<IReadOnlyList<TableRow>>.Of([]);
        if (!rows.Succeeded)
        {
            return terminal.Refuse(rows.Problems);
        }
        var coverage = PremiseCoverage.Of(engine, [.. Asked(@case), .. Rows(engine, rows.Value)]);
        var vocabulary = engine.Register.Vocabulary;
        if (terminal.Json)
        {
            return LawForm.Write(
                terminal,
                new JsonObject
                {
                    ["schema"] = "scrutineer-law-premises-1",
                    ["case"] = @case.Id,
                    ["rules"] = LawForm.List(
                        coverage.Select(r => new JsonObject
                        {
                            ["rule"] = r.Rule.Id,
                            ["premises"] = LawForm.List(r.Premises.Select(p => Node(vocabulary, p))),
                        })
                    ),
                }
            );
        }
        var l = terminal.Language;
        foreach (var (rule, premises) in coverage.Where(r => r.Premises.Any(p => !p.IsBothWays)))
        {
            terminal.Paragraph($"{rule.Id}: {rule.Provision.In(l)}", 0);
            foreach (var premise in premises)
            {
                terminal.Paragraph($"{Mark(premise).In(l)} {Text(vocabulary, premise).In(l)}", 4);
            }
        }
        var all = coverage.SelectMany(r => r.Premises).ToList();
        terminal.Say(
            new(
                $"Умов: {Count(all.Count)}, показано з обох боків: {Count(all.Count(p => p.IsBothWays))}.",
                $"Conditions: {Count(all.Count)}, shown both ways: {Count(all.Count(p => p.IsBothWays))}."
            )
        );
        return ExitCode.Done;
    }

    private static IEnumerable<(string, Sentence, DateOnly, DateOnly?)> Asked(Case @case) =>
        from territory in @case.Territories
        from conclusion in Conclusions.All
        from day in conclusion.IsPosition() ? [@case.AsOf] : @case.Days
        select (
            $"{EntryId.Of(territory, conclusion)}",
            FourConclusions.Question(@case.Law.Register.Vocabulary, conclusion, @case.Vote, territory),
            day,
            (DateOnly?)@case.AsOf
        );

    private static IEnumerable<(string, Sentence, DateOnly, DateOnly?)> Rows(
        Engine engine,
        IEnumerable<TableRow> rows
    ) =>
        from row in rows
        where row.LawOf is null
        let sentence = QuestionReader.Read(engine.Register.Vocabulary, row.Sentence).Value
        where sentence is not null
        select ($"{QuestionTable.FileName}:{Count(row.Line)}", sentence, row.On, row.KnownAsOf);

    private static JsonObject Node(Vocabulary vocabulary, PremiseCoverage premise) =>
        new()
        {
            ["text"] = JsonForm.Node(Text(vocabulary, premise)),
            ["overriddenBy"] = premise.OverridingRule,
            ["metBy"] = JsonForm.Node(premise.MetBy),
            ["decidedBy"] = JsonForm.Node(premise.DecidedBy),
        };

    private static Bilingual Text(Vocabulary vocabulary, PremiseCoverage premise) =>
        premise.Premise is not { } own
            ? new($"не переважає {premise.OverridingRule}", $"{premise.OverridingRule} does not override")
        : own.Negated
            ? new($"крім випадку, коли {vocabulary.Say(own.Sentence).Uk}", $"unless {vocabulary.Say(own.Sentence).En}")
        : vocabulary.Say(own.Sentence);

    private static Bilingual Mark(PremiseCoverage premise) =>
        (premise.MetBy.Count > 0, premise.DecidedBy.Count > 0) switch
        {
            (true, true) => new("✓✗", "✓✗"),
            (true, false) => new("✓·", "✓·"),
            (false, true) => new("·✗", "·✗"),
            _ => new("··", "··"),
        };

    private static string Count(int number) => number.ToString(CultureInfo.InvariantCulture);
}
