using Scrutineer.Wording;

namespace Scrutineer.Forensics.MissingReturns;

/// <summary>What the missing returns say, in both languages.</summary>
internal static class MissingReturnsWords
{
    public static Problem ClaimedTwice(string region) =>
        new(
            "claimed-twice",
            new($"Підсумок регіону «{region}» подано двічі.", $"The total of the region “{region}” is given twice."),
            new("Залиште один рядок на регіон.", "Keep one line for each region.")
        );

    public static Bilingual Summary(
        int without,
        int known,
        string[] empty,
        long? uncheckable,
        double? share,
        WholeGap? whole
    ) =>
        new(
            Say(without, known, empty, uncheckable, share, Language.Uk) + Say(whole, Language.Uk),
            Say(without, known, empty, uncheckable, share, Language.En) + Say(whole, Language.En)
        );

    private static string Say(WholeGap? whole, Language language)
    {
        if (whole is null)
        {
            return "";
        }
        string Votes(long votes) => Numbers.Say(votes, language);
        string Share(long votes) => Numbers.Say(whole.Claimed == 0 ? 0 : 100.0 * votes / whole.Claimed, 1, language);
        var unsupported = Math.Max(0, whole.Claimed - whole.InReturns);
        return language == Language.Uk
            ? $" Заявлено голосів {Votes(whole.Claimed)} — {whole.Source.Uk}. Протоколів дільниць немає для {Votes(unsupported)} із них ({Share(unsupported)}\u00A0%), "
                + $"їх не перевірити зовсім: {Votes(whole.ElectronicOnly)} ({Share(whole.ElectronicOnly)}\u00A0%) оголошено лише як підсумки електронного голосування, "
                + $"про {Votes(whole.NothingPublished)} ({Share(whole.NothingPublished)}\u00A0%) не опубліковано нічого."
            : $" Votes claimed: {Votes(whole.Claimed)} — {whole.Source.En}. For {Votes(unsupported)} of them ({Share(unsupported)}\u00A0%) there is no station's return, "
                + $"so they cannot be checked at all: {Votes(whole.ElectronicOnly)} ({Share(whole.ElectronicOnly)}\u00A0%) are announced only as totals of electronic voting, "
                + $"of {Votes(whole.NothingPublished)} ({Share(whole.NothingPublished)}\u00A0%) nothing is published.";
    }

    private static string Say(
        int without,
        int known,
        string[] empty,
        long? uncheckable,
        double? share,
        Language language
    )
    {
        var (missing, all) = (Numbers.Say(without, language), Numbers.Say(known, language));
        var percent = Numbers.Say(100.0 * without / known, 1, language);
        var regions = empty.Length == 0 ? "" : $" ({string.Join("; ", empty)})";
        var uk =
            $"Протоколів не оприлюднено для {missing} з {all} відомих дільниць ({percent} %); регіонів без жодного протоколу: "
            + $"{empty.Length}{regions}.";
        var en =
            $"No return is published for {missing} of {all} known stations ({percent} %); regions without a single return: "
            + $"{empty.Length}{regions}.";
        if (uncheckable is { } votes && share is { } part)
        {
            uk +=
                $" Із заявлених бюлетенів {Numbers.Say(votes, language)} ({Numbers.Say(100 * part, 2, language)} %) "
                + "не підтверджено жодним протоколом.";
            en +=
                $" Of the ballots claimed, {Numbers.Say(votes, language)} ({Numbers.Say(100 * part, 2, language)} %) "
                + "are supported by no return.";
        }
        return language == Language.Uk ? uk : en;
    }

    public static IReadOnlyList<Bilingual> Assumptions { get; } =
    [
        new(
            "Перелік відомих дільниць повний; дільниця, про яку ніхто не повідомив, лишається невидимою.",
            "The list of known stations is complete; a station that nobody announced stays unseen."
        ),
        new(
            "Заявлені підсумки і протоколи рахують те саме (без електронного голосування або разом із ним).",
            "Claimed totals and returns count the same (electronic voting in both or in neither)."
        ),
    ];

    public static IReadOnlyList<Bilingual> OtherExplanations { get; } =
    [
        new(
            "Протоколи могли оприлюднити після того, як зібрано дані, або втратити під час збирання.",
            "Returns may have been published after the data were collected, or lost in collecting them."
        ),
        new("Дільниці могли закрити або об’єднати.", "Stations may have been closed or merged."),
    ];

    public static Bilingual FalseAlarms { get; } =
        new(
            "Це облік, а не статистика: порогу немає, а виміряна частота показує, що без вилучених протоколів метод мовчить. У російських даних 2012, 2018 і 2021 років дільниць без даних немає.",
            "This is book-keeping, not statistics: there is no threshold, and the measured rate shows that it keeps silent where nothing was withheld. The Russian data of 2012, 2018 and 2021 have no station without data."
        );
}
