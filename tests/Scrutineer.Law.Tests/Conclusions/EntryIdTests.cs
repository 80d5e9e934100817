namespace Scrutineer.Law.Tests.ConclusionTypes;

public sealed class EntryIdTests
{
    public static TheoryData<string> Ids =>
        [
            "conclusion.crimea.null-in-territory",
            "conclusion.region.with.points.no-mandate",
            "fact.commission-quorum@2014-04-27",
            "position.ukraine-no-mandate",
            "vote.ru-president-2024",
            "finding.integer-percentages",
            "statement.held-in(v, t, 2024-03-16)",
        ];

    [Theory]
    [MemberData(nameof(Ids))]
    public void An_id_reads_back_as_it_was_written(string text)
    {
        Assert.True(EntryId.TryRead(text, out var id));
        Assert.Equal(text, id.ToString());
    }

    [Fact]
    public void Makers_and_the_reader_agree()
    {
        var made = new[]
        {
            EntryId.Of("region.with.points", Conclusion.ResultTainted),
            EntryId.OfFact("f"),
            EntryId.OfPosition("f"),
            EntryId.OfVote("v"),
            EntryId.OfFinding("m"),
        };
        Assert.All(
            made,
            id =>
            {
                Assert.True(EntryId.TryRead(id.ToString(), out var read));
                Assert.Equal(id, read);
            }
        );
        Assert.Equal(("region.with.points", Conclusion.ResultTainted), (made[0].Territory, made[0].Conclusion!.Value));
    }

    [Theory]
    [InlineData("")]
    [InlineData("fact")]
    [InlineData("fact.")]
    [InlineData(".fact")]
    [InlineData("ua.constitution.73")]
    [InlineData("conclusion.crimea")]
    [InlineData("conclusion.no-mandate")]
    [InlineData("conclusion.crimea.something-else")]
    [InlineData("Fact.f")]
    public void What_is_none_of_them_is_refused(string text) => Assert.False(EntryId.TryRead(text, out _));

    [Fact]
    public void An_id_that_nobody_made_has_no_name() =>
        Assert.Throws<InvalidOperationException>(() => default(EntryId).ToString());
}
