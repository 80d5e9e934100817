using Scrutineer.Acts.Phrasing;
using Scrutineer.Law;

namespace Scrutineer.Acts.Tests;

/// <summary>A territory whose name begins with the word «територія» is not the territory of a territory.</summary>
public sealed class TerritoryWordTests
{
    private static readonly Term Controlled = new(
        "controlled",
        "territory",
        "the territory under control",
        new(
            "територія, підконтрольна Уряду",
            "території, підконтрольної Уряду",
            null,
            null,
            null,
            "території, підконтрольній Уряду"
        )
    );

    [Theory]
    [InlineData(
        "результати на території {where:gen} є нікчемними.",
        "Результати на території, підконтрольній Уряду, є нікчемними."
    )]
    [InlineData("статус території {where:gen}.", "Статус території, підконтрольної Уряду.")]
    [InlineData("щодо {where:gen}.", "Щодо території, підконтрольної Уряду.")]
    public void The_word_is_said_once_in_the_case_of_its_place_and_the_clause_is_closed(string uk, string expected) =>
        Assert.Equal(expected, Say(uk, Controlled, PhraseEdition.Second));

    [Fact]
    public void In_English_it_is_said_once_too()
    {
        var said = new Phrase("щодо {where:gen}.", "the status of the territory of {where}.")
            .With("where", Filler.Of(Controlled))
            .Say(PhraseEdition.Second);
        Assert.Equal("The status of the territory under control.", said.Value!.En);
    }

    [Fact]
    public void A_name_that_begins_otherwise_keeps_the_word_before_it()
    {
        var region = new Term("r", "territory", "the region", new("область", "області"));
        Assert.Equal("На території області.", Say("на території {where:gen}.", region, PhraseEdition.Second));
    }

    [Fact]
    public void An_act_of_the_first_edition_says_what_it_said() =>
        Assert.Equal(
            "На території території, підконтрольної Уряду.",
            Say("на території {where:gen}.", Controlled, PhraseEdition.First)
        );

    private static string Say(string uk, Term where, PhraseEdition edition) =>
        new Phrase(uk, "in {where}.").With("where", Filler.Of(where)).Say(edition).Value!.Uk;
}
