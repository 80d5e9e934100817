using Scrutineer.Law;
using Scrutineer.Wording;

namespace Scrutineer.Sites.Dossier;

/// <summary>Words for the values of the domain, in both languages.</summary>
internal static class Texts
{
    public static Bilingual Of(ProofKind kind) =>
        kind switch
        {
            ProofKind.Derived => new("випливає", "follows"),
            ProofKind.Fact => new("факт", "fact"),
            ProofKind.Position => new("позиція", "position"),
            ProofKind.Override => new("виняток, що не діє тут", "exception, not applying here"),
            ProofKind.Absence => new("немає в закритому реєстрі", "not in the closed register"),
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

    /// <summary><c>15–17 березня 2024 року</c>; days of several months, or with gaps, are listed.</summary>
    public static string Days(IReadOnlyList<DateOnly> days, Language language)
    {
        var first = days[0];
        var last = days[^1];
        var run = last.DayNumber - first.DayNumber + 1 == days.Count && first.Month == last.Month;
        return days.Count > 1 && run
            ? $"{first.Day}–{Dates.Say(last, language)}"
            : string.Join(", ", days.Select(d => Dates.Say(d, language)));
    }
}
