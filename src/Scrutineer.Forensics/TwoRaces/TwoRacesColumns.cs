using Scrutineer.Returns;

namespace Scrutineer.Forensics.TwoRaces;

/// <summary>Differences of each station, in columns; blank where the second race has no such station.</summary>
internal static class TwoRacesColumns
{
    public static IReadOnlyList<StationColumn> Of(ReturnSet returns, TwoRacesFinding finding)
    {
        var pairs = Enumerable
            .Range(0, returns.Count)
            .Select(i => finding.Pairs.TryGetValue(i, out var pair) ? pair : null)
            .ToList();
        return
        [
            new CountColumn("registered-less-second", [.. pairs.Select(p => p?.Registered)]),
            new CountColumn("issued-less-second", [.. pairs.Select(p => p?.Issued)]),
            new CountColumn("cast-less-second", [.. pairs.Select(p => p?.Cast)]),
            new TextColumn("broken-across-races", [.. pairs.Select(p => p is null ? null : Text(p))]),
        ];
    }

    /// <summary>Ids of the relations that a station breaks.</summary>
    public static IReadOnlyList<string> Broken(StationPair pair) =>
        [.. RaceRelations.All.Where(r => r.Broken(pair) > 0).Select(r => r.Id)];

    private static string? Text(StationPair pair) =>
        Broken(pair) is { Count: > 0 } broken ? string.Join(';', broken) : null;
}
