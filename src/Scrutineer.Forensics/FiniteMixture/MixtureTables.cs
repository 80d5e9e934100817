using Scrutineer.Wording;

namespace Scrutineer.Forensics.FiniteMixture;

/// <summary>The finite mixture: its diagnostics, beside which alone its shares are shown.</summary>
internal static class MixtureTables
{
    public static IReadOnlyList<FindingTable> Of(MixtureFinding finding, Language language)
    {
        var uk = language == Language.Uk;
        var claimed = finding.Verdict == MixtureVerdict.Converged;
        var shares = new TableBuilder(
            null,
            (uk, claimed) switch
            {
                (true, true) => "дільниці",
                (true, false) => "дільниці (не стверджується)",
                (false, true) => "stations",
                _ => "stations (not claimed)",
            },
            uk ? ">частка, %" : ">share, %",
            ">5 … 95 %",
            ">R̂",
            uk ? ">ефективних вибірок" : ">effective draws"
        );
        string[] kinds = uk ? ["незміщені", "частково зміщені", "крайні"] : ["nothing moved", "incremental", "extreme"];
        foreach (var (estimate, kind) in finding.Estimates.Zip(kinds))
        {
            shares.Row(
                kind,
                Numbers.Say(100 * estimate.Mean, 1, language),
                $"{Numbers.Say(100 * estimate.Low, 1, language)} … {Numbers.Say(100 * estimate.High, 1, language)}",
                double.IsFinite(estimate.RHat) ? Numbers.Say(estimate.RHat, 3, language) : "∞",
                Numbers.Say((int)estimate.Effective, language)
            );
        }
        var variants = new TableBuilder(
            null,
            uk ? "розв’язок" : "solution",
            uk ? ">незміщені, %" : ">nothing moved, %",
            uk ? ">частково, %" : ">incremental, %",
            uk ? ">крайні, %" : ">extreme, %"
        );
        foreach (var mode in finding.Modes)
        {
            var below = Numbers.Say(mode.Below, 1, language);
            Row(variants, uk ? $"мода, нижче на {below}" : $"mode, lower by {below}", mode.Shares, language);
        }
        foreach (var variant in finding.Variants)
        {
            Row(
                variants,
                $"k = {Numbers.Say(variant.K, 1, language)}, "
                    + (uk ? "апріорно " : "priors ")
                    + $"{Numbers.Say(variant.Rate, 0, language)}; {Numbers.Say(variant.Spread, 0, language)}",
                variant.Shares,
                language
            );
        }
        return [shares.Table, variants.Table];
    }

    private static void Row(TableBuilder table, string name, MixtureShares shares, Language language) =>
        table.Row(
            name,
            Numbers.Say(100 * shares.None, 1, language),
            Numbers.Say(100 * shares.Incremental, 1, language),
            Numbers.Say(100 * shares.Extreme, 1, language)
        );
}
