using Scrutineer.Law;

namespace Scrutineer.Tests.RuleBase;

public sealed class TruthTableTests
{
    public static TheoryData<string> Names { get; } = [.. TruthTables.All.Select(t => t.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_combination_of_premises_gives_the_answer_of_a_table_that_knows_no_rules(string name)
    {
        var table = TruthTables.All.First(t => t.Name == name);
        var engine = table.World.Engine(table.Kept(World.Rules));
        foreach (var row in table.Rows)
        {
            Assert.True(
                row.Expected == engine.Ask(row.Question, row.Day).Answer,
                $"{row.Name}: expected {row.Expected} of {row.Question} on {row.Day:yyyy-MM-dd}"
            );
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Derivations_of_a_table_convince_the_checker(string name)
    {
        var table = TruthTables.All.First(t => t.Name == name);
        var rules = table.Kept(World.Rules);
        var (engine, checker) = (table.World.Engine(rules), new Checker(rules, table.World.Register()));
        // The checker searches plainly, and these registers are large: the first eight proofs of each table.
        foreach (var row in table.Rows.Where(r => r.Expected == Answer.Established).Take(8))
        {
            var proof = engine.Ask(row.Question, row.Day).Derivation;
            Assert.NotNull(proof);
            Assert.Null(checker.Refute(proof));
        }
    }
}
