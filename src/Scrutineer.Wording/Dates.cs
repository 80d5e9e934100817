using System.Globalization;

namespace Scrutineer.Wording;

/// <summary>Days as people read them.</summary>
public static class Dates
{
    private static readonly string[] Ukrainian =
    [
        "січня",
        "лютого",
        "березня",
        "квітня",
        "травня",
        "червня",
        "липня",
        "серпня",
        "вересня",
        "жовтня",
        "листопада",
        "грудня",
    ];

    private static readonly string[] English = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames;

    /// <summary><c>8 травня 2024 року</c> or <c>8 May 2024</c>.</summary>
    public static string Say(DateOnly day, Language language) =>
        language == Language.Uk
            ? $"{day.Day} {Ukrainian[day.Month - 1]} {day.Year} року"
            : $"{day.Day} {English[day.Month - 1]} {day.Year}";
}
