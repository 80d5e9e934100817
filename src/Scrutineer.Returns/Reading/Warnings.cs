using Scrutineer.Wording;

namespace Scrutineer.Returns.Reading;

/// <summary>What did not keep a file from being read, but a reader should know.</summary>
internal static class Warnings
{
    private const int Shown = 5;

    public static void Collect(
        List<Problem> warnings,
        string file,
        StationsTable table,
        JoinedVotes? joined,
        IReadOnlyList<RowAside> aside
    )
    {
        if (table.Blank > 0)
        {
            warnings.Add(BlankRows(file, table.Blank));
        }
        if (table.PartlyBlank.Count > 0)
        {
            warnings.Add(PartlyBlank(file, table.PartlyBlank));
        }
        foreach (var kind in aside.GroupBy(a => a.Kind))
        {
            warnings.Add(Aside(file, kind.Key, [.. kind]));
        }
        foreach (var total in aside.Where(a => a.Differences.Count > 0).Take(Shown))
        {
            warnings.Add(Differs(file, total));
        }
        if (joined is { Unmatched: > 0 })
        {
            warnings.Add(
                new(
                    "stations-without-votes",
                    new(
                        $"дільниць без жодного рядка у файлі голосів: {joined.Unmatched}; їхні голоси взято за нуль",
                        $"stations without a row in the file of votes: {joined.Unmatched}; their votes are taken for zero"
                    ),
                    new("перевірте, чи файл голосів повний", "check that the file of votes is complete"),
                    file
                )
            );
        }
    }

    public static Problem BlankRows(string file, int count) =>
        new(
            "blank-rows",
            new($"пропущено порожніх рядків: {count}", $"blank rows skipped: {count}"),
            new("нічого робити не треба", "there is nothing to do"),
            file
        );

    /// <summary>A workbook has more sheets than the one that was read.</summary>
    public static Problem Sheets(string file, string sheet, int sheets) =>
        new(
            "several-sheets",
            new(
                $"у книзі {sheets} аркуші; прочитано перший, «{sheet}»",
                $"the workbook has {sheets} sheets; the first, \"{sheet}\", was read"
            ),
            new("інший назвіть у мапі (sheet)", "name another one in the mapping (sheet)"),
            file
        );

    /// <summary>The encoding was guessed.</summary>
    public static Problem Guessed(string file, string encoding) =>
        new(
            "guessed-encoding",
            new($"кодування вгадано за словами: {encoding}", $"the encoding was guessed by the words: {encoding}"),
            new("якщо назви хибні, вкажіть кодування", "if names look wrong, state the encoding"),
            file,
            null,
            new Remedy(ReturnsRemedy.StateEncoding)
        );

    /// <summary>Stations with voters and zeros in everything else.</summary>
    public static Problem Zeros(string file, ZeroRows zeros) =>
        new(
            "zero-rows",
            new(
                $"дільниць, що мають виборців, а в решті самі нулі: {zeros.WithVoters} (рядки {Rows(zeros.First, zeros.WithVoters)}); їх взято за пораховані",
                $"stations that have voters and zeros in everything else: {zeros.WithVoters} (rows {Rows(zeros.First, zeros.WithVoters)}); they are taken for counted"
            ),
            new(
                "якщо вони не звітували, напишіть у мапі zeros: missing",
                "if they have not reported, write zeros: missing in the mapping"
            ),
            file
        );

    /// <summary>Rows of one kind are the sums of the others: they were taken out.</summary>
    public static Problem KindIsTotal(string file, string kind, int stations) =>
        new(
            "kind-is-total",
            new(
                $"вид «{kind}» — це сума інших видів у всіх дільницях ({stations}); до них його не додано",
                $"the kind \"{kind}\" is the sum of the other kinds at all {stations} stations; it was not added to them"
            ),
            new("приберіть ці рядки, якщо це не так", "take these rows out where this is not so"),
            file
        );

    /// <summary>Stations that lack a row of some kind of vote.</summary>
    public static Problem KindsLacking(string file, string kind, int stations, int row) =>
        new(
            "kind-lacking",
            new(
                $"дільниць без рядка «{kind}»: {stations} (перша — рядок {row}); підсумовано без нього",
                $"stations without a row \"{kind}\": {stations} (the first in row {row}); they are summed without it"
            ),
            new("перевірте, чи там так не голосували", "check that nobody voted that way there"),
            file
        );

    private static Problem PartlyBlank(string file, List<int> rows) =>
        new(
            "partly-blank",
            new(
                $"дільниць, у яких бракує деяких чисел: {rows.Count} (рядки {Rows([.. rows.Take(3)], rows.Count)}); їх взято за дільниці без даних",
                $"stations that lack some counts: {rows.Count} (rows {Rows([.. rows.Take(3)], rows.Count)}); they are taken for stations without data"
            ),
            new(
                "якщо порожня клітинка голосів означає нуль, напишіть у мапі blank: zero",
                "if a blank cell of votes means none, write blank: zero in the mapping"
            ),
            file
        );

    private static Problem Aside(string file, AsideKind kind, IReadOnlyList<RowAside> rows)
    {
        var what = kind switch
        {
            AsideKind.Total => new Bilingual("підсумки", "totals"),
            AsideKind.Footer => new Bilingual("текст під таблицею", "text below the table"),
            AsideKind.Numbering => new Bilingual("номери стовпців", "numbers of the columns"),
            AsideKind.RepeatedHeader => new Bilingual("повторені заголовки", "headers repeated"),
            _ => new Bilingual("заголовки над таблицею чи між рядками", "titles above the table or between rows"),
        };
        var some =
            string.Join("; ", rows.Take(Shown).Select(r => $"{r.Row} «{r.Text}»")) + (rows.Count > Shown ? "; …" : "");
        return new(
            "rows-set-apart",
            new(
                $"рядки, що не є дільницями ({what.Uk}): {rows.Count} — {some}",
                $"rows that are not stations ({what.En}): {rows.Count} — {some}"
            ),
            new("звірте, чи це справді так", "check that this is so"),
            file
        );
    }

    private static Problem Differs(string file, RowAside total)
    {
        var some = string.Join("; ", total.Differences.Take(3).Select(d => $"{d.Field}: {d.Total} ≠ {d.Sum}"));
        return new(
            "total-differs",
            new(
                $"підсумок «{total.Text}» не дорівнює сумі своїх дільниць ({total.Stations}): {some}",
                $"the total \"{total.Text}\" is not the sum of its stations ({total.Stations}): {some}"
            ),
            new("звірте з джерелом", "compare with the source"),
            file,
            total.Row
        );
    }

    private static string Rows(IReadOnlyList<int> first, int all) =>
        string.Join(", ", first) + (all > first.Count ? ", …" : "");
}
