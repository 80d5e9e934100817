using Scrutineer.Wording;

namespace Scrutineer.Forensics.Transitions;

/// <summary>What the transitions say, and what they do not, in both languages.</summary>
internal static class TransitionsWords
{
    /// <summary>Residuals this many times larger than constant shares would leave are called a refutation of them.</summary>
    public const double Refuted = 1.5;

    public static Bilingual Other { get; } = new("інші й недійсні", "others and invalid");

    public static Bilingual NotVoting { get; } = new("не голосували", "did not vote");

    public static Bilingual Summary(UnitTable table, IReadOnlyList<Transition> transitions, double? spread)
    {
        var told = transitions.First(t => t.From == table.LeaderFrom && t.To == table.LeaderTo);
        return EffectWords.Of(l =>
            (
                l == Language.Uk
                    ? $"З групи «{table.From[told.From].Name.Uk}» першого голосування до групи «{table.To[told.To].Name.Uk}» другого перейшло {Share(told, l)}, якби всюди виборці однієї групи чинили однаково. Самі дані, без цього припущення, дозволяють від {Percent(told.LeastPossible, l)} до {Percent(told.MostPossible, l)}. "
                    : $"Of the group \"{table.From[told.From].Name.En}\" of the first vote {Share(told, l)} went to the group \"{table.To[told.To].Name.En}\" of the second, if voters of one group did the same everywhere. By themselves, without that assumption, the data allow {Percent(told.LeastPossible, l)} to {Percent(told.MostPossible, l)}. "
            ) + Verdict(transitions, spread, l)
        );
    }

    private static string Verdict(IReadOnlyList<Transition> transitions, double? spread, Language language)
    {
        var (uk, wide) = (language == Language.Uk, transitions.Count(t => t.RestsOnAssumption));
        var impossible = transitions.Count(t => t.Impossible);
        var times = spread is { } known ? Numbers.Say(known, 1, language) : "∞";
        return (uk, IsRefuted(transitions, spread)) switch
        {
            (true, true) =>
                $"Припущення тут спростоване: залишки у {times} раза більші, ніж воно дозволяє, а оцінок, неможливих за самими даними, {impossible}. На припущенні, а не на даних, стоять {wide} оцінок із {transitions.Count}.",
            (true, _) =>
                $"Залишки припущення не спростовують (у {times} раза від очікуваних), але й не доводять. На ньому, а не на даних, стоять {wide} оцінок із {transitions.Count}.",
            (_, true) =>
                $"Here the assumption is refuted: residuals are {times} times those that it allows, and {impossible} estimates are impossible by the data alone. {wide} of {transitions.Count} estimates rest on the assumption, not on the data.",
            _ =>
                $"Residuals do not refute the assumption ({times} times those expected), nor do they prove it. {wide} of {transitions.Count} estimates rest on it, not on the data.",
        };
    }

    /// <summary>Whether the data themselves speak against one share everywhere.</summary>
    public static bool IsRefuted(IReadOnlyList<Transition> transitions, double? spread) =>
        spread is not { } known || known > Refuted || transitions.Any(t => t.Impossible);

    /// <summary>A share with its 95 % interval.</summary>
    public static string Share(Transition transition, Language language) =>
        transition is { Low: { } low, High: { } high }
            ? $"{Percent(transition.Share, language)} (95\u00A0%: {Percent(low, language)} … {Percent(high, language)})"
            : Percent(transition.Share, language);

    public static string Percent(double share, Language language) => EffectWords.Percent(share, language);

    public static Problem Together(PairUnit by) =>
        new(
            "groups-move-together",
            new(
                "Частки груп першого голосування всюди пов’язані одна з одною, тож переходів не розділити.",
                "Shares of the first vote’s groups are tied to each other everywhere, so that transitions cannot be told apart."
            ),
            Larger(by),
            Remedy: ByStations(by)
        );

    public static Problem NoVoters { get; } =
        new(
            "no-voters-in-common",
            new(
                "Жодна одиниця, що є в обох голосуваннях, не має виборців, з яких можна взяти частки: у списку нікого або проголосувало більше.",
                "No unit of both votes has voters of whom shares can be taken: nobody is registered, or more voted than are."
            ),
            new("Перевірте зіставлення стовпців обох файлів", "Check the mapping of columns of both files")
        );

    public static Problem OneGroup { get; } =
        new(
            "one-group",
            new(
                "В одному з голосувань усі виборці — одна група, тож переходити нема куди.",
                "In one of the votes all voters are one group, so that nothing can move."
            ),
            new(
                "Перевірте, чи зіставлено вибори й чи є виборці, що не голосували",
                "Check that choices are mapped, and that there are voters who did not vote"
            )
        );

    public static Problem OtherRegisters(int differ, int matched) =>
        new(
            "registers-differ",
            new(
                $"Списки виборців різняться більше ніж на десяту частину в {differ} з {matched} спільних одиниць: це різні виборці.",
                $"Registers differ by more than a tenth in {differ} of {matched} units in common: the voters are others."
            ),
            new(
                "Перевірте, чи стовпець виборців у списку зіставлено в обох файлах правильно і чи це та сама територія",
                "Check that the column of registered voters is mapped rightly in both files, and that they are of the same territory"
            )
        );

    public static Problem TooFewUnits(PairUnit by, int least, int have, int groups, int differ) =>
        new(
            "too-few-units",
            new(
                $"Замало спільних одиниць: {have}, а для груп, яких {groups}, потрібно щонайменше {least} (відкинуто через різні списки: {differ}).",
                $"Too few units in common: {have}; for {groups} groups at least {least} are needed (left out for registers that differ: {differ})."
            ),
            Larger(by),
            Remedy: ByStations(by)
        );

    private static Bilingual Larger(PairUnit by) =>
        by == PairUnit.Commissions
            ? new("Зіставте дільниці замість комісій", "Match stations instead of commissions")
            : new("Візьміть більшу територію або інше голосування", "Take a larger territory, or another vote");

    private static Remedy? ByStations(PairUnit by) =>
        by == PairUnit.Commissions ? new Remedy(ForensicsRemedy.MatchStations) : null;

    public static IReadOnlyList<Bilingual> Assumptions { get; } =
    [
        new(
            "Сталість за Гудменом: виборці однієї групи першого голосування всюди з однаковою ймовірністю чинять те саме в другому, хай де живуть і хай хто їхні сусіди. Перевірити це за самими протоколами не можна.",
            "Goodman’s constancy: voters of one group of the first vote do the same in the second with the same probability everywhere, wherever they live and whoever their neighbours are. Returns alone cannot show that it holds."
        ),
        new(
            "Виборці в одиниці ті самі: смерть, переїзд і новий вік до коефіцієнтів не входять. Межі, які дозволяють дані, теж тримаються на цьому.",
            "The voters of a unit are the same: deaths, moves and coming of age are not in the coefficients. The bounds that the data allow rest on this too."
        ),
        new(
            "Числа протоколів правдиві: додані голоси виглядають як перехід від тих, хто не голосував.",
            "The counts of the returns are true: ballots that were added look like a transition of those who did not vote."
        ),
    ];

    public static IReadOnlyList<Bilingual> OtherExplanations { get; } =
    [
        new(
            "Екологічна хиба: зв’язок між частками в місцях може не мати нічого спільного з тим, що робили люди в них.",
            "The ecological fallacy: how shares go together over places may have nothing to do with what the people in them did."
        ),
        new(
            "Місто і село, області, нації: де група більша, там вона й поводиться інакше; тоді оцінки зсунуті, і жоден проміжок цього не показує.",
            "Town and country, regions, nationalities: where a group is larger it also behaves otherwise; estimates are then biased, and no interval shows it."
        ),
    ];

    public static Bilingual FalseAlarms { get; } =
        new(
            "Порогу й ймовірності метод не має. Проміжок зважає на відмінність регіонів, але не на порушення сталості. На змодельованих голосуваннях зі сталістю правда лежить у 93 % проміжків; де вірність виборців залежить від місця, — у 12 % і менше, хоч залишки більші лише в 1,3 раза, а оцінки хиблять на 12–24 пункти. Залишки, що не спростовують припущення, його не доводять.",
            "The method has no threshold and no probability. The interval allows for differences between regions, not for a breach of constancy. On simulated votes with constancy the truth lies in 93 % of the intervals; where voters’ loyalty depends on the place, in 12 % and fewer, though residuals are only 1.3 times larger, and estimates err by 12 to 24 points. Residuals that do not refute the assumption do not prove it."
        );
}
