using Scrutineer.Parties.Matching;
using Scrutineer.Parties.Screening;

namespace Scrutineer.Parties.Tests.Published;

/// <summary>The bounds of screening, on the part of the pairs and names that is for development.</summary>
public sealed class DevelopmentPairsTests
{
    [Fact]
    public void Slavic_pairs_that_a_rule_can_know_reach_98_per_cent_of_precision_and_recall()
    {
        var measured = Together(p =>
            !p.StartsWith("nk:", StringComparison.Ordinal) && p is not ("typo_treated" or "cross_script")
        );
        Assert.InRange(measured.Precision, 0.98, 1);
        Assert.InRange(measured.Recall, 0.98, 1);
    }

    [Fact]
    public void The_bench_of_nomenklatura_reaches_an_F1_of_80_per_cent() =>
        Assert.InRange(Together(p => p.StartsWith("nk:", StringComparison.Ordinal)).F1, 0.80, 1);

    [Fact]
    public void A_given_name_and_a_patronymic_in_common_are_never_enough()
    {
        var pairs = DevelopmentData.Pairs.Where(p => p.Category is "neg:same_given+patronymic,diff_surname").ToList();
        Assert.NotEmpty(pairs);
        Assert.All(pairs, p => Assert.Equal(Verdict.Different, Judge.Compare(p.First, p.Second).Verdict));
    }

    [Fact]
    public void No_match_of_the_pairs_is_lost_by_the_index() =>
        Assert.All(Evaluation.Of(DevelopmentData.Pairs, derivableOnly: false), e => Assert.Equal(0, e.Lost));

    [Fact]
    public void Damaged_names_of_the_United_Nations_find_an_entry_at_98_and_a_half_per_cent()
    {
        var screener = new Screener(DevelopmentData.Index);
        var names = DevelopmentData.Names("listed-dev.csv");
        // The birth dates of the table are damaged too, by a year at most.
        var found = names.Count(n =>
            screener.Screen(n) is [var first, ..]
            && Births.Read(n.Born).With(Births.Read(first.Born)) is not BirthEvidence.Apart
        );
        Assert.InRange((double)found / names.Count, 0.985, 1);
    }

    [Fact]
    public void Innocents_are_alerted_on_in_one_of_a_hundred_at_most()
    {
        var screener = new Screener(DevelopmentData.Index);
        var names = DevelopmentData.Names("innocents-dev.csv").Where((_, i) => i % 5 == 0).ToList();
        var alerts = names.Count(n => screener.Screen(n).Any(h => h.Verdict is not Verdict.Different));
        Assert.InRange((double)alerts / names.Count, 0, 0.01);
    }

    private static Evaluation Together(Func<string, bool> category)
    {
        var pairs = DevelopmentData.Pairs.Where(p => category(p.Category)).ToList();
        Assert.NotEmpty(pairs);
        return Evaluation.Of(pairs, derivableOnly: true).Single(e => e.Category.Length == 0);
    }
}
