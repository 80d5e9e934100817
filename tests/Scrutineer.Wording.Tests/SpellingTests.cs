using CsCheck;

namespace Scrutineer.Wording.Tests;

public sealed class SpellingTests
{
    private static readonly string[] Known = ["assess", "returns", "forensics", "verify"];

    [Theory]
    [InlineData("asess", "assess")]
    [InlineData("Assess", "assess")]
    [InlineData("reutrns", "returns")]
    [InlineData("verfy", "verify")]
    [InlineData("publish", null)]
    [InlineData("x", null)]
    public void A_misspelt_word_finds_its_neighbour_and_a_strange_one_none(string written, string? meant) =>
        Assert.Equal(meant, Spelling.Nearest(written, Known));

    [Fact]
    public void Distance_is_symmetric_and_zero_for_the_same_word() =>
        Gen.Select(Gen.String[0, 12], Gen.String[0, 12])
            .Sample((a, b) => Spelling.Distance(a, b) == Spelling.Distance(b, a) && Spelling.Distance(a, a) == 0);
}
