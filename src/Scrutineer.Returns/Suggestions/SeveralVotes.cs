using Scrutineer.Wording;

namespace Scrutineer.Returns.Suggestions;

/// <summary>Doubts about a table that has several votes in it: contests, offices or rounds, which are never summed.</summary>
internal static class SeveralVotes
{
    private const int MostShown = 5;

    /// <summary>A column tells votes apart, so that each station has a row a vote.</summary>
    public static Bilingual InRows(Sketch sketch, int column)
    {
        var (header, values) = (sketch.Headers[column], Values(sketch, column));
        return new(
            $"? «{header}» розрізняє кілька голосувань ({values}): їх не підсумовано; лишіть у файлі рядки одного",
            $"? \"{header}\" tells several votes apart ({values}): they are not summed; keep the rows of one in the file"
        );
    }

    /// <summary>A column is summed as kinds of vote, and nothing says that it is that.</summary>
    public static Bilingual OrKinds(Sketch sketch, int column)
    {
        var (header, values) = (sketch.Headers[column], Values(sketch, column));
        return new(
            $"? чи «{header}» — вид голосування ({values})? Якщо це різні голосування, підсумовувати їх не можна: лишіть у файлі рядки одного",
            $"? is \"{header}\" a kind of vote ({values})? If these are different votes, they must not be summed: keep the rows of one in the file"
        );
    }

    /// <summary>Columns speak of more than one round.</summary>
    public static IEnumerable<Bilingual> InColumns(Sketch sketch)
    {
        var rounds = sketch
            .Counted.GroupBy(c => HeaderWords.Round(sketch.Headers.Plain(c)), StringComparer.Ordinal)
            .Where(g => g.Key is not null)
            .ToList();
        if (rounds.Count > 1)
        {
            var first = string.Join("; ", rounds.Select(g => sketch.Headers[g.First()]));
            yield return new(
                $"? стовпці кількох турів ({first}): лишіть поля й вибори одного",
                $"? columns of several rounds ({first}): keep the fields and choices of one"
            );
        }
    }

    private static string Values(Sketch sketch, int column)
    {
        var values = sketch.Rows.Select(r => r.Cells[column].Trim()).Distinct(StringComparer.Ordinal).ToList();
        return string.Join("; ", values.Take(MostShown)) + (values.Count > MostShown ? "; …" : "");
    }
}
