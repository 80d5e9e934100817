using Scrutineer.Acts.Drafting;
using Scrutineer.Wording;

namespace Scrutineer.Acts.Tests;

/// <summary>Names that nobody has to recognise never stand bare in an act.</summary>
public sealed class BareNamesTests
{
    private static readonly ActBasis Basis = Bases.Worked() with
    {
        SoCalled =
        [
            new(
                "Донецкая Народная Республика",
                new("Донецька Народна Республіка", "Donetsk People’s Republic"),
                SoCalled: true
            ),
        ],
    };

    [Theory]
    [InlineData("У Донецькій Народній Республіці голосували.", "People voted.")]
    [InlineData("«Донецька Народна Республіка» голосувала.", "People voted.")]
    [InlineData("Голосували: Донецкая Народная Республика.", "People voted.")]
    [InlineData("ДОНЕЦЬКА  НАРОДНА РЕСПУБЛІКА.", "People voted.")]
    [InlineData("Донецька\u00AD Народна Республіка.", "People voted.")]
    [InlineData("Голосували.", "The Donetsk People’s Republic voted.")]
    [InlineData("Так звана влада. Донецька Народна Республіка.", "People voted.")]
    public void A_bare_name_is_refused_in_either_language_and_in_any_form(string uk, string en) =>
        Assert.Contains(Said(uk, en, Basis), p => p.Code == "bare-name");

    [Theory]
    [InlineData(
        "У так званій «Донецькій Народній Республіці» голосували.",
        "In the so-called “Donetsk People’s Republic” people voted."
    )]
    [InlineData("У Донецькій області голосували.", "People voted in Donetsk region.")]
    [InlineData("Народна Республіка.", "A people’s republic.")]
    public void In_its_marks_it_may_stand(string uk, string en) =>
        Assert.DoesNotContain(Said(uk, en, Basis), p => p.Code == "bare-name");

    [Fact]
    public void Where_the_case_names_none_nothing_is_refused() =>
        Assert.DoesNotContain(
            Said("Донецька Народна Республіка.", "Donetsk People’s Republic.", Bases.Worked()),
            p => p.Code == "bare-name"
        );

    private static IReadOnlyList<Problem> Said(string uk, string en, ActBasis basis)
    {
        var draft = Kinds.Draft(ActKind.Statement, basis);
        var first = draft.Blocks[0];
        var sentence = first.Sentences[0] with { Text = new(uk, en) };
        var changed = draft with { Blocks = [first with { Sentences = [sentence] }, .. draft.Blocks.Skip(1)] };
        return DraftCheck.Of(changed, basis).Problems;
    }
}
