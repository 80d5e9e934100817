namespace Scrutineer.Wording.Tests;

public sealed class OutcomeTests
{
    private static readonly Problem One = new("one", Bilingual.Same("one"), Bilingual.Same("mend one"));
    private static readonly Problem Two = new("two", Bilingual.Same("two"), Bilingual.Same("mend two"));
    private static readonly Outcome<string> Word = Outcome.Of("word");
    private static readonly Outcome<string> NoWord = Outcome<string>.Refused(One);
    private static readonly Outcome<string> NoOther = Outcome<string>.Refused(Two);

    [Fact]
    public void A_step_goes_on_with_the_value() =>
        Assert.Equal("word!", Word.Then(word => Outcome.Of(word + "!")).Map(word => word).Value);

    [Fact]
    public void A_step_that_fails_leaves_its_problems()
    {
        var outcome = Word.Then(_ => NoOther);
        Assert.False(outcome.Succeeded);
        Assert.Equal([Two], outcome.Problems);
    }

    [Fact]
    public void No_step_is_taken_without_a_value()
    {
        var taken = false;
        var outcome = NoWord.Then(word =>
        {
            taken = true;
            return Outcome.Of(word);
        });
        Assert.False(taken);
        Assert.Same(NoWord.Problems, outcome.Problems);
    }

    [Fact]
    public async Task A_step_can_be_taken_asynchronously()
    {
        Assert.Equal("word+", (await Word.ThenAsync(Later)).Value);
        Assert.Equal([One], (await NoWord.ThenAsync(Later)).Problems);
    }

    [Fact]
    public void All_gives_every_value_in_order_or_every_problem()
    {
        Assert.Equal(["word", "word"], Outcome.All(Word, Word).Value!);
        Assert.Equal([One, Two], Outcome.All(NoWord, Word, NoOther).Problems);
        Assert.Empty(Outcome.All<string>().Value!);
    }

    [Fact]
    public void Values_of_different_kinds_are_put_together_or_the_problems_of_all_are()
    {
        Assert.Equal("word, word", Outcome.All(Word, Word, (a, b) => $"{a}, {b}").Value);
        Assert.Equal([One, Two], Outcome.All(NoWord, NoOther, (a, b) => a + b).Problems);
        Assert.Equal(
            "abc",
            Outcome.All(Outcome.Of("a"), Outcome.Of("b"), Outcome.Of("c"), (a, b, c) => a + b + c).Value
        );
        Assert.Equal([One, Two], Outcome.All(NoWord, Word, NoOther, (a, b, c) => a + b + c).Problems);
    }

    [Fact]
    public void A_refusal_without_a_reason_is_a_broken_contract() =>
        Assert.Throws<ArgumentException>(() => Outcome<string>.Refused());

    private static Task<Outcome<string>> Later(string word) => Task.FromResult(Outcome.Of(word + "+"));
}
