using Scrutineer.Law.Checking;

namespace Scrutineer.Law.Tests;

/// <summary>A conclusion that several provisions carry shows each of them.</summary>
public sealed class GroundsTests
{
    private static readonly DateOnly Day = new(2024, 3, 16);

    [Fact]
    public void Each_independent_ground_is_found_and_each_is_a_proof()
    {
        var engine = MutationTests.Whole;
        var question = SmallLaw.Say("v1 is null in north");
        var grounds = engine.GroundsOf(question, Day);
        Assert.True(grounds.IsComplete);
        var rules = grounds
            .All.Select(g => string.Join('+', g.Derivation.RuleIds.Order(StringComparer.Ordinal)))
            .Order();
        Assert.Contains("ar.forbidden+ar.null.forbidden", rules);
        Assert.Contains("ar.null.body", rules);
        var checker = new Checker(engine.Rules, engine.Register);
        Assert.All(grounds.All, g => Assert.Null(checker.Refute(g.Derivation, question)));
    }

    [Fact]
    public void No_ground_holds_all_the_rules_of_another()
    {
        var all = MutationTests.Whole.GroundsOf(SmallLaw.Say("v1 is null in north"), Day).All;
        foreach (var ground in all)
        {
            Assert.DoesNotContain(
                all,
                o => o != ground && o.Derivation.RuleIds.All(r => ground.Derivation.RuleIds.Contains(r))
            );
        }
    }

    [Fact]
    public void What_is_not_established_has_no_ground()
    {
        Assert.Empty(MutationTests.Whole.GroundsOf(SmallLaw.Say("v1 is null in south"), Day).All);
    }

    [Fact]
    public void A_treaty_stands_beside_a_statute_and_above_custom()
    {
        Assert.Equal(Strength.BindingDomestic.Rank(), Strength.Treaty.Rank());
        Assert.True(Strength.Treaty.Rank() > Strength.Customary.Rank());
        var proof = MutationTests.Whole.GroundsOf(SmallLaw.Say("v1 is null in north"), Day).All[0].Derivation;
        var mixed = new Ground(proof, [Strength.BindingDomestic, Strength.Treaty]);
        Assert.Equal("binding: statute; binding: treaty", mixed.Label.En);
        Assert.Equal(3, mixed.Rank);
    }
}
