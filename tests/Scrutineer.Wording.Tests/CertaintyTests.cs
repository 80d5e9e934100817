namespace Scrutineer.Wording.Tests;

/// <summary>One scale of certainty, however a file spells it.</summary>
public sealed class CertaintyTests
{
    [Theory]
    [InlineData(Certainty.Verified, "V", "verified", "підтверджено", "перевірено", "high")]
    [InlineData(Certainty.WellKnown, "H", "well known", "загальновідомо", "medium")]
    [InlineData(Certainty.Unverified, "U", "unverified", "не перевірено", "low")]
    public void Every_spelling_is_read_and_one_is_written(Certainty certainty, string letter, params string[] spellings)
    {
        Assert.Equal(letter, certainty.Letter());
        Assert.Contains(letter, Certainties.Letters);
        Assert.All([letter, .. spellings], s => Assert.Equal(certainty, Certainties.Read(s)));
        Assert.Equal((spellings[1], spellings[0]), (certainty.Words().Uk, certainty.Words().En));
    }

    [Theory, InlineData(""), InlineData("h"), InlineData("High"), InlineData("M"), InlineData("L")]
    public void Anything_else_is_no_certainty(string text) => Assert.Null(Certainties.Read(text));

    [Fact]
    public void The_order_is_from_weak_to_strong() =>
        Assert.Equal(
            Certainty.Unverified,
            new[] { Certainty.Verified, Certainty.Unverified, Certainty.WellKnown }.Min()
        );
}
