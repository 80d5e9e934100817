using Scrutineer.Wording;

namespace Scrutineer.Parties.Register;

/// <summary>An office that somebody held, in words.</summary>
public static class OfficeWords
{
    /// <summary>The days of an occupancy as far as its source tells them: <c>since 2021</c>, <c>attested on 6 October 2022</c>.</summary>
    public static Bilingual Period(this Occupancy held)
    {
        ArgumentNullException.ThrowIfNull(held);
        var begins = held switch
        {
            { Since: { } since } => new Bilingual($"з {Said(since, Language.Uk)}", $"since {Said(since, Language.En)}"),
            { Attested: { } day } => new Bilingual(
                $"засвідчено на {Dates.Say(day, Language.Uk)}",
                $"attested on {Dates.Say(day, Language.En)}"
            ),
            _ => new Bilingual("початку джерело не називає", "the source names no beginning"),
        };
        return held.Until is { } until
            ? new(
                $"{begins.Uk} і до {Dates.Say(until.AddDays(-1), Language.Uk)}",
                $"{begins.En} and until {Dates.Say(until.AddDays(-1), Language.En)}"
            )
            : begins;
    }

    // A month or a year of which the source says no more stays what it is.
    private static string Said(KnownDay day, Language language) =>
        day switch
        {
            { Written.Length: 4 } => language == Language.Uk ? $"{day.Written} року" : day.Written,
            { Written.Length: 7 } => Month(Dates.Say(day.First, language)),
            _ => Dates.Say(day.First, language),
        };

    // "1 March 2023" without its day; in Ukrainian the genitive that stands after «з» is that of the date already.
    private static string Month(string date) => date[(date.IndexOfAny([' ', '\u00A0']) + 1)..];
}
