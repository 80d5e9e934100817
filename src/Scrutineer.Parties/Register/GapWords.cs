using System.Globalization;
using Scrutineer.Wording;

namespace Scrutineer.Parties.Register;

/// <summary>What a cell of the table of gaps says, in words. Nothing here ever says that somebody is not listed.</summary>
public static class GapWords
{
    /// <summary>The name of a jurisdiction.</summary>
    /// <param name="jurisdiction"><c>eu</c>, <c>us</c>, <c>uk</c>, <c>ca</c>, <c>ch</c>, <c>ua</c> or <c>un</c>.</param>
    public static Bilingual Jurisdiction(string jurisdiction) =>
        jurisdiction switch
        {
            "eu" => new("ЄС", "EU"),
            "us" => new("США", "US"),
            "uk" => new("Велика Британія", "UK"),
            "ca" => new("Канада", "Canada"),
            "ch" => new("Швейцарія", "Switzerland"),
            "ua" => new("Україна", "Ukraine"),
            "un" => new("ООН", "UN"),
            _ => throw new ArgumentOutOfRangeException(nameof(jurisdiction)),
        };

    /// <summary>The state as scripts know it: <c>listed</c>, <c>delisted</c>, <c>not-found</c> or <c>no-snapshot</c>.</summary>
    public static string Code(this GapState state) =>
        state switch
        {
            GapState.NoSnapshot => "no-snapshot",
            GapState.NotFound => "not-found",
            GapState.Delisted => "delisted",
            _ => "listed",
        };

    /// <summary>What is known, without the instrument: <c>listed since 6 October 2022</c>.</summary>
    public static Bilingual Words(this Gap gap)
    {
        ArgumentNullException.ThrowIfNull(gap);
        return gap switch
        {
            { State: GapState.NoSnapshot } => new("знімка немає", "no snapshot"),
            { State: GapState.NotFound, Snapshot: { } day } => Dated(
                "не знайдено у знімку від {0}",
                "not found in the snapshot of {0}",
                day
            ),
            { Sanction.Delisted: { } day } => Dated("вилучено {0}", "delisted on {0}", day),
            { Sanction.Listed: { } day } => Dated("у списку з {0}", "listed since {0}", day),
            { Sanction.Attested: { } day } => Dated(
                "у списку, не пізніше ніж з {0}",
                "listed, since {0} at the latest",
                day
            ),
            _ => new("у списку; з якого дня, джерело не каже", "listed; the source does not say since when"),
        };
    }

    private static Bilingual Dated(string uk, string en, DateOnly day) =>
        new(
            string.Format(CultureInfo.InvariantCulture, uk, Dates.Say(day, Language.Uk)),
            string.Format(CultureInfo.InvariantCulture, en, Dates.Say(day, Language.En))
        );
}
