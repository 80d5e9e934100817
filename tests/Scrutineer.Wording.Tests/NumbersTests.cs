using Scrutineer.Wording;

namespace Scrutineer.Wording.Tests;

public sealed class NumbersTests
{
    [Theory]
    [InlineData(1234567.891, 1, Language.Uk, "1\u00A0234\u00A0567,9")]
    [InlineData(1234567.891, 1, Language.En, "1\u00A0234\u00A0567.9")]
    [InlineData(-0.25, 2, Language.En, "\u22120.25")]
    public void Numbers_are_grouped_and_signed_as_the_language_writes_them(
        double value,
        int decimals,
        Language language,
        string expected
    ) => Assert.Equal(expected, Numbers.Say(value, decimals, language));

    [Fact]
    public void A_day_is_said_with_the_month_in_the_genitive_in_Ukrainian() =>
        Assert.Equal("8 травня 2024 року", Dates.Say(new DateOnly(2024, 5, 8), Language.Uk));

    [Fact]
    public void A_text_without_its_English_is_refused() =>
        Assert.Throws<ArgumentException>(() => new Bilingual("текст", " "));
}
