namespace Scrutineer.Wording.Tests;

/// <summary>What readers see has one form of numbers in each language.</summary>
public sealed class TypesetTests
{
    [Theory]
    [InlineData(Language.En, "85\u00A0345 stations", "85,345 stations")]
    [InlineData(Language.En, "22\u00A0518\u00A0424 votes", "22,518,424 votes")]
    [InlineData(Language.En, "n\u00A0=\u00A01\u00A0577", "n\u00A0=\u00A01,577")]
    [InlineData(Language.En, "4.5\u00A0%", "4.5\u00A0%")]
    [InlineData(Language.En, "2\u00A0to 100 of 300", "2\u00A0to 100 of 300")]
    [InlineData(Language.En, "in 2024\u00A0100 stations", "in 2024\u00A0100 stations")]
    [InlineData(Language.En, "Law of 15 April 2014 No 1207-VII", "Law of 15\u00A0April 2014 No\u00A01207-VII")]
    [InlineData(Language.En, "No data, 5 %", "No data, 5\u00A0%")]
    [InlineData(Language.Uk, "85\u00A0345 дільниць", "85\u00A0345 дільниць")]
    [InlineData(Language.Uk, "від 15 квітня 2014 року № 1207-VII", "від 15\u00A0квітня 2014 року №\u00A01207-VII")]
    [InlineData(Language.Uk, "15–17 березня та 95 %", "15–17\u00A0березня та 95\u00A0%")]
    public void Numbers_units_and_days_have_the_form_of_their_language(Language language, string written, string read)
    {
        Assert.Equal(read, Typeset.Of(written, language));
        Assert.Equal(read, Typeset.Of(read, language));
    }

    [Fact]
    public void Canary_numbers_as_data_keep_them_are_not_what_english_readers_see() =>
        Assert.NotEqual(Numbers.Say(85_345, Language.En), Typeset.Of(Numbers.Say(85_345, Language.En), Language.En));
}
