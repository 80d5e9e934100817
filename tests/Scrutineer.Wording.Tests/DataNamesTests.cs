using CsCheck;

namespace Scrutineer.Wording.Tests;

/// <summary>Names of regions and choices for readers.</summary>
public sealed class DataNamesTests
{
    private static readonly DataNames Names = new([
        new(
            "Донецкая Народная Республика",
            new("Донецька Народна Республіка", "Donetsk People’s Republic"),
            SoCalled: true
        ),
        new("Республика Алтай", new("Республіка Алтай", "Altai Republic"), SoCalled: false),
        new("Республика Алтай Север", new("Північ", "The North"), SoCalled: false),
    ]);

    [Fact]
    public void What_nobody_has_to_recognise_stands_in_quotation_marks()
    {
        var text = Names.In(Bilingual.Same("1 (Донецкая Народная Республика)"));
        Assert.Equal("1 (так звана «Донецька Народна Республіка»)", text.Uk);
        Assert.Equal("1 (the so-called “Donetsk People’s Republic”)", text.En);
    }

    [Theory]
    [InlineData("Республика Алтайская", "Республика Алтайская")]
    [InlineData("НеРеспублика Алтай", "НеРеспублика Алтай")]
    [InlineData("Республика Алтай Север; Республика Алтай.", "The North; Altai Republic.")]
    [InlineData("", "")]
    public void Only_a_whole_name_is_written_anew_and_the_longest_first(string given, string written) =>
        Assert.Equal(written, Names.In(given, Language.En));

    [Fact]
    public void A_text_without_a_name_stays_as_it_is() =>
        Gen.String.Sample(text =>
            Names.In(text, Language.Uk) == text || Names.All.Any(n => text.Contains(n.Name, StringComparison.Ordinal))
        );

    [Fact]
    public void A_name_that_is_not_known_stands_as_its_source_writes_it()
    {
        Assert.Equal("Омская область", Names.Of("Омская область").En);
        Assert.Equal("x", DataNames.None.In("x", Language.Uk));
    }
}
