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
    public void Every_derivation_of_a_table_convinces_the_checker(string name)
    {
        var table = TruthTables.All.First(t => t.Name == name);
        var rules = table.Kept(World.Rules);
        var (engine, checker) = (table.World.Engine(rules), new Checker(rules, table.World.Register()));
        foreach (var ruling in table.Rows.Select(r => engine.Ask(r.Question, r.Day)))
        {
            Assert.Equal(ruling.Answer == Answer.Established, ruling.Derivation is not null);
            Assert.Null(ruling.Derivation is { } proof ? checker.Refute(proof) : null);
        }
    }
}
