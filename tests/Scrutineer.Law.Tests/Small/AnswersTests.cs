using Scrutineer.Law.Checking;
using Scrutineer.Law.Deduction;
using Scrutineer.Wording;

namespace Scrutineer.Law.Tests;

/// <summary>What the small law answers, and with which proof.</summary>
public sealed class AnswersTests
{
    private static readonly Engine Whole = SmallLaw.Engine(SmallLaw.Facts);

    [Theory]
    [InlineData("the vote v1 is forbidden in north on {d}", "2024-03-16", Answer.Established)]
    [InlineData("the vote v1 is forbidden in north on {d}", "2024-03-14", Answer.NotEstablished)]
    [InlineData("the vote v1 is forbidden in north on {d}", "2024-03-18", Answer.NotEstablished)]
    [InlineData("the vote v1 is permitted in north on {d}", "2024-03-16", Answer.NotEstablished)]
    [InlineData("the vote v1 is forbidden in south on {d}", "2024-03-16", Answer.NotEstablished)]
    [InlineData("the vote v2 is forbidden in north on {d}", "2014-04-26", Answer.NotEstablished)]
    [InlineData("the vote v2 is permitted in north on {d}", "2014-04-26", Answer.Established)]
    [InlineData("v1 is null in north", "2024-03-16", Answer.Established)]
    [InlineData("v2 is null in north", "2024-03-16", Answer.NotEstablished)]
    [InlineData("the result of v1 is tainted on {d}", "2024-03-16", Answer.Unknown)]
    [InlineData("Arcadia consents to v1 on {d}", "2024-03-16", Answer.Unknown)]
    [InlineData("the Village lies within the South", "2024-03-16", Answer.Established)]
    [InlineData("the South lies within the Village", "2024-03-16", Answer.NotEstablished)]
    [InlineData("there was a vote in the North before {d}", "2014-04-26", Answer.NotEstablished)]
    [InlineData("there was a vote in the North before {d}", "2014-04-27", Answer.Established)]
    public void The_small_law_answers(string question, string day, Answer answer)
    {
        var ruling = Whole.Ask(SmallLaw.Say(question), SmallLaw.Day(day));
        Assert.Equal(answer, ruling.Answer);
        Assert.Equal(answer == Answer.Established, ruling.Derivation is not null);
        if (ruling.Derivation is { } derivation)
        {
            Assert.Null(new Checker(Whole.Rules, Whole.Register).Refute(derivation));
        }
    }

    [Fact]
    public void A_position_makes_the_tainted_result_a_position_and_nothing_more()
    {
        var position = SmallLaw.Fact("position", "from 2024-05-08", "takes-position", "commission", "v1");
        var engine = SmallLaw.Engine([.. SmallLaw.Facts, position]);
        var before = engine.Ask(SmallLaw.Say("the result of v1 is tainted on {d}"), SmallLaw.Day("2024-05-07"));
        var after = engine.Ask(SmallLaw.Say("the result of v1 is tainted on {d}"), SmallLaw.Day("2024-05-08"));
        Assert.Equal(Answer.Unknown, before.Answer);
        Assert.Equal(Answer.Established, after.Answer);
        Assert.Equal(Strength.Position, after.Derivation!.Strength);
        Assert.Contains("position", after.Derivation.FactIds);
        Assert.Null(new Checker(engine.Rules, engine.Register).Refute(after.Derivation));
        Assert.Equal(
            Answer.Established,
            engine.Ask(SmallLaw.Say("v1 is null in north"), SmallLaw.Day("2024-05-08")).Answer
        );
    }

    [Fact]
    public void An_override_that_was_examined_is_a_node_of_the_proof()
    {
        var ruling = Whole.Ask(SmallLaw.Say("the vote v2 is permitted in north on {d}"), SmallLaw.Day("2014-04-26"));
        var node = Assert.Single(ruling.Derivation!.Nodes, n => n.Kind == NodeKind.Override);
        Assert.Equal("ar.forbidden", node.RuleId);
        Assert.Equal("forbidden", node.Sentence.Predicate.Id);
    }

    [Fact]
    public void A_disputed_fact_establishes_nothing_and_excludes_nothing()
    {
        var facts = SmallLaw.Facts.Select(f => f.Id == "occupied-north" ? f with { Status = FactStatus.Disputed } : f);
        var engine = SmallLaw.Engine(facts);
        var day = SmallLaw.Day("2024-03-16");
        Assert.Equal(Answer.Unknown, engine.Ask(SmallLaw.Say("the vote v1 is forbidden in north on {d}"), day).Answer);
        Assert.Equal(Answer.Unknown, engine.Ask(SmallLaw.Say("the vote v1 is permitted in north on {d}"), day).Answer);
    }

    [Fact]
    public void What_one_source_asserts_and_another_refutes_is_unknown()
    {
        var refuted = SmallLaw.Fact("not-occupied", "2024-03-16 to 2024-03-16", "occupied", "north") with
        {
            Status = FactStatus.Refuted,
        };
        var engine = SmallLaw.Engine([.. SmallLaw.Facts, refuted]);
        var question = SmallLaw.Say("the vote v1 is forbidden in north on {d}");
        Assert.Equal(Answer.Established, engine.Ask(question, SmallLaw.Day("2024-03-15")).Answer);
        Assert.Equal(Answer.Unknown, engine.Ask(question, SmallLaw.Day("2024-03-16")).Answer);
        Assert.Equal(Answer.Established, engine.Ask(question, SmallLaw.Day("2024-03-17")).Answer);
    }

    [Fact]
    public void Only_what_was_known_by_a_day_counts_when_asked_so()
    {
        var facts = SmallLaw.Facts.Select(f =>
            f.Id == "occupied-north" ? f with { KnownSince = SmallLaw.Day("2024-03-20") } : f
        );
        var engine = SmallLaw.Engine(facts);
        var question = SmallLaw.Say("the vote v1 is forbidden in north on {d}");
        var day = SmallLaw.Day("2024-03-16");
        Assert.Equal(Answer.NotEstablished, engine.Ask(question, day, SmallLaw.Day("2024-03-19")).Answer);
        var late = engine.Ask(question, day, SmallLaw.Day("2024-03-20"));
        Assert.Equal(Answer.Established, late.Answer);
        Assert.Null(new Checker(engine.Rules, engine.Register).Refute(late.Derivation!));
        Assert.NotNull(
            new Checker(engine.Rules, engine.Register).Refute(
                late.Derivation! with
                {
                    KnownAsOf = SmallLaw.Day("2024-03-19"),
                }
            )
        );
    }

    [Fact]
    public void A_part_of_a_longer_validity_holds_throughout()
    {
        var question = SmallLaw.Say("the North is temporarily occupied on {d}");
        Assert.Equal(
            Answer.Established,
            Whole.AskThroughout(question, Validity.Read("2024-03-15 to 2024-03-17")!.Value)
        );
        Assert.Equal(
            Answer.NotEstablished,
            Whole.AskThroughout(question, Validity.Read("2014-02-19 to 2014-02-21")!.Value)
        );
    }

    [Theory]
    [InlineData(9, "2019-12-31", Answer.Established)]
    [InlineData(8, "2019-12-31", Answer.NotEstablished)]
    [InlineData(11, "2020-01-01", Answer.NotEstablished)]
    [InlineData(12, "2020-01-01", Answer.Established)]
    public void A_parameter_changes_on_its_day(int members, string day, Answer answer)
    {
        var present = new Fact(
            "present",
            "present",
            [Value.Of(members)],
            Validity.Always,
            ["gazette"],
            Certainty.Verified
        );
        var engine = SmallLaw.Engine(present);
        var ruling = engine.Ask(SmallLaw.Say("there is a quorum on {d}"), SmallLaw.Day(day));
        Assert.Equal(answer, ruling.Answer);
        if (ruling.Derivation is { } derivation)
        {
            Assert.Null(new Checker(engine.Rules, engine.Register).Refute(derivation));
        }
    }

    [Fact]
    public void A_proof_is_as_certain_as_its_weakest_part()
    {
        var facts = SmallLaw.Facts.Select(f =>
            f.Id == "occupied-north" ? f with { Certainty = Certainty.Unverified } : f
        );
        var ruling = SmallLaw
            .Engine(facts)
            .Ask(SmallLaw.Say("the vote v1 is forbidden in north on {d}"), SmallLaw.Day("2024-03-16"));
        Assert.Equal(Certainty.Unverified, ruling.Derivation!.Certainty);
    }

    [Fact]
    public void Sentences_read_alike_in_both_languages()
    {
        var en = SmallLaw.Say("the vote the spring vote is forbidden in the North on 16 March 2024");
        var uk = SmallLaw.Say("Голосування весняне голосування заборонене на території Півночі 16 березня 2024 року.");
        Assert.Equal(en, uk);
    }
}
