using Scrutineer.Wording;

namespace Scrutineer.Forensics.ExcessLeaderVotes;

/// <summary>What the method says, in both languages.</summary>
internal static class ExcessLeaderVotesWords
{
    public static Problem NobodyElse { get; } =
        new(
            "no-other-votes",
            new("Жодного голосу, крім голосів за лідера.", "There are no votes except for the leader."),
            new("Перевірте, чи зіставлено всі стовпці кандидатів.", "Check that all columns of choices are mapped.")
        );

    public static Problem EmptyBin(int bin) =>
        new(
            "empty-bin",
            new(
                $"За явки від {bin} до {bin + 1} % немає голосів за інших.",
                $"Nobody voted for others at turnout from {bin} to {bin + 1} %."
            ),
            new("Виберіть інший інтервал явки.", "Choose another turnout bin.")
        );

    // So far right there is hardly any room for interference to move stations to, and nothing shows what clean ones would be.
    private const int FarRight = 80;

    public static Bilingual? Warning(double cleanShare, IReadOnlyList<int> humps, int bin)
    {
        List<Bilingual> why = [];
        if (humps.Count > 1)
        {
            why.Add(
                new(
                    $"крива голосів за інших має кілька горбів ({Percents(humps)})",
                    $"the others' curve has several humps ({Percents(humps)})"
                )
            );
        }
        if (cleanShare < 0.5)
        {
            why.Add(
                new(
                    $"на горб, з якого взято пропорцію, припадає лише близько {Numbers.Say(100 * cleanShare, 0, Language.Uk)} % виборців",
                    $"the hump that gives the ratio accounts for only about {Numbers.Say(100 * cleanShare, 0, Language.En)} % of voters"
                )
            );
        }
        if (bin >= FarRight)
        {
            why.Add(
                new(
                    $"горб, з якого взято пропорцію, лежить за явки {bin}–{bin + 1} %, там, куди втручання зсуває дільниці, і чистого скупчення не видно",
                    $"the hump that gives the ratio lies at turnout {bin}–{bin + 1} %, where interference moves stations to, and no clean cluster is to be seen"
                )
            );
        }
        return why.Count == 0
            ? null
            : new(
                $"Застереження: {string.Join("; ", why.Select(w => w.Uk))}. Якщо чисті дільниці не становлять більшості, оцінка ненадійна: значення має лише діапазон.",
                $"Warning: {string.Join("; ", why.Select(w => w.En))}. Where clean stations are not the majority the estimate is unreliable: only the band has a meaning."
            );
    }

    /// <summary>A warning without its first word, for where a label says it already.</summary>
    public static Bilingual Unlabelled(Bilingual warning) => new(Sentence(warning.Uk), Sentence(warning.En));

    private static string Sentence(string warning)
    {
        var said = warning[(warning.IndexOf(": ", StringComparison.Ordinal) + 2)..];
        return char.ToUpperInvariant(said[0]) + said[1..];
    }

    private static string Percents(IReadOnlyList<int> humps) => string.Join(", ", humps.Select(h => $"{h}–{h + 1} %"));

    public static Bilingual Summary(
        Band band,
        Cedar cedar,
        LeftmostPeak ours,
        bool isByCommission,
        long leader,
        Bilingual? warning
    ) =>
        new(
            Say(band, cedar, ours, isByCommission, leader, Language.Uk) + (warning is null ? "" : " " + warning.Uk),
            Say(band, cedar, ours, isByCommission, leader, Language.En) + (warning is null ? "" : " " + warning.En)
        );

    private static string Say(
        Band band,
        Cedar cedar,
        LeftmostPeak ours,
        bool isByCommission,
        long leader,
        Language language
    )
    {
        string Millions(double votes) => Numbers.Say(votes / 1e6, 2, language);
        var error = Numbers.Say(100 * ExcessLeaderVotesMethod.CedarCleanElectionError, 0, language);
        var clean = Millions(ExcessLeaderVotesMethod.CedarCleanElectionError * leader);
        var band14 = Numbers.Say(100 * ExcessLeaderVotesMethod.CleanElectionError, 0, language);
        return language == Language.Uk
            ? $"За різними обґрунтованими вікнами явки лідер має від {Millions(band.Low)} до {Millions(band.High)} млн голосів "
                + $"понад сталу пропорцію; за опублікованим рецептом (явка {cedar.Bin}–{cedar.Bin + 1} %{(cedar.ByHand ? ", інтервал задали вручну автори" : "")}) — {Millions(cedar.Excess)} млн"
                + (
                    cedar.JackknifeSe is { } s
                        ? $", стандартна похибка за {(isByCommission ? "комісіями" : "регіонами")} {Millions(s)} млн"
                        : ""
                )
                + $"; за нашим правилом, найлівішим головним горбом (явка {ours.Bin}–{ours.Bin + 1} %), — {Millions(ours.Excess)} млн"
                + $". На чистих виборах опублікований рецепт помиляється середньоквадратично на {error} % голосів лідера, тут це {clean} млн; висхідне вікно діапазону — на {band14} %."
            : $"Over the defensible turnout windows the leader has {Millions(band.Low)} to {Millions(band.High)} million votes above "
                + $"a constant ratio; the published recipe (turnout {cedar.Bin}–{cedar.Bin + 1} %{(cedar.ByHand ? ", set by the authors by hand" : "")}) gives {Millions(cedar.Excess)} million"
                + (
                    cedar.JackknifeSe is { } e
                        ? $", standard error over {(isByCommission ? "commissions" : "regions")} {Millions(e)} million"
                        : ""
                )
                + $"; our own rule, the leftmost main peak (turnout {ours.Bin}–{ours.Bin + 1} %), gives {Millions(ours.Excess)} million"
                + $". On clean elections the published recipe errs by {error} % of the leader's votes (rms), here {clean} million; the band's rising window by {band14} %.";
    }

    /// <summary>Why there is no number for a region.</summary>
    public static Bilingual Why(NotApplicable why) =>
        why switch
        {
            NotApplicable.FewStations => new("мало дільниць", "few stations"),
            NotApplicable.FewOthers => new("мало голосів за інших", "few votes for others"),
            NotApplicable.SeveralHumps => new("кілька горбів", "several humps"),
            NotApplicable.NotTheMajority => new("чисті не більшість", "clean ones are no majority"),
            NotApplicable.AtTheRightEnd => new("правий край хмари", "right end of the cloud"),
            NotApplicable.FarRightOfTheRest => new("горб далеко праворуч", "hump far to the right"),
            _ => throw new ArgumentOutOfRangeException(nameof(why)),
        };

    public static IReadOnlyList<Bilingual> Assumptions { get; } =
    [
        new(
            "У чистій частині розподілу співвідношення голосів за лідера та за інших не залежить від явки.",
            "In the clean part of the distribution the ratio of the leader's votes to the others' does not depend on turnout."
        ),
        new(
            "Голоси за інших ніде не вилучено і не переписано на лідера; інакше оцінка занижена.",
            "Votes for others were nowhere removed or moved to the leader; otherwise the estimate is too low."
        ),
        new(
            "Вікно, з якого взято співвідношення, справді чисте. Це не перевіряється, тому подано діапазон за вікнами.",
            "The window that gives the ratio is indeed clean. This is not tested, hence a band over windows."
        ),
    ];

    public static IReadOnlyList<Bilingual> OtherExplanations { get; } =
    [
        new(
            "Прихильники лідера частіше ходять на вибори або живуть там, де явка вища (село, окремі регіони).",
            "The leader's supporters vote more often, or live where turnout is higher (the country, some regions)."
        ),
        new(
            "Стратегічне голосування і дільниці з особливим складом виборців.",
            "Strategic voting, and stations with a special electorate."
        ),
    ];

    public static Bilingual FalseAlarms { get; } =
        new(
            "Метод не має відкаліброваного нуля: на 14 виборах, які вважають чистими, опублікований рецепт «знаходить» від −17,5 % до +10,3 % голосів лідера (середньоквадратично 9,0 %), а вікно від квантиля 2 % до двох пунктів перед піком, одне з вікон діапазону, — від −22 % до +25 % (14,3 %). Для порівняння: Росія-2018 — 20 %, Росія-2024 — 34 %.",
            "The method has no calibrated zero: over 14 presumed-clean elections the published recipe “finds” −17.5 % to +10.3 % of the leader's votes (rms 9.0 %); the window from the 2 % quantile to two points before the peak, one of the band’s, −22 % to +25 % (rms 14.3 %). For comparison: Russia 2018 20 %, Russia 2024 34 %."
        );

    public static string Effect(ExcessLeaderVotesFinding finding, Language language)
    {
        var low = Numbers.Say(finding.Band.Low, 0, language);
        var high = Numbers.Say(finding.Band.High, 0, language);
        var error = Numbers.Say(finding.CleanElectionError * finding.LeaderVotes, 0, language);
        return language == Language.Uk
            ? $"від {low} до {high} голосів; похибка на чистих виборах ±{error}"
            : $"{low} to {high} votes; error in clean elections ±{error}";
    }
}
