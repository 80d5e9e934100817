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
                day,
                (uk, en) => new($"не знайдено у знімку від {uk}", $"not found in the snapshot of {en}")
            ),
            { Sanction.Delisted: { } day } => Dated(day, (uk, en) => new($"вилучено {uk}", $"delisted on {en}")),
            { Sanction.Listed: { } day } => Dated(day, (uk, en) => new($"у списку з {uk}", $"listed since {en}")),
            { Sanction.Attested: { } day } => Dated(
                day,
                (uk, en) => new($"у списку, не пізніше ніж з {uk}", $"listed, since {en} at the latest")
            ),
            _ => new("у списку; з якого дня, джерело не каже", "listed; the source does not say since when"),
        };
    }

    private static Bilingual Dated(DateOnly day, Func<string, string, Bilingual> say) =>
        say(Dates.Say(day, Language.Uk), Dates.Say(day, Language.En));
}
