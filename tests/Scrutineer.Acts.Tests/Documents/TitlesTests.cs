using Scrutineer.Acts.Documents;
using Scrutineer.Acts.Drafting;
using Scrutineer.Wording;

namespace Scrutineer.Acts.Tests.Documents;

/// <summary>A law is called by its title once, and its provisions are joined where they are cited together.</summary>
public sealed class TitlesTests
{
    private static readonly LawTitle Law = new(
        new("Закону України № 1207-VII", "Law of Ukraine No 1207-VII"),
        new(
            "Закону України від 15 квітня 2014 року № 1207-VII «Про щось»",
            "the Law of Ukraine of 15 April 2014 No 1207-VII “On Something”"
        ),
        new("Закону № 1207-VII", "Law No 1207-VII"),
        new("Закон № 1207-VII", "Law No 1207-VII")
    );

    private static ActBasis Basis()
    {
        var worked = Bases.Worked();
        var first = worked.Provisions[0];
        var second = first with
        {
            Id = "law-1207-vii.9-3",
            Citation = Bases.Name(
                "law-1207-vii.9-3",
                "частина третя статті 9 Закону України № 1207-VII",
                "частини третьої статті 9 Закону України № 1207-VII",
                "частині третій статті 9 Закону України № 1207-VII",
                "частиною третьою статті 9 Закону України № 1207-VII",
                "Article 9(3) of Law of Ukraine No 1207-VII"
            ),
        };
        return worked with { Laws = [Law], Provisions = [first, second, .. worked.Provisions.Skip(1)] };
    }

    [Theory]
    [InlineData(
        Language.Uk,
        "«Про щось» (далі — Закон № 1207-VII):",
        "частини п'ятої статті 8, частини третьої статті 9 Закону № 1207-VII, керуючись|частини п'ятої статті 8 та частини третьої статті 9 Закону № 1207-VII, керуючись"
    )]
    [InlineData(
        Language.En,
        "“On Something” (hereinafter Law No 1207-VII):",
        "Article 8(5) and Article 9(3) of Law No 1207-VII, acting under"
    )]
    public void The_first_citation_has_the_title_and_grounds_of_one_law_name_it_once(
        Language language,
        string title,
        string joined
    )
    {
        var text = PlainText.Write(Kinds.Draft(ActKind.Resolution, Basis()), language).Replace('\u00A0', ' ');
        Assert.Contains(joined.Split('|'), j => text.Contains(j, StringComparison.Ordinal));
        var body = text[
            ..text.IndexOf(
                language == Language.Uk ? "Записи реєстру" : "Entries of the register",
                StringComparison.Ordinal
            )
        ];
        Assert.Equal(2, body.Split(title).Length);
        Assert.True(DraftCheck.Of(Kinds.Draft(ActKind.Resolution, Basis()), Basis()).Succeeded);
    }

    [Fact]
    public void Canary_the_first_edition_knows_no_titles()
    {
        var first = Basis() with { Edition = PhraseEdition.First };
        Assert.DoesNotContain(
            "«Про щось»",
            PlainText.Write(Kinds.Draft(ActKind.Resolution, first), Language.Uk),
            StringComparison.Ordinal
        );
    }
}
