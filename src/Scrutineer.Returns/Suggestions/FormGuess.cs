using Scrutineer.Returns.Mappings;

namespace Scrutineer.Returns.Suggestions;

/// <summary>Guesses what a row of a table is: a station, a station and an item, or a station and a kind of vote.</summary>
internal static class FormGuess
{
    private const int MostKinds = 12;
    private const int MostCountColumns = 8;

    /// <summary>Columns that name the items of a long table, and the one of their counts; null where it is not long.</summary>
    public static (List<int> Names, int Count)? Long(Sketch sketch)
    {
        var plain = Enumerable.Range(0, sketch.Headers.Count).Select(sketch.Headers.Plain).ToList();
        var counts = sketch.Counted.Where(c => !SuggestionWords.IsPlace(plain[c])).ToList();
        var items = Enumerable
            .Range(0, plain.Count)
            .Where(c => sketch.IsText(c) && HeaderWords.IsItem(plain[c]))
            .ToList();
        var count = counts.Where(c => HeaderWords.IsItemCount(plain[c])).DefaultIfEmpty(-1).First();
        if (count < 0 && counts.Count == 1)
        {
            count = counts[0];
        }
        if (count < 0 || items.Count == 0 || counts.Count > MostCountColumns)
        {
            return null;
        }
        // A candidate's party adds nothing to the name, unless names without it come twice.
        var people = items
            .Where(c =>
                !plain[c].Contains("part", StringComparison.Ordinal)
                && !plain[c].Contains("парт", StringComparison.Ordinal)
            )
            .ToList();
        var places = Places(sketch, [.. items, .. counts]);
        // Fields with columns of their own repeat in every row of a station; else the rows are of kinds of vote.
        if (
            !counts
                .Where(c => c != count && HeaderWords.FieldOf(plain[c]) is not null)
                .All(c => Repeats(sketch, places, c))
        )
        {
            return null;
        }
        foreach (var names in new[] { people, items })
        {
            var stations = sketch
                .Rows.Select(r => PlaceGuess.Key(r.Cells, places))
                .Distinct(StringComparer.Ordinal)
                .Count();
            if (
                names.Count > 0
                && stations * 2 <= sketch.Rows.Count
                && PlaceGuess.TellsApart(sketch, [.. places, .. Kinds(sketch, plain), .. names])
            )
            {
                return (names, count);
            }
        }
        return null;
    }

    /// <summary>The column of kinds of vote, where each station has a row a kind; null otherwise.</summary>
    public static int? Kind(Sketch sketch, IReadOnlyCollection<int> places)
    {
        if (places.Count == 0 || PlaceGuess.TellsApart(sketch, places))
        {
            return null;
        }
        var stations = sketch
            .Rows.Select(r => PlaceGuess.Key(r.Cells, places))
            .Distinct(StringComparer.Ordinal)
            .Count();
        var kinds = Enumerable
            .Range(0, sketch.Headers.Count)
            .Where(c =>
                !places.Contains(c)
                && sketch.IsText(c)
                && IsFew(sketch, c)
                && !HeaderWords.IsContest(sketch.Headers.Plain(c))
                && PlaceGuess.TellsApart(sketch, [.. places, c])
            )
            .ToList();
        // Most stations have more than one row; a stray repetition is a repetition.
        return stations * 3 <= sketch.Rows.Count * 2 && kinds.Count > 0
            ? kinds.Find(c => HeaderWords.IsKind(sketch.Headers.Plain(c))) is var named and > 0
                ? named
                : kinds[0]
            : null;
    }

    /// <summary>The column that tells several votes of one table apart: contests, offices, rounds; null where there is none.</summary>
    public static int? Contest(Sketch sketch, IReadOnlyCollection<int> places)
    {
        var contests = Enumerable
            .Range(0, sketch.Headers.Count)
            .Where(c =>
                !places.Contains(c)
                && HeaderWords.IsContest(sketch.Headers.Plain(c))
                && IsFew(sketch, c)
                && PlaceGuess.TellsApart(sketch, [.. places, c])
            )
            .ToList();
        return contests.Count > 0 && !PlaceGuess.TellsApart(sketch, places) ? contests[0] : null;
    }

    /// <summary>Whether a column surely holds kinds of vote: its header says so, or what it holds does.</summary>
    public static bool IsSurelyKind(Sketch sketch, int column) =>
        HeaderWords.IsKind(sketch.Headers.Plain(column))
        || sketch
            .Rows.Select(r => r.Cells[column].Trim())
            .Distinct(StringComparer.Ordinal)
            .Any(value => HeaderWords.IsPart(value.ToLowerInvariant() + " "));

    private static bool Repeats(Sketch sketch, List<int> places, int column) =>
        sketch
            .Rows.GroupBy(r => PlaceGuess.Key(r.Cells, places), r => r.Cells[column].Trim(), StringComparer.Ordinal)
            .All(g => g.Where(c => c.Length > 0).Distinct(StringComparer.Ordinal).Count() <= 1);

    private static IEnumerable<int> Kinds(Sketch sketch, List<string> plain) =>
        Enumerable.Range(0, plain.Count).Where(c => sketch.IsText(c) && HeaderWords.IsKind(plain[c]));

    private static List<int> Places(Sketch sketch, HashSet<int> taken)
    {
        var known = PlaceGuess.Of(sketch, taken).Values.ToList();
        return known.Count > 0 ? known : [.. Enumerable.Range(0, sketch.Headers.Count).Where(c => !taken.Contains(c))];
    }

    private static bool IsFew(Sketch sketch, int column) =>
        sketch.Rows.Select(r => r.Cells[column].Trim()).Distinct(StringComparer.Ordinal).Count()
            is >= 2
                and <= MostKinds;
}
