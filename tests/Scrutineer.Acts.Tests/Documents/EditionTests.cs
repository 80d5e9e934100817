using Scrutineer.Acts.Documents;
using Scrutineer.Acts.Drafting;
using Scrutineer.Testing;
using Scrutineer.Wording;

namespace Scrutineer.Acts.Tests.Documents;

/// <summary>Published acts keep their words: what the first edition said, it says for ever.</summary>
public sealed class EditionTests
{
    private static readonly ActBasis First = Bases.Worked() with { Edition = PhraseEdition.First };

    public static TheoryData<ActKind, Language> Acts => [.. Kinds.All];

    [Theory]
    [MemberData(nameof(Acts))]
    public void The_first_edition_says_what_it_said_when_acts_named_no_edition(ActKind kind, Language language) =>
        Golden.Check(
            $"first-edition.{ActNames.Of(kind)}.{language.Code()}.txt",
            PlainText.Write(Kinds.Draft(kind, First), language)
        );

    [Theory]
    [MemberData(nameof(Acts))]
    public void Canary_the_second_edition_says_something_else(ActKind kind, Language language) =>
        Assert.NotEqual(
            PlainText.Write(Kinds.Draft(kind, First), language),
            PlainText.Write(Kinds.Draft(kind), language)
        );

    [Fact]
    public void An_act_that_names_no_edition_is_of_the_first_and_is_written_as_it_was_read()
    {
        var json = ActJson.Write(Kinds.Draft(ActKind.Statement, First));
        Assert.DoesNotContain("edition\"", json, StringComparison.Ordinal);
        var read = ActJson.ReadDraft(json).Value!;
        Assert.Equal(PhraseEdition.First, read.Edition);
        Assert.Equal(json, ActJson.Write(read));
    }

    [Fact]
    public void An_act_of_today_names_its_edition_and_an_edition_that_nobody_made_is_refused()
    {
        var json = ActJson.Write(Kinds.Draft(ActKind.Statement));
        Assert.Contains("\"edition\": \"second\"", json, StringComparison.Ordinal);
        Assert.False(
            ActJson.ReadDraft(json.Replace("\"second\"", "\"hundredth\"", StringComparison.Ordinal)).Succeeded
        );
    }

    [Fact]
    public void Under_the_name_of_its_country_the_body_does_not_repeat_it_and_the_first_edition_does()
    {
        var basis = Bases.Worked();
        var name = Bases.Name(
            basis.Commission.Name.Id,
            "Центральна виборча комісія України",
            "Центральної виборчої комісії України",
            "Центральній виборчій комісії України",
            "Центральною виборчою комісією України",
            "the Central Election Commission of Ukraine"
        );
        var called = basis with { Commission = basis.Commission with { Name = name } };
        var act = Kinds.Draft(ActKind.Resolution, called);
        foreach (var language in new[] { Language.Uk, Language.En })
        {
            Assert.DoesNotContain(
                PlainText.Write(act, language).Split('\n'),
                l => l.Contains(name.In(language), StringComparison.OrdinalIgnoreCase)
            );
            Assert.Contains(
                name.In(language),
                PlainText.Write(
                    Kinds.Draft(ActKind.Resolution, called with { Edition = PhraseEdition.First }),
                    language
                ),
                StringComparison.OrdinalIgnoreCase
            );
        }
        Assert.True(DraftCheck.Of(act, called).Succeeded);
    }

    [Theory]
    [InlineData(PhraseEdition.First)]
    [InlineData(PhraseEdition.Second)]
    public void An_act_is_held_to_the_phrases_of_its_own_edition_whatever_the_basis_would_draft_today(
        PhraseEdition edition
    )
    {
        var act = Kinds.Draft(ActKind.Resolution, Bases.Worked() with { Edition = edition });
        Assert.True(DraftCheck.Of(act, Bases.Worked()).Succeeded);
        var other = edition == PhraseEdition.First ? PhraseEdition.Second : PhraseEdition.First;
        Assert.False(DraftCheck.Of(act with { Edition = other }, Bases.Worked()).Succeeded);
    }
}
