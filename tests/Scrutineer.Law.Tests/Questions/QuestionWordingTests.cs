using Scrutineer.Law.Questions;
using Scrutineer.Law.Registers;
using Scrutineer.Wording;
using Scrutineer.Wording.Bytes;

namespace Scrutineer.Law.Tests;

/// <summary>What a question that cannot be asked is told: in its own language, and with a name that would do.</summary>
public sealed class QuestionWordingTests
{
    private static readonly Vocabulary Words = SmallLaw.Register(SmallLaw.Facts).Vocabulary;

    [Theory]
    [InlineData("crimea xyz")]
    [InlineData("crimea is xyz")]
    [InlineData("order-309 holds")]
    public void An_English_question_is_not_answered_about_a_Ukrainian_reading_of_it(string text)
    {
        var shipped = SmallLaw.Require(LawReader.Read(RuleFolder.Shipped, ["ua"], NamedBytes.Empty));
        var problem = Assert.Single(QuestionReader.Read(shipped.Register.Vocabulary, text).Problems);
        Assert.DoesNotContain($"{problem.What.En} {problem.Mend.En}", c => c is >= 'а' and <= 'я');
        Assert.Contains(text, problem.What.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Голосування весняне голосування заборонене на території Півночі", "forbidden")]
    [InlineData("the vote the spring vote is forbidden in the North", "forbidden")]
    [InlineData("the vote v1 is forbidden in north", "forbidden")]
    public void A_question_is_read_without_its_day_in_either_language(string text, string predicate) =>
        Assert.Equal(predicate, SmallLaw.Require(QuestionReader.Read(Words, text)).Predicate.Id);

    [Fact]
    public void A_variable_that_stands_for_things_of_two_kinds_is_refused()
    {
        var refused = QuestionReader.Read(Words, "the vote ?v is forbidden in ?v", open: true);
        Assert.Equal("variable-kinds", Assert.Single(refused.Problems).Code);
        // Canary: two names, or one name for places of one kind, are asked.
        Assert.True(QuestionReader.Read(Words, "the vote ?v is forbidden in ?t", open: true).Succeeded);
        Assert.True(QuestionReader.Read(Words, "?t lies within ?t", open: true).Succeeded);
        // The day is a thing too.
        var day = QuestionReader.Read(Words, "the vote ?d is forbidden in ?t on {d}", open: true);
        Assert.Equal("variable-kinds", Assert.Single(day.Problems).Code);
    }

    [Fact]
    public void A_name_of_another_kind_is_never_proposed()
    {
        var refused = Assert.Single(QuestionReader.Read(Words, "the vote nort is forbidden in north").Problems);
        Assert.Equal("unknown-name", refused.Code);
        Assert.DoesNotContain("north", refused.Mend.En, StringComparison.Ordinal);
        // Canary: of the same kind it is.
        var near = Assert.Single(QuestionReader.Read(Words, "the vote v1 is forbidden in nort").Problems);
        Assert.Contains("north", near.Mend.En, StringComparison.Ordinal);
    }
}
