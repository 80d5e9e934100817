using Scrutineer.Wording;

namespace Scrutineer.Forensics.Klimek;

/// <summary>What the mixture says, in both languages.</summary>
internal static class KlimekWords
{
    public static Bilingual Summary(
        KlimekFit best,
        ShareInterval? incremental,
        ShareInterval? extreme,
        IReadOnlyList<ObjectiveFit> objectives,
        double unexplained,
        int stations
    )
    {
        string Say(Language language)
        {
            string Percent(double share) => Numbers.Say(100 * share, 1, language);
            string Range(ShareInterval? i) =>
                i is null
                    ? ""
                    : $" ({(language == Language.Uk ? "90 %: від" : "90%:")} {Percent(i.Low)} {(language == Language.Uk ? "до" : "to")} {Percent(i.High)})";
            var low = Percent(objectives.Min(o => o.Best.Incremental));
            var high = Percent(objectives.Max(o => o.Best.Incremental));
            var shape = Numbers.Say(best.Shape, 1, language);
            var n = Numbers.Say(stations, language);
            return language == Language.Uk
                ? $"Розподіл {n} дільниць найближчий до суміші, у якій частково зміщених дільниць {Percent(best.Incremental)} %{Range(incremental)}, "
                    + $"крайніх — {Percent(best.Extreme)} %{Range(extreme)}; показник форми α = {shape}. За інших критеріїв підгонки частка частково зміщених — "
                    + $"від {low} до {high} %. Не на своєму місці в суміші {Percent(unexplained)} % дільниць. Це частки в моделі, а не перелік дільниць."
                : $"The distribution of {n} stations is nearest to a mixture with {Percent(best.Incremental)} % incremental stations{Range(incremental)} "
                    + $"and {Percent(best.Extreme)} % extreme ones{Range(extreme)}; shape α = {shape}. Over the other objectives of the fit the incremental share runs "
                    + $"from {low} to {high} %. The mixture misplaces {Percent(unexplained)} % of stations. These are shares in a model and name no station.";
        }
        return new Bilingual(Say(Language.Uk), Say(Language.En));
    }

    public static IReadOnlyList<Bilingual> Assumptions { get; } =
    [
        new(
            "Явка і результат на чистих дільницях незалежні та розподілені нормально, однаково в усій країні.",
            "At clean stations turnout and result are independent and normal, alike in the whole country."
        ),
        new(
            "Найвища точка хмари (явка і результат від 5 до 90 %) належить чистим дільницям, а лівий бік хмари не зачеплено.",
            "The highest point of the cloud (turnout and result of 5 to 90 %) belongs to clean stations, and the cloud's left side is untouched."
        ),
        new(
            "Зміщена дільниця переносить лідерові частку x голосів тих, хто не прийшов, і частку x^α голосів за інших.",
            "A moved station gives the leader share x of those who did not vote and share x^α of the votes for others."
        ),
    ];

    public static IReadOnlyList<Bilingual> OtherExplanations { get; } =
    [
        new(
            "Кілька різних спільнот у країні (мовних, регіональних, міських і сільських) розтягують хмару вгору без жодного втручання.",
            "Several communities in one country (of language, region, town and countryside) stretch the cloud upwards without any interference."
        ),
        new(
            "Мобілізація прихильників лідера пов’язує явку з результатом.",
            "Mobilisation of the leader's supporters ties turnout to result."
        ),
        new(
            "Якщо чистих дільниць меншість, найвища точка хмари вже зміщена, і часткам довіряти не можна.",
            "Where clean stations are a minority the cloud's highest point is itself moved, and the shares cannot be trusted."
        ),
    ];

    public static Problem NoCleanCluster { get; } =
        new(
            "no-clean-cluster",
            new(
                "Дільниці не утворюють скупчення з явкою і результатом від 5 до 90 %, яке модель могла б узяти за чисте.",
                "Stations form no cluster with turnout and result of 5 to 90 % that the model could take as clean."
            ),
            new(
                "Скористайтеся методами, яким чисте скупчення не потрібне: відсотки без дробової частини, однакові відсотки.",
                "Use methods that need no clean cluster: integer percentages, cloned percentages."
            )
        );

    public static Bilingual FalseAlarms { get; } =
        new(
            "На 200 симульованих чистих голосуваннях (по 100 у двох вигаданих країнах) частка частково зміщених перевищила 1 % у 25 і 5 % в одному, "
                + "найбільше — 5,7 %. Підгонка до всієї площини перевищила 5 % у 186 із 200. Чотири голосування, які вважають чистими: від 0 до 2,8 %; "
                + "за іншими критеріями — до 31 % (Литва, 2012). На скелетах справжніх голосувань тривог значно більше, тож сама частка нічого не доводить.",
            "On 200 simulated clean votes (100 in each of two invented countries) the incremental share exceeded 1% in 25 and 5% in one, "
                + "at most 5.7%. The fit to the whole plane exceeded 5% in 186 of 200. Four votes presumed clean: 0 to 2.8%; "
                + "by other objectives up to 31% (Lithuania 2012). On skeletons of real votes alarms are far more frequent, so the share alone proves nothing."
        );
}
