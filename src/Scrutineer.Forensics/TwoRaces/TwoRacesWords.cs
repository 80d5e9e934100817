using Scrutineer.Forensics.Pairs;
using Scrutineer.Wording;

namespace Scrutineer.Forensics.TwoRaces;

/// <summary>What two races say of each other, in both languages.</summary>
internal static class TwoRacesWords
{
    /// <summary>Median difference in ballots found beyond which two files are hardly of one day, percent.</summary>
    public const double OtherDay = 10;

    /// <summary>A warning where half of the stations differ by so much that the files are hardly of one day; else null.</summary>
    public static Bilingual? Doubt(IReadOnlyList<FieldAgreement> fields) =>
        Cast(fields) is { MedianPercent: > OtherDay and var median }
            ? EffectWords.Of(l =>
                l == Language.Uk
                    ? $"Чи це два голосування одного дня? На половині дільниць числа бюлетенів різняться більше ніж на {Numbers.Say(median, 0, l)} %. Для голосувань різних днів є порівняння та переходи; усе нижче тоді нічого не означає."
                    : $"Are these two races of one day? At half of the stations the numbers of ballots differ by more than {Numbers.Say(median, 0, l)} %. Votes of different days are for the comparison and the transitions; all below then means nothing."
            )
            : null;

    public static Bilingual Summary(
        MatchSummary match,
        IReadOnlyList<FieldAgreement> fields,
        IReadOnlyList<RaceRelation> relations
    )
    {
        var (cast, hard) = (Cast(fields), relations[0]);
        var doubt = Doubt(fields);
        return EffectWords.Of(l =>
            (doubt is null ? "" : doubt.In(l) + " ")
            + (
                l == Language.Uk
                    ? $"Дільниць в обох голосуваннях: {Numbers.Say(match.Matched, l)}. Число знайдених бюлетенів різне на {Numbers.Say(cast.MoreInFirst + cast.MoreInSecond, l)} з них: більше в першому на {Numbers.Say(cast.MoreInFirst, l)}, у другому на {Numbers.Say(cast.MoreInSecond, l)}; разом різниця {Numbers.Say(cast.Apart, l)}, найбільша на одній дільниці {Numbers.Say(cast.Largest, l)}. "
                        + Hard(hard, l)
                        + " Різниця сама нічого не доводить: виборець може відмовитися від бюлетеня чи винести його."
                    : $"Stations in both races: {Numbers.Say(match.Matched, l)}. The number of ballots found differs at {Numbers.Say(cast.MoreInFirst + cast.MoreInSecond, l)} of them: more in the first at {Numbers.Say(cast.MoreInFirst, l)}, in the second at {Numbers.Say(cast.MoreInSecond, l)}; the differences sum to {Numbers.Say(cast.Apart, l)}, the largest at one station is {Numbers.Say(cast.Largest, l)}. "
                        + Hard(hard, l)
                        + " A difference proves nothing by itself: a voter may decline a ballot or carry it away."
            )
        );
    }

    public static FieldAgreement Cast(IReadOnlyList<FieldAgreement> fields) => fields.First(f => f.Field == "cast");

    private static string Hard(RaceRelation hard, Language language) =>
        (language, hard.Failed) switch
        {
            (Language.Uk, 0) =>
                "На жодній дільниці в обох голосуваннях разом не знайдено більше бюлетенів, ніж видано.",
            (Language.Uk, _) =>
                $"Дільниць, де в обох голосуваннях разом знайдено більше бюлетенів, ніж видано: {Numbers.Say(hard.Failed, language)} (зайвих бюлетенів {Numbers.Say(hard.Ballots, language)}); виборці дільниці своїми бюлетенями цього зробити не можуть.",
            (_, 0) => "At no station were more ballots found in both races together than were issued.",
            _ =>
                $"Stations where more ballots were found in both races together than were issued: {Numbers.Say(hard.Failed, language)} (ballots in excess: {Numbers.Say(hard.Ballots, language)}); the station’s voters cannot do that with their own ballots.",
        };

    /// <summary>A count's name for people.</summary>
    public static Bilingual Field(string id) =>
        id switch
        {
            "registered" => new("внесені до списку", "registered voters"),
            "issued" => new("видані бюлетені", "ballots issued"),
            "cast" => new("знайдені бюлетені", "ballots found"),
            _ => new("видані й не знайдені", "issued and not found"),
        };

    public static IReadOnlyList<Bilingual> Assumptions { get; } =
    [
        new(
            "Обидва голосування відбулися того самого дня на тих самих дільницях, і тому, хто прийшов, давали обидва бюлетені.",
            "Both races were held on one day at the same stations, and whoever came was given both ballots."
        ),
        new(
            "Числа виданих бюлетенів обліковано окремо для кожного голосування; де файл знає лише одне число, друге нічого не перевіряє.",
            "Ballots issued were recorded for each race; where a file has one number for issued and found, that race checks nothing."
        ),
    ];

    public static IReadOnlyList<Bilingual> OtherExplanations { get; } =
    [
        new(
            "Виборець бере лише один бюлетень, виносить його або опускає порожнім: кілька таких на дільницю — звичайна річ.",
            "A voter takes one ballot only, carries it away or leaves it in the booth: a few at each station are usual."
        ),
        new(
            "Не кожен має право на обидва: тимчасова реєстрація, чужий округ, інші списки, інша межа віку.",
            "Not everybody has a right to both: temporary registration, another district, other registers, another voting age."
        ),
        new(
            "Бюлетені переплутали між скриньками чи купками; тоді надлишок в одному голосуванні має рівну нестачу в другому.",
            "Ballots were mixed up between boxes or heaps; an excess in one race then has an equal lack in the other."
        ),
        new("Описка в протоколі чи у файлі.", "A slip of the pen in a return, or in the file."),
    ];

    public static Bilingual FalseAlarms { get; } =
        new(
            "Імовірності метод не дає: скільки виборців відмовляється від бюлетеня, наперед не відомо. Співвідношення — арифметика; про силу різниць судять за тими самими даними: які дільниці стоять далеко від решти.",
            "The method gives no probability: how many voters decline a ballot is not known beforehand. The relations are arithmetic; how remarkable a difference is can be judged by the same data: which stations stand far from the rest."
        );
}
