using Scrutineer.Law.Questions;

namespace Scrutineer.Law.Tests;

/// <summary>Which conditions of which rules were ever shown both ways.</summary>
public sealed class PremiseCoverageTests
{
    private static readonly DateOnly Day = new(2024, 3, 16);

    [Fact]
    public void A_condition_is_met_where_its_rule_is_applied_and_decides_where_it_alone_fails()
    {
        var engine = SmallLaw.Engine([
            .. SmallLaw.Facts,
            SmallLaw.Fact("belongs-south", "always", "belongs", "south", "arcadia"),
        ]);
        var rows = PremiseCoverage.Of(
            engine,
            [
                ("north", SmallLaw.Say("the vote v1 is forbidden in north on {d}"), Day, null),
                ("south", SmallLaw.Say("the vote v1 is forbidden in south on {d}"), Day, null),
            ]
        );
        var (_, premises) = rows.Single(r => r.Rule.Id == "ar.forbidden");
        Assert.Equal(["held", "belongs", "occupied"], premises.Select(p => p.Premise!.Sentence.Predicate.Id));
        Assert.Equal([false, false, true], premises.Select(p => p.IsBothWays));
        Assert.Equal(["north", "south"], premises[0].MetBy);
        Assert.Equal(["north"], premises[2].MetBy);
        Assert.Equal(["south"], premises[2].DecidedBy);
    }

    [Fact]
    public void Where_two_conditions_fail_neither_decides()
    {
        // In the South the vote is held, but it neither belongs to Arcadia nor is occupied.
        var rows = PremiseCoverage.Of(
            SmallLaw.Engine(SmallLaw.Facts),
            [("south", SmallLaw.Say("the vote v1 is forbidden in south on {d}"), Day, null)]
        );
        Assert.All(rows.Single(r => r.Rule.Id == "ar.forbidden").Premises, p => Assert.Empty(p.DecidedBy));
    }

    [Fact]
    public void An_override_is_a_condition_as_well()
    {
        var rows = PremiseCoverage.Of(
            SmallLaw.Engine(SmallLaw.Facts),
            [
                ("now", SmallLaw.Say("the vote v1 is permitted in north on {d}"), Day, null),
                ("then", SmallLaw.Say("the vote v2 is permitted in north on {d}"), new(2014, 4, 26), null),
            ]
        );
        var last = rows.Single(r => r.Rule.Id == "ar.permitted").Premises[^1];
        Assert.Equal("ar.forbidden", last.OverridingRule);
        Assert.Equal(["then"], last.MetBy);
        Assert.Equal(["now"], last.DecidedBy);
    }

    [Fact]
    public void A_rule_that_nothing_asked_about_has_no_condition_met_or_decided()
    {
        var rows = PremiseCoverage.Of(SmallLaw.Engine(SmallLaw.Facts), []);
        Assert.Equal(SmallLaw.Rules.Rules.Count, rows.Count);
        Assert.All(rows.SelectMany(r => r.Premises), p => Assert.Empty(p.MetBy.Concat(p.DecidedBy)));
    }
}
