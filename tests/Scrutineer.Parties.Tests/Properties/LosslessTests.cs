using Scrutineer.Parties.Matching;
using Scrutineer.Parties.Screening;

namespace Scrutineer.Parties.Tests.Properties;

public sealed class LosslessTests
{
    [Fact]
    public void Two_hundred_names_find_by_the_bound_what_comparing_with_every_form_finds()
    {
        var screener = new Screener(DevelopmentData.Index);
        var asked = DevelopmentData
            .Names("listed-dev.csv")
            .Where((_, i) => i % 4 == 0)
            .Concat(DevelopmentData.Names("innocents-dev.csv").Where((_, i) => i % 90 == 0))
            .Take(200)
            .ToList();
        Assert.InRange(asked.Count, 190, 200);
        foreach (var party in asked)
        {
            Assert.Equal(Found(screener.Screen(party, brute: true)), Found(screener.Screen(party)));
        }
    }

    [Theory]
    [InlineData(0.6)]
    [InlineData(0.85)]
    public void Invented_names_with_initials_particles_and_words_run_together_are_not_lost(double threshold)
    {
        // All invented.
        string[] names =
        [
            "I. Vydumanko",
            "Ivan Vydumanko",
            "VYDUMANKO, Ivan Petrovych",
            "Vydumanko I. P.",
            "IvanVydumanko",
            "Bin Vydum",
            "al Vydum",
            "Vydum LLC",
            "TOV Vydum",
            "Vydum Bank",
            "State Bank",
            "Bank",
            "A B",
            "Абд аль-Видум",
            "Видуманко Іван",
            "Выдуманко Иван Петрович",
            "Vy Dumanko Ivan",
            "de la Vydum Maria",
            "Maria Vydum II",
            "Vydum 44",
            "Vydum forty four",
        ];
        var index = DevelopmentData.IndexOf([
            .. names.Select((n, i) => ($"e{i}", i % 3 == 0 ? "Organization" : "Person", "", n)),
        ]);
        var screener = new Screener(index);
        var any = 0;
        foreach (var name in names)
        {
            var all = Found(screener.Screen(new Party(name), threshold, brute: true));
            Assert.Equal(all, Found(screener.Screen(new Party(name), threshold)));
            any += all.Count();
        }
        Assert.True(any > names.Length);
    }

    [Fact]
    public void Canary_a_bound_that_promises_too_little_would_lose()
    {
        // The bound of a name against itself is its score; anything lower than 1 would skip it.
        Assert.Equal(1, Alignment.Bound(2, 2, 0, 2, 2, person: true), 3);
        Assert.True(Alignment.Bound(1, 1, 0, 2, 2, person: true) < 0.85);
    }

    [Fact]
    public void Two_threads_say_what_one_says()
    {
        var index = DevelopmentData.IndexOf(
            ("a", "Person", "1970", "Vydumanko Ivan Petrovych"),
            ("b", "Person", "", "Іванна Вигадана")
        );
        var names = Enumerable
            .Range(0, 400)
            .Select(i => new Party(i % 2 == 0 ? "Ivan Vydumanko" : "Vyhadana Ivanna"))
            .ToList();
        var one = new Screener(index);
        var expected = names.ConvertAll(n => string.Join(' ', Found(one.Screen(n))));
        var together = new string[names.Count];
        Parallel.For(
            0,
            names.Count,
            new ParallelOptions { MaxDegreeOfParallelism = 2 },
            () => new Screener(index),
            (i, _, screener) =>
            {
                together[i] = string.Join(' ', Found(screener.Screen(names[i])));
                return screener;
            },
            _ => { }
        );
        Assert.Equal(expected, together);
        Assert.All(expected, e => Assert.NotEmpty(e));
    }

    private static IEnumerable<string> Found(IReadOnlyList<Hit> hits) =>
        hits.Select(h => $"{h.Entity} {h.Score} {h.Verdict}").Order(StringComparer.Ordinal);
}
