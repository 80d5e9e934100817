using Scrutineer.Law.Deduction;
using Scrutineer.Law.Questions;
using Scrutineer.Wording;

namespace Scrutineer.Law.Tests;

/// <summary>The day of the law is asked apart from the day of the facts.</summary>
public sealed class LawOfDayTests
{
    private static readonly ApplicableLaw Whole = new(SmallLaw.Rules, SmallLaw.Register(SmallLaw.Facts));

    [Theory]
    [InlineData("2014-04-27", Answer.Established)]
    [InlineData("2014-04-26", Answer.NotEstablished)]
    public void Facts_of_2024_are_judged_by_the_law_of_the_day_named(string law, Answer answer)
    {
        var day = SmallLaw.Day("2024-03-16");
        Assert.Equal(answer, Ask(law, "the vote v1 is forbidden in north on {d}", day));
    }

    [Fact]
    public void An_exception_that_was_not_law_yet_leaves_what_it_would_override()
    {
        var day = SmallLaw.Day("2024-03-16");
        Assert.Equal(Answer.Established, Ask("2014-04-26", "the vote v1 is permitted in north on {d}", day));
        Assert.Equal(Answer.NotEstablished, Ask("2014-04-27", "the vote v1 is permitted in north on {d}", day));
    }

    [Theory]
    [InlineData("2019-12-31", Answer.Established)]
    [InlineData("2020-01-01", Answer.NotEstablished)]
    public void A_parameter_has_the_value_of_that_day_on_every_day(string law, Answer answer)
    {
        var present = new Fact("p", "present", [Value.Of(9)], Validity.Always, ["gazette"], Certainty.Verified);
        var law1 = new ApplicableLaw(SmallLaw.Rules, SmallLaw.Register(present));
        var then = LawOfDay.Of(law1, SmallLaw.Day(law));
        var engine = SmallLaw.Require(Engine.Prepare(then.Rules, then.Register));
        foreach (var day in new[] { "1990-01-01", "2010-01-01", "2030-01-01" })
        {
            Assert.Equal(answer, engine.Ask(SmallLaw.Say("there is a quorum on {d}"), SmallLaw.Day(day)).Answer);
        }
    }

    [Fact]
    public void A_law_of_a_day_before_any_has_no_rule_that_is_dated_and_keeps_those_that_always_hold()
    {
        var then = LawOfDay.Of(Whole, SmallLaw.Day("1900-01-01"));
        var always = SmallLaw.Rules.Rules.Where(r => r.InForce.IsAlways).Select(r => r.Id);
        Assert.Equal(always, then.Rules.Rules.Select(r => r.Id));
    }

    private static Answer Ask(string law, string question, DateOnly on)
    {
        var then = LawOfDay.Of(Whole, SmallLaw.Day(law));
        return SmallLaw.Require(Engine.Prepare(then.Rules, then.Register)).Ask(SmallLaw.Say(question), on).Answer;
    }
}
