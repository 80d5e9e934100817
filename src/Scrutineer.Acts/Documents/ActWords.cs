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

    public static Bilingual Supersedes(Supersession earlier)
    {
        var (uk, en) = earlier.Kind == SupersessionKind.Replaces ? ("Замінює", "Replaces") : ("Виправляє", "Corrects");
        return new(
            $"{uk} акт № {earlier.Number} від {Dates.Say(earlier.Date, Language.Uk)} ({earlier.ActId})",
            $"{en} act No {earlier.Number} of {Dates.Say(earlier.Date, Language.En)} ({earlier.ActId})"
        );
    }

    public static Bilingual Adopted(Adoption a)
    {
        var (uk, en) =
            a.RulesCertainty == Certainty.Unverified ? (" [правила не перевірено]", " [rules unverified]") : ("", "");
        return new(
            $"Ухвалено на засіданні {Dates.Say(a.Date, Language.Uk)}: за — {a.InFavour}, проти — {a.Against}, утрималися — {a.Abstained}; склад комісії — {a.Composition}; правила: {a.RulesId}{uk}{Remark(a, Language.Uk)}",
            $"Adopted at the meeting of {Dates.Say(a.Date, Language.En)}: {a.InFavour} in favour, {a.Against} against, {a.Abstained} abstaining; composition of the commission: {a.Composition}; rules: {a.RulesId}{en}{Remark(a, Language.En)}"
        );
    }

    private static string Remark(Adoption a, Language language) =>
        a.Remark is { } remark ? $". {remark.In(language)}" : "";
}
