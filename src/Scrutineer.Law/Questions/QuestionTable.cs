using System.Globalization;
using Scrutineer.Wording;

namespace Scrutineer.Law.Questions;

/// <summary>A question of a table with its right answer.</summary>
/// <param name="Line">1-based line of the file.</param>
/// <param name="Sentence">The question as written.</param>
/// <param name="On">The day asked about.</param>
/// <param name="KnownAsOf">Only what was known by this day; null for all.</param>
/// <param name="LawOf">By the law in force on this day; null for that of the day asked about.</param>
/// <param name="Right">The right answer.</param>
public sealed record TableRow(
    int Line,
    string Sentence,
    DateOnly On,
    DateOnly? KnownAsOf,
    DateOnly? LawOf,
    Answer Right
);

/// <summary>
/// Reads the tables of a Markdown file: rows <c>| sentence | on | known as of | right |</c>, where a column named <c>law of</c>
/// may stand too. Columns are known by their heads; others are for the reader.
/// </summary>
public static class QuestionTable
{
    /// <summary>Its usual name in a case's folder.</summary>
    public const string FileName = "expected-answers.md";

    private static readonly Dictionary<string, string> Heads = new(StringComparer.OrdinalIgnoreCase)
    {
        ["sentence"] = "sentence",
        ["речення"] = "sentence",
        ["on"] = "on",
        ["день"] = "on",
        ["known as of"] = "known",
        ["відомо на"] = "known",
        ["law of"] = "law",
        ["право дня"] = "law",
        ["right"] = "right",
        ["правильно"] = "right",
    };

    /// <summary>The rows of all tables, in the order of the file; or every row that cannot be read.</summary>
    /// <param name="text">Markdown.</param>
    /// <param name="file">Its name, for problems.</param>
    public static Outcome<IReadOnlyList<TableRow>> Read(string text, string file)
    {
        ArgumentNullException.ThrowIfNull(text);
        var problems = new Problems();
        var rows = new List<TableRow>();
        Dictionary<string, int>? columns = null;
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            var cells = Cells(line);
            if (cells is null)
            {
                columns = null;
                continue;
            }
            if (columns is null)
            {
                columns = new Dictionary<string, int>(StringComparer.Ordinal);
                foreach (var (head, column) in cells.Select((c, i) => (Heads.GetValueOrDefault(c), i)))
                {
                    if (head is not null && !columns.TryAdd(head, column))
                    {
                        problems.Add(HeadTwice(cells[column], file, number));
                    }
                }
                continue;
            }
            if (!columns.ContainsKey("sentence") || !columns.ContainsKey("right") || cells.All(IsRule))
            {
                continue;
            }
            string Cell(string name) => columns.TryGetValue(name, out var at) && at < cells.Length ? cells[at] : "";
            var right = Enum.GetValues<Answer>()
                .Cast<Answer?>()
                .FirstOrDefault(a => Cell("right") == a!.Value.Words().En || Cell("right") == a.Value.Words().Uk);
            if (right is { } answer && Day(Cell("on")) is { } on)
            {
                rows.Add(new(number, Cell("sentence"), on, Day(Cell("known")), Day(Cell("law")), answer));
            }
            else
            {
                problems.Add(
                    new Problem(
                        "table-row",
                        new("Рядок таблиці не читається.", "The row of the table cannot be read."),
                        new(
                            "день — 2024-03-16; правильна відповідь — встановлено, не встановлено, невідомо або незастосовно",
                            "the day is 2024-03-16; the right answer is established, not established, unknown or not applicable"
                        ),
                        file,
                        number
                    )
                );
            }
        }
        return problems.OutcomeOf<IReadOnlyList<TableRow>>(rows);
    }

    private static Problem HeadTwice(string head, string file, int line) =>
        new(
            "table-head-twice",
            new($"Два стовпці мають назву «{head}».", $"Two columns are called “{head}”."),
            new("залиште один", "leave one of them"),
            file,
            line
        );

    private static string[]? Cells(string line)
    {
        var row = line.Trim();
        return row.StartsWith('|') ? [.. row.Trim('|').Split('|').Select(c => c.Trim())] : null;
    }

    private static bool IsRule(string cell) => cell.Trim('-', ':', ' ').Length == 0;

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;
}
