using Scrutineer.Law;
using Scrutineer.Wording;

namespace Scrutineer.Acts.Documents;

/// <summary>Words of the form that every act shares.</summary>
internal static class ActWords
{
    public static Bilingual Draft { get; } =
        new("ПРОЄКТ: не ухвалено, дати й номера немає", "DRAFT: not adopted, without date and number");

    public static Bilingual Invented { get; } =
        new(
            "ВИГАДАНИЙ ПРИКЛАД: країна, голосування й дані вигадані",
            "INVENTED EXAMPLE: the country, the vote and the data are invented"
        );

    public static Bilingual No { get; } = new("№", "No");

    public static Bilingual Notes { get; } = new("Примітки", "Notes");

    public static Bilingual Entries { get; } =
        new("Записи реєстру, на які спирається текст", "Entries of the register that the text rests on");

    /// <summary>A certainty as entries print it. The first edition said «перевірено» of what sources confirm.</summary>
    public static Bilingual Of(Certainty certainty, PhraseEdition edition) =>
        edition == PhraseEdition.First && certainty == Certainty.Verified
            ? new("перевірено", certainty.Words().En)
            : certainty.Words();

    public static Bilingual Supersedes(Supersession earlier)
    {
        var (uk, en) = earlier.Kind == SupersessionKind.Replaces ? ("Замінює", "Replaces") : ("Виправляє", "Corrects");
        return new(
            $"{uk} акт № {earlier.Number} від {Dates.Say(earlier.Date, Language.Uk)} ({earlier.ActId})",
            $"{en} act No {earlier.Number} of {Dates.Say(earlier.Date, Language.En)} ({earlier.ActId})"
        );
    }

    public static Bilingual Adopted(Adoption a, PhraseEdition edition)
    {
        if (edition != PhraseEdition.First)
        {
            return Adopted(a);
        }
        var (uk, en) =
            a.RulesCertainty == Certainty.Unverified ? (" [правила не перевірено]", " [rules unverified]") : ("", "");
        return new(
            $"Ухвалено на засіданні {Dates.Say(a.Date, Language.Uk)}: за — {a.InFavour}, проти — {a.Against}, утрималися — {a.Abstained}; склад комісії — {a.Composition}; правила: {a.RulesId}{uk}{Remark(a, Language.Uk)}",
            $"Adopted at the meeting of {Dates.Say(a.Date, Language.En)}: {a.InFavour} in favour, {a.Against} against, {a.Abstained} abstaining; composition of the commission: {a.Composition}; rules: {a.RulesId}{en}{Remark(a, Language.En)}"
        );
    }

    // Which rules were applied stands in the act's record; its text says what they are.
    private static Bilingual Adopted(Adoption a)
    {
        var (uk, en) = a.RulesCertainty == Certainty.Unverified ? (" [не перевірено]", " [unverified]") : ("", "");
        return new(
            $"Ухвалено на засіданні {Dates.Say(a.Date, Language.Uk)}: за — {a.InFavour}, проти — {a.Against}, утрималися — {a.Abstained}; склад комісії — {a.Composition}; за правилами кворуму й більшості, чинними того дня{uk}{Remark(a, Language.Uk).TrimEnd('.')}.",
            $"Adopted at the meeting of {Dates.Say(a.Date, Language.En)}: {a.InFavour} in favour, {a.Against} against, {a.Abstained} abstaining; composition of the commission: {a.Composition}; under the rules of quorum and majority in force on that day{en}{Remark(a, Language.En).TrimEnd('.')}."
        );
    }

    private static string Remark(Adoption a, Language language) =>
        a.Remark is { } remark ? $". {remark.In(language)}" : "";
}
