using Scrutineer.Parties.Matching;
using Scrutineer.Parties.Screening;
using Scrutineer.Wording;

namespace Scrutineer.Parties.Tests;

/// <summary>Nationality and place count for and against, and never alone. Every person here is invented.</summary>
public sealed class CircumstancesTests
{
    private static readonly Lazy<NameIndex> Index = new(() =>
    {
        var builder = new IndexBuilder();
        builder.Add(
            new ListedName("X-1", "INVENTED", "Person", "", "name", "Mykola VYHADANKO")
            {
                Countries = "Russian Federation",
                Place = "м. Вигадське, Україна",
            }
        );
        return NameIndex.Open(builder.Build()).Must();
    });

    [Theory]
    [InlineData("ru", "for: the nationality agrees")]
    [InlineData("RUS", "for: the nationality agrees")]
    [InlineData("Росія; Україна", "for: the nationality agrees")]
    [InlineData("Iran, Islamic Republic of", "against: another nationality")]
    public void Nationality_is_read_as_code_and_as_name_and_says_for_or_against(string nationality, string why)
    {
        var hit = Assert.Single(Ask(new Party("Микола Вигаданко", Nationality: nationality)));
        Assert.Contains(why, hit.Why.Select(w => w.En));
    }

    [Fact]
    public void A_country_that_nobody_knows_says_nothing()
    {
        Assert.Empty(Countries.Of("Vydumka"));
        var (with, without) = (Ask(new("Микола Вигаданко", Nationality: "Vydumka")), Ask(new("Микола Вигаданко")));
        Assert.Equal(without.Select(h => (h.Score, h.Why.Count)), with.Select(h => (h.Score, h.Why.Count)));
    }

    [Fact]
    public void A_place_meets_itself_in_another_script()
    {
        var hit = Assert.Single(Ask(new Party("Микола Вигаданко") { Place = "Vyhadske" }));
        Assert.Contains("for: the places of birth share a name", hit.Why.Select(w => w.En));
        var other = Assert.Single(Ask(new Party("Микола Вигаданко") { Place = "Herat" }));
        Assert.Contains("against: the places of birth share no name", other.Why.Select(w => w.En));
    }

    [Theory]
    [InlineData("ru", "Vyhadske")]
    [InlineData("fr", "Herat")]
    public void Alone_they_make_no_verdict_no_hit_and_undo_none(string nationality, string place)
    {
        var asked = new Party("Микола Вигаданко", Nationality: nationality) { Place = place };
        Assert.Equal(Verdict.CannotTell, Assert.Single(Ask(asked)).Verdict);
        Assert.Empty(Ask(asked with { Name = "Хтось Інший" }));
        var score = Assert.Single(Ask(new Party("Микола Вигаданко"))).Score;
        Assert.Single(Ask(asked, Math.Min(1, score)));
    }

    [Fact]
    public void Agreement_puts_a_namesake_before_one_of_another_country()
    {
        var builder = new IndexBuilder();
        builder.Add(new ListedName("A", "X", "Person", "", "name", "Olena VYDUMA") { Countries = "France" });
        builder.Add(new ListedName("B", "X", "Person", "", "name", "Olena VYDUMA") { Countries = "Ukraine" });
        var hits = new Screener(NameIndex.Open(builder.Build()).Must()).Screen(
            new Party("Olena Vydumа", Nationality: "UA")
        );
        Assert.Equal(["B", "A"], hits.Select(h => h.Entity));
    }

    [Fact]
    public void Two_records_are_judged_with_them_too()
    {
        var judged = Judge.Compare(
            new Party("Олена Видум", PartyKind.Person, Nationality: "ua"),
            new Party("Olena Vydum", PartyKind.Person, Nationality: "France")
        );
        Assert.Contains("проти: громадянство інше", judged.Why.Select(w => w.In(Language.Uk)));
        Assert.NotEqual(Verdict.Different, judged.Verdict);
    }

    private static IReadOnlyList<Hit> Ask(Party party, double threshold = Judge.Threshold) =>
        new Screener(Index.Value).Screen(party, threshold);
}
