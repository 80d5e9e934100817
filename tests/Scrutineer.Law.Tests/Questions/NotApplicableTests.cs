using Scrutineer.Law.Deduction;
using Scrutineer.Law.Questions;
using Scrutineer.Wording;

namespace Scrutineer.Law.Tests;

/// <summary>Where a question does not arise, each way of asking it says so. The world is invented.</summary>
public sealed class NotApplicableTests
{
    private const string Words = """
        kind vote
          en: vote
          uk: голосування
        predicate elects-nobody
          en: {v: vote} elects nobody on {d: day}
          uk: {v} нікого не обирає {d}
          closed
        predicate counted
          en: {v: vote} is counted on {d: day}
          uk: {v} лічать {d}
          closed
        predicate mandate
          en: {v: vote} gives a mandate on {d: day}
          uk: {v} надає мандат {d}
          closed
          not applicable where: {v} elects nobody on {d}
        """;

    private const string Rule = """
        rule mandate
        provision: A law
        provision in Ukrainian: Закон
        in force: always
        strength: binding-domestic
        certainty: V
        {v} gives a mandate on {d}
          if {v} is counted on {d}
        source: a law
        """;

    private static readonly Vocabulary Vocabulary = SmallLaw.Require(
        Scrutineer.Law.Vocabulary.Parse(Words, "words.txt")
    );

    private static readonly Engine Engine = SmallLaw.Require(
        Scrutineer.Law.Deduction.Engine.Prepare(
            SmallLaw.Require(RuleBase.Load(Vocabulary, [new("a.rule.txt", Rule)])),
            SmallLaw.Require(
                Register.Of(
                    Vocabulary,
                    [new("v", "vote", "the vote", new("голосування"))],
                    [new("s", Bilingual.Same("invented"))],
                    [
                        new(
                            "counted",
                            "counted",
                            [Value.Of("v")],
                            new(D("2031-01-01"), D("2031-02-01")),
                            ["s"],
                            Certainty.Verified
                        ),
                        new(
                            "nobody",
                            "elects-nobody",
                            [Value.Of("v")],
                            new(D("2031-01-20"), D("2031-03-01")),
                            ["s"],
                            Certainty.Verified
                        ),
                    ]
                )
            )
        )
    );

    private static readonly Sentence Question = SmallLaw.Require(
        Engine.Register.Vocabulary.ParseSentence("v gives a mandate on {d}")
    );

    [Theory]
    [InlineData("2030-12-31", Answer.NotEstablished)]
    [InlineData("2031-01-19", Answer.Established)]
    [InlineData("2031-01-20", Answer.NotApplicable)]
    [InlineData("2031-02-28", Answer.NotApplicable)]
    [InlineData("2031-03-01", Answer.NotEstablished)]
    public void An_answer_is_not_applicable_on_the_days_on_which_the_question_does_not_arise(string day, Answer answer)
    {
        Assert.Equal(answer, Engine.Ask(Question, D(day)).Answer);
        var period = Timeline.Of(Engine, Question).Single(p => p.Days.Contains(D(day)));
        Assert.Equal(answer, period.Answer);
    }

    [Fact]
    public void A_timeline_has_one_period_for_each_answer_and_together_they_are_all_days()
    {
        var periods = Timeline.Of(Engine, Question);
        Assert.Equal(
            [Answer.NotEstablished, Answer.Established, Answer.NotApplicable, Answer.NotEstablished],
            periods.Select(p => p.Answer)
        );
        Assert.Null(periods[0].Days.From);
        Assert.Null(periods[^1].Days.Until);
        Assert.All(periods.Zip(periods.Skip(1)), p => Assert.Equal(p.First.Days.Until, p.Second.Days.From));
        Assert.Contains("nobody", periods[2].Begins);
    }

    [Fact]
    public void Throughout_days_without_the_question_it_is_not_applicable()
    {
        Assert.Equal(
            Answer.NotApplicable,
            Engine.AskThroughout(Question, Validity.Through(D("2031-01-20"), D("2031-02-10")))
        );
        Assert.Equal(
            Answer.Established,
            Engine.AskThroughout(Question, Validity.Through(D("2031-01-02"), D("2031-01-03")))
        );
    }

    [Fact]
    public void What_does_not_arise_is_no_established_instance()
    {
        var open = SmallLaw.Require(Engine.Register.Vocabulary.ParseSentence("{v} gives a mandate on {d}"));
        Assert.Single(Engine.Find(open, D("2031-01-19")));
        Assert.Empty(Engine.Find(open, D("2031-01-20")));
    }

    private static DateOnly D(string iso) => SmallLaw.Day(iso);
}
