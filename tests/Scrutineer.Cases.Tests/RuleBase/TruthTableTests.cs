using Scrutineer.Law;
using Scrutineer.Law.Checking;

namespace Scrutineer.Cases.Tests.RuleBase;

public sealed class TruthTableTests
{
    public static TheoryData<string> Names { get; } = [.. TruthTables.All.Select(t => t.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_combination_of_premises_gives_the_answer_of_a_table_that_knows_no_rules(string name)
    {
        var table = TruthTables.All.First(t => t.Name == name);
        var different = table.FirstDifference(World.Rules);
        Assert.True(
            different is null,
            $"{different?.Row}: expected {different?.Row.Expected}, found {different?.Answer}"
        );
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Derivations_of_a_table_convince_the_checker(string name)
    {
        var table = TruthTables.All.First(t => t.Name == name);
        var rules = table.Kept(World.Rules);
        foreach (var (world, rows) in table.Worlds)
        {
            var (engine, checker) = (world.Engine(rules), new Checker(rules, world.Register()));
            foreach (var row in rows.Where(r => r.Expected == Answer.Established).Take(3))
            {
                var proof = engine.Ask(row.Question, row.Day).Derivation;
                Assert.NotNull(proof);
                Assert.Null(checker.Refute(proof));
            }
        }
    }
}
