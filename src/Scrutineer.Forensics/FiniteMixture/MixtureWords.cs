using Scrutineer.Wording;

namespace Scrutineer.Forensics.FiniteMixture;

/// <summary>What the mixture says, in both languages.</summary>
internal static class MixtureWords
{
    public static Bilingual Summary(
        MixtureVerdict verdict,
        IReadOnlyList<MixtureObstacle> obstacles,
        MixtureFit fit,
        int stations
    ) =>
        verdict == MixtureVerdict.Converged
            ? new(Shares(fit, stations, Language.Uk), Shares(fit, stations, Language.En))
            : new(Refusal(obstacles, fit, stations, Language.Uk), Refusal(obstacles, fit, stations, Language.En));

    private static string Shares(MixtureFit fit, int stations, Language language)
    {
        string Percent(double share) => Numbers.Say(100 * share, 1, language);
        string Range(MixtureEstimate e) => $"{Percent(e.Mean)} % ({Percent(e.Low)} … {Percent(e.High)})";
        var (incremental, extreme) = (fit.Estimates[1], fit.Estimates[2]);
        var rHat = Numbers.Say(fit.Estimates.Take(3).Max(e => e.RHat), 3, language);
        var effective = Numbers.Say((int)fit.Estimates.Take(3).Min(e => e.Effective), language);
        return language == Language.Uk
            ? $"За моделлю серед {Numbers.Say(stations, language)} дільниць частково зміщених {Range(incremental)}, крайніх {Range(extreme)}; у дужках 90 % апостеріорного розподілу. "
                + $"Ланцюги збіглися: R̂ не більше {rHat}, ефективних вибірок щонайменше {effective}; іншої моди поблизу немає. "
                + "Це частки в моделі: неоднорідність країни модель теж називає зміщенням."
            : $"By the model, of {Numbers.Say(stations, language)} stations {Range(incremental)} are incremental and {Range(extreme)} extreme; in brackets 90 % of the posterior. "
                + $"The chains agree: R̂ at most {rHat}, at least {effective} effective draws; no other mode is near. "
                + "These are shares in a model: it calls a country's variety moved stations too.";
    }

    private static string Refusal(
        IReadOnlyList<MixtureObstacle> obstacles,
        MixtureFit fit,
        int stations,
        Language language
    )
    {
        var why = string.Join("; ", obstacles.Select(o => Say(o, fit).In(language)));
        return language == Language.Uk
            ? $"Часток для {Numbers.Say(stations, language)} дільниць метод не стверджує: {why}."
            : $"The method claims no shares of {Numbers.Say(stations, language)} stations: {why}.";
    }

    /// <summary>One obstacle with its numbers.</summary>
    private static Bilingual Say(MixtureObstacle obstacle, MixtureFit fit)
    {
        string Percent(double share, Language language) => Numbers.Say(100 * share, 1, language);
        var shares = fit.Estimates.Take(3).ToArray();
        return obstacle switch
        {
            MixtureObstacle.ChainsDisagree => new(
                $"вибірка не збіглася (R̂ до {Numbers.Say(shares.Max(e => e.RHat), 2, Language.Uk)}, ефективних вибірок від {Numbers.Say((int)shares.Min(e => e.Effective), Language.Uk)})",
                $"the sampling did not converge (R̂ up to {Numbers.Say(shares.Max(e => e.RHat), 2, Language.En)}, effective draws from {Numbers.Say((int)shares.Min(e => e.Effective), Language.En)})"
            ),
            MixtureObstacle.RivalMode => new(
                $"є мода майже тієї самої висоти з іншими частками (немає зміщення на {string.Join(" або ", fit.Modes.Select(m => Percent(m.Shares.None, Language.Uk)))} % дільниць)",
                $"another mode is almost as high with other shares (nothing moved at {string.Join(" or ", fit.Modes.Select(m => Percent(m.Shares.None, Language.En)))} % of stations)"
            ),
            MixtureObstacle.AtBound when fit.Held.Count > 0 => new(
                $"модель не пасує в межах апріорного розподілу: найкращий розв’язок лежить на межі ({string.Join(", ", fit.Held)})",
                $"the model does not fit within its prior: the best solution lies at a bound ({string.Join(", ", fit.Held)})"
            ),
            MixtureObstacle.AtBound => new(
                $"частка зміщених сягає {Percent(shares[1..].Max(e => e.High), Language.Uk)} %, а понад 50 % апріорний розподіл не дозволяє: так близько до межі говорить він, а не протоколи",
                $"a moved share reaches {Percent(shares[1..].Max(e => e.High), Language.En)} %, and the prior allows no more than 50 %: so near the bound it speaks, not the returns"
            ),
            MixtureObstacle.Misfit => new(
                $"модель не пасує до протоколів: голосування, змодельоване за підгонкою, розміщує інакше {Percent(fit.Misplaced, Language.Uk)} % дільниць (випадково було б {Percent(fit.MisplacedByChance, Language.Uk)} %)",
                $"the model does not fit: a vote drawn from it puts {Percent(fit.Misplaced, Language.En)} % of stations elsewhere (by chance {Percent(fit.MisplacedByChance, Language.En)} %)"
            ),
            _ => new(
                $"сума зміщених залежить від умовних сталих: від {Moved(fit, false, Language.Uk)} до {Moved(fit, true, Language.Uk)} %",
                $"the sum of moved shares depends on conventional constants: {Moved(fit, false, Language.En)} to {Moved(fit, true, Language.En)} %"
            ),
        };
    }

    private static string Moved(MixtureFit fit, bool most, Language language)
    {
        var all = fit.Variants.Select(v => 1 - v.Shares.None).Append(1 - fit.Modes[0].Shares.None);
        return Numbers.Say(100 * (most ? all.Max() : all.Min()), 1, language);
    }

    public static IReadOnlyList<Bilingual> Assumptions { get; } =
    [
        new(
            "На незміщених дільницях логіти явки й підтримки незалежні та нормальні, однакові в усій країні.",
            "At stations where nothing was moved the logits of turnout and support are independent and normal, alike in the whole country."
        ),
        new(
            "Зміщеного не більше, ніж незміщеного: апріорний розподіл упорядковує частки, тож жодна зі зміщених не перевищить половини; де зміщено більше, модель назве незміщеною іншу хмару. "
                + "Частки біля половини метод не стверджує: там говорить це припущення, а не протоколи.",
            "No more is moved than not: the prior orders the shares, so that neither moved one can exceed one half; where more was moved, the model takes another cloud for the unmoved one. "
                + "A share near one half is never claimed: there this assumption speaks, not the returns."
        ),
        new(
            "Часткове зміщення нижче 0,7, крайнє вище: межа умовна.",
            "Incremental lies below 0.7 and extreme above: a convention."
        ),
    ];

    public static IReadOnlyList<Bilingual> OtherExplanations { get; } =
    [
        new(
            "Різні спільноти в країні (мовні, регіональні, міські й сільські) одним нормальним розподілом не описати, і модель відносить їх до зміщених.",
            "Different communities in one country (of language, region, town and countryside) do not fit one normal distribution, and the model counts them as moved."
        ),
        new(
            "Зв’язок явки з підтримкою лідера без жодного втручання.",
            "A tie between turnout and support for the leader without any interference."
        ),
    ];

    public static Bilingual FalseAlarms { get; } =
        new(
            "На п’яти симульованих чистих голосуваннях частку не стверджено жодного разу: у трьох друга мода відносить до частково зміщених від 34 до 39 % дільниць. "
                + "З чотирьох голосувань, які вважають чистими, найкращий розв’язок для двох (Ізраїль, 2013; Литва, 2016) — половина дільниць, найбільше дозволене, "
                + "для Канади (2011) — 46 %, для Литви (2012) — 2 %; усі чотири відхилено діагностикою.",
            "On five simulated clean votes no share was ever claimed: in three a second mode counts 34 to 39% of stations as incremental. "
                + "Of four votes presumed clean the best solution for two (Israel 2013, Lithuania 2016) is half of all stations, the most allowed, "
                + "46% for Canada 2011 and 2% for Lithuania 2012; diagnostics refuse all four."
        );
}
