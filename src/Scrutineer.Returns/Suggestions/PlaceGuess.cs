using Scrutineer.Wording;

namespace Scrutineer.Returns.Suggestions;

/// <summary>Guesses which columns say which station a row is of: by their headers, and a station's also by being different in every row.</summary>
internal static class PlaceGuess
{
    /// <summary>Columns by <c>region</c>, <c>commission</c>, <c>station</c>.</summary>
    /// <param name="sketch">The table.</param>
    /// <param name="taken">Columns that are something else.</param>
    public static Dictionary<string, int> Of(Sketch sketch, IReadOnlyCollection<int> taken)
    {
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        var free = Enumerable.Range(0, sketch.Headers.Count).Where(c => !taken.Contains(c)).ToList();
        foreach (var (place, words) in SuggestionWords.Places)
        {
            var fits = free.Where(c =>
                    MayBe(sketch, c) && !found.ContainsValue(c) && Names(sketch.Headers.Plain(c), place, words)
                )
                .ToList();
            if (fits.Count > 0)
            {
                found[place] = place == "station" ? Station(sketch, found.Values, fits, words) : fits[0];
            }
        }
        // A table that names its stations by their county and number may call the county a region.
        if (!found.ContainsKey("station"))
        {
            var unlike = free.Where(c =>
                    !found.ContainsValue(c)
                    && sketch.IsText(c)
                    && Distinct(sketch, c) == sketch.Rows.Count
                    && sketch.Rows.Count > 1
                )
                .ToList();
            if (unlike.Count > 0)
            {
                found["station"] = unlike[0];
            }
        }
        return found;
    }

    // Of several columns of stations the first, in the order of the words, that tells them apart; or the one that tells most.
    private static int Station(Sketch sketch, IEnumerable<int> places, List<int> fits, string[] words)
    {
        var inOrder = fits.OrderBy(c => Array.FindIndex(words, w => SuggestionWords.Fit(sketch.Headers.Plain(c), [w])))
            .ToList();
        var apart = inOrder.FindIndex(c => TellsApart(sketch, [.. places, c]));
        return apart >= 0 ? inOrder[apart] : inOrder.MaxBy(c => Distinct(sketch, c));
    }

    /// <summary>Whether the places tell every row apart.</summary>
    public static bool TellsApart(Sketch sketch, IEnumerable<int> places) =>
        sketch.Rows.Select(r => Key(r.Cells, places)).Distinct(StringComparer.Ordinal).Count() == sketch.Rows.Count;

    /// <summary>What a row's places say.</summary>
    public static string Key(string[] cells, IEnumerable<int> places) =>
        string.Join('\u001F', places.Select(p => cells[p].Trim()));

    private static bool MayBe(Sketch sketch, int column) =>
        HeaderWords.FieldOf(sketch.Headers.Plain(column)) is null || !sketch.IsCount(column);

    private static bool Names(string plain, string place, string[] words) =>
        Mappings.RuCec.PlaceOf(plain) is { } known ? known == place : SuggestionWords.Fit(plain, words);

    private static int Distinct(Sketch sketch, int column) =>
        sketch.Rows.Select(r => r.Cells[column].Trim()).Distinct(StringComparer.Ordinal).Count();
}
