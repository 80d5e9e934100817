namespace Scrutineer.Law.Tests.ConclusionTypes;

public sealed class DeterminationTests
{
    private static readonly Ruling Open = new(Said(SmallLaw.Facts[0]), Answer.Unknown, null);

    [Fact]
    public void Each_conclusion_has_one_code_that_reads_back()
    {
        Assert.Equal(4, Law.Conclusions.All.Select(c => c.Code()).Distinct().Count());
        Assert.All(Law.Conclusions.All, c => Assert.Equal(c, Law.Conclusions.Read(c.Code())));
    }

    [Theory]
    [InlineData("")]
    [InlineData("NoMandate")]
    [InlineData("null")]
    public void An_unknown_code_is_no_conclusion(string code) => Assert.Null(Law.Conclusions.Read(code));

    [Fact]
    public void What_is_none_of_the_four_is_an_error_and_never_one_of_them()
    {
        const Conclusion fifth = (Conclusion)4;
        Assert.Throws<ArgumentOutOfRangeException>(() => fifth.Code());
        Assert.Throws<ArgumentOutOfRangeException>(() => fifth.Words());
        Assert.Throws<ArgumentOutOfRangeException>(() => fifth.Ground());
        Assert.Throws<ArgumentOutOfRangeException>(() => fifth.IsPosition());
    }

    [Fact]
    public void A_determination_holds_all_four_in_their_order()
    {
        var four = Law.Conclusions.All.Select(c => new ConclusionRuling("t", c, Open)).ToList();
        var determination = new Determination("v", "t", four);
        Assert.All(Law.Conclusions.All, c => Assert.Equal(c, determination[c].Conclusion));
        Assert.Equal("conclusion.t.no-mandate", determination[Conclusion.NoMandate].Id.ToString());
    }

    [Fact]
    public void Three_conclusions_or_another_territory_are_no_determination()
    {
        var four = Law.Conclusions.All.Select(c => new ConclusionRuling("t", c, Open)).ToList();
        Assert.Throws<ArgumentException>(() => new Determination("v", "t", four[..3]));
        Assert.Throws<ArgumentException>(() => new Determination("v", "t", [.. Enumerable.Reverse(four)]));
        Assert.Throws<ArgumentException>(() => new Determination("v", "u", four));
    }

    [Fact]
    public void Only_what_is_established_has_a_proof()
    {
        Assert.Throws<ArgumentException>(() => new Ruling(Open.Question, Answer.Established, null));
        Assert.Throws<ArgumentException>(() => new Ruling(Open.Question, Answer.Unknown, new(() => new([]))));
    }

    private static Sentence Said(Fact fact) =>
        Sentence.Of(SmallLaw.Vocabulary.Predicate(fact.Predicate)!, fact.Arguments, null);
}
