using Scrutineer.Law.Deduction;
using Scrutineer.Law.Questions;
using Scrutineer.Wording;

namespace Scrutineer.Law.Tests;

/// <summary>A question with variables is asked of everything that is named.</summary>
public sealed class OpenQuestionTests
{
    private static readonly DateOnly Day = new(2024, 3, 16);
    private static readonly Engine Whole = SmallLaw.Engine(SmallLaw.Facts);

    [Fact]
    public void Every_instance_gets_the_answer_that_it_gets_when_asked_alone_established_ones_first()
    {
        var found = OpenQuestion.Ask(Whole, SmallLaw.Say("the vote {v} is forbidden in {t} on {d}"), Day);
        Assert.True(found.IsComplete);
        Assert.Equal(Answer.Established, found.Answer);
        Assert.Equal(2 * 3, found.Instances.Count);
        Assert.All(found.Instances, r => Assert.Equal(Whole.Ask(r.Question, Day).Answer, r.Answer));
        Assert.Equal(
            [("v1", "north")],
            found
                .Instances.TakeWhile(r => r.Answer == Answer.Established)
                .Select(r => (r.Question.Arguments[0].TermId, r.Question.Arguments[1].TermId))
        );
    }

    [Fact]
    public void One_name_is_one_thing()
    {
        var found = OpenQuestion.Ask(Whole, SmallLaw.Say("{t} lies within {t}"), Day);
        Assert.Equal(3, found.Instances.Count);
        Assert.All(found.Instances, r => Assert.Equal(r.Question.Arguments[0], r.Question.Arguments[1]));
    }

    [Fact]
    public void Where_nothing_is_established_and_something_is_unknown_the_answer_is_unknown()
    {
        var found = OpenQuestion.Ask(Whole, SmallLaw.Say("{s} consents to {v} on {d}"), Day);
        Assert.Equal(Answer.Unknown, found.Answer);
        var none = OpenQuestion.Ask(Whole, SmallLaw.Say("the vote {v} is forbidden in south on {d}"), Day);
        Assert.Equal(Answer.NotEstablished, none.Answer);
    }

    [Fact]
    public void What_was_known_later_is_not_found_before()
    {
        var engine = SmallLaw.Engine(
            SmallLaw.Facts.Select(f => f.Id == "occupied-north" ? f with { KnownSince = new DateOnly(2024, 4, 1) } : f)
        );
        var pattern = SmallLaw.Say("the vote {v} is forbidden in {t} on {d}");
        Assert.NotEqual(Answer.Established, OpenQuestion.Ask(engine, pattern, Day, new DateOnly(2024, 3, 31)).Answer);
        Assert.Equal(Answer.Established, OpenQuestion.Ask(engine, pattern, Day, new DateOnly(2024, 4, 1)).Answer);
    }

    [Fact]
    public void Numbers_have_no_end_they_are_found_and_never_called_all()
    {
        var present = new Fact("p", "present", [Value.Of(9)], Validity.Always, ["gazette"], Certainty.Verified);
        var found = OpenQuestion.Ask(SmallLaw.Engine(present), SmallLaw.Say("{n} members are present on {d}"), Day);
        Assert.False(found.IsComplete);
        Assert.Equal(9, Assert.Single(found.Instances).Question.Arguments[0].Number);
        var none = OpenQuestion.Ask(Whole, SmallLaw.Say("{n} members are present on {d}"), Day);
        Assert.Equal(Answer.Unknown, none.Answer);
    }

    [Fact]
    public void Beyond_the_bound_what_is_established_is_still_found()
    {
        var many = Enumerable
            .Range(0, OpenQuestion.Most + 1)
            .Select(i => new Term(
                $"t{i}",
                "territory",
                $"place {i}",
                new($"м{i}", $"м{i}", $"м{i}", $"м{i}", $"м{i}", $"м{i}")
            ));
        var register = SmallLaw.Require(
            Register.Of(SmallLaw.Vocabulary, [.. SmallLaw.Terms, .. many], SmallLaw.Sources, SmallLaw.Facts)
        );
        var engine = SmallLaw.Require(Engine.Prepare(SmallLaw.Rules, register));
        var found = OpenQuestion.Ask(engine, SmallLaw.Say("the vote v1 is forbidden in {t} on {d}"), Day);
        Assert.False(found.IsComplete);
        Assert.Equal("north", Assert.Single(found.Instances).Question.Arguments[1].TermId);
        var none = OpenQuestion.Ask(engine, SmallLaw.Say("the vote v2 is forbidden in {t} on {d}"), Day);
        Assert.Equal(Answer.Unknown, none.Answer);
    }
}
