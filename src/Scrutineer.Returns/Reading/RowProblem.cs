using Scrutineer.Wording;

namespace Scrutineer.Returns.Reading;

/// <summary>Problems of one row.</summary>
internal static class RowProblem
{
    public static Problem Ragged(string file, int line, int cells, int columns) =>
        new(
            "ragged-row",
            new(
                $"у рядку {cells} клітинок, а заголовків {columns}",
                $"the row has {cells} cells, the header {columns}"
            ),
            new(
                "перевірте, чи не зайва або пропущена кома і чи закриті лапки",
                "look for a delimiter too many or too few, and for an open quote"
            ),
            file,
            line
        );

    /// <summary>Rows of kinds that repeat a field differ in it.</summary>
    public static Problem NotOnce(string file, int line, string header, int first, int other) =>
        Cell(
            "kinds-differ",
            file,
            line,
            header,
            $"рядки однієї дільниці мають різні числа: {first} і {other}",
            $"rows of one station have different counts: {first} and {other}",
            "якщо кожен вид голосування має своє число, приберіть це поле з once",
            "if each kind of vote has a count of its own, take this field out of \"once\""
        );

    /// <summary>Rows of one station in a long table differ in what they should repeat.</summary>
    public static Problem NotRepeated(string file, int line, string header, string first, string other) =>
        Cell(
            "rows-differ",
            file,
            line,
            header,
            $"рядки однієї дільниці мають різне: «{first}» і «{other}»",
            $"rows of one station differ: \"{first}\" and \"{other}\"",
            "у довгій таблиці поле, що стоїть окремим стовпцем, має повторюватися в кожному рядку дільниці",
            "in a long table a field with a column of its own must be repeated in every row of its station"
        );

    /// <summary>What makes faults of cells equal: they are in one column, and of one code.</summary>
    public static string KindOf(string header, ReadOnlySpan<char> cell)
    {
        var form = Mappings.CellForms.Of(cell);
        return $"{(form == Mappings.CellForm.Grouped ? Mappings.CellForm.Text : form)} {header}";
    }

    /// <summary>Says what keeps a cell from being a count.</summary>
    public static Problem Count(string file, int line, string header, ReadOnlySpan<char> cell)
    {
        var text = cell.Trim();
        if (text.IsEmpty)
        {
            return Cell(
                "blank-count",
                file,
                line,
                header,
                "порожня клітинка серед заповнених",
                "a blank cell among filled ones",
                "впишіть число з протоколу; порожній рядок цілком означає дільницю без даних",
                "write the number of the return; a row blank throughout means a station without data"
            );
        }
        var shown = text.Length > 40 ? string.Concat(text[..40], "…") : text.ToString();
        var digits = text.TrimStart('-').TrimStart('\u2212');
        var number = digits.Length > 0 && digits.IndexOfAnyExceptInRange('0', '9') < 0;
        return (number, digits.Length < text.Length) switch
        {
            (true, true) => Cell(
                "negative-count",
                file,
                line,
                header,
                $"від'ємне число {shown}",
                $"the negative number {shown}",
                "кількість не буває від'ємною: звірте з протоколом",
                "a count is never negative: compare with the return"
            ),
            (true, false) => Cell(
                "huge-count",
                file,
                line,
                header,
                $"число {shown}, більше за {Counts.Most}",
                $"the number {shown}, more than {Counts.Most}",
                "стільки виборців на дільниці не буває: звірте з протоколом",
                "no station has so many voters: compare with the return"
            ),
            _ => Cell(
                "not-a-count",
                file,
                line,
                header,
                $"«{shown}» — не ціле число",
                $"\"{shown}\" is not a whole number",
                "лишіть самі цифри, або вкажіть у мапі роздільники (numbers), тексти «немає даних» (missing) чи те, що це не кількість",
                "keep only the digits, or say in the mapping what separates them (numbers), which texts mean that nothing was reported (missing), or that the column is not a count"
            ),
        };
    }

    public static Problem TooLargeSum(string file, int line, string what, long sum) =>
        Cell(
            "huge-count",
            file,
            line,
            what,
            $"сума {sum}, більша за {Counts.Most}",
            $"the sum {sum}, more than {Counts.Most}",
            "стільки виборців на дільниці не буває: звірте з протоколом",
            "no station has so many voters: compare with the return"
        );

    public static Problem NegativeRest(string file, int line, string choice, long rest) =>
        Cell(
            "negative-count",
            file,
            line,
            choice,
            $"залишок {rest} менший за нуль: інші мають більше, ніж усього бюлетенів",
            $"the rest is {rest}, below zero: the others have more than there are ballots",
            "звірте рядок з протоколом або виправте мапу стовпців",
            "compare the row with the return, or mend the mapping"
        );

    public static Problem Duplicate(string file, int line, int first, string station) =>
        new(
            "duplicate-station",
            new($"дільниця {station} уже є в рядку {first}", $"the station {station} is already there in row {first}"),
            new(
                "вилучіть зайвий рядок; якщо це різні дільниці, назвіть їх у мапі точніше",
                "remove the row too many; if these are different stations, have the mapping name them more closely"
            ),
            file,
            line
        );

    private static Problem Cell(
        string code,
        string file,
        int line,
        string header,
        string uk,
        string en,
        string mendUk,
        string mendEn
    ) =>
        new(
            code,
            new($"стовпець «{Short(header)}»: {uk}", $"column \"{Short(header)}\": {en}"),
            new(mendUk, mendEn),
            file,
            line
        );

    private static string Short(string header) => header.Length > 90 ? header[..90] + "…" : header;
}
