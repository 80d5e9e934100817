using Spectre.Console;

namespace Scrutineer.CommandLine;

/// <summary>
/// Tables for a terminal: quiet lines, numbers to the right and never broken, texts from files made safe. A table that is too wide for
/// the terminal is told row by row, each value under its heading.
/// </summary>
internal static class Tables
{
    private const int Indent = 2;

    /// <summary>A table; a heading that begins with <c>&gt;</c> is a column of numbers.</summary>
    public static TextTable Of(string? title, params ReadOnlySpan<string> headings)
    {
        var columns = new List<ColumnHeading>();
        foreach (var heading in headings)
        {
            var isNumber = heading.StartsWith('>');
            columns.Add(new(isNumber ? heading[1..] : heading, isNumber));
        }
        return new(title, columns);
    }

    /// <summary>A table as a result.</summary>
    public static void Write(this Terminal terminal, TextTable table) => Write(terminal.Out, terminal.Output, table);

    /// <summary>A table beside the result.</summary>
    public static void Note(this Terminal terminal, TextTable table) => Write(terminal.Err, terminal.Error, table);

    private static void Write(IAnsiConsole console, TextWriter writer, TextTable table)
    {
        if (table.Width <= console.Profile.Width)
        {
            console.Write(Ruled(table));
            return;
        }
        if (table.Title is { } title)
        {
            console.Write(new Text(KeptSpaces.Hold(SafeText.Of(title)), new Style(decoration: Decoration.Bold)));
            writer.WriteLine();
        }
        foreach (var row in table.Rows)
        {
            Tell(writer, table, row, console.Profile.Width);
        }
        writer.WriteLine();
    }

    private static Table Ruled(TextTable table)
    {
        var ruled = new Table { Border = TableBorder.Simple, ShowRowSeparators = table.HasSeparators };
        if (table.Title is { } title)
        {
            ruled.Title = new TableTitle(Safe(title), new Style(decoration: Decoration.Bold));
        }
        foreach (var (heading, isNumber) in table.Columns)
        {
            var column = new TableColumn(Safe(heading));
            ruled.AddColumn(isNumber ? column.RightAligned() : column.LeftAligned());
        }
        foreach (var row in table.Rows)
        {
            ruled.AddRow([.. row.Select(Safe)]);
        }
        return ruled;
    }

    // The first text of a row is its name; a row that begins with numbers only is told without one.
    private static void Tell(TextWriter writer, TextTable table, string[] row, int width)
    {
        var labels = table.Columns.Select(c => c.Heading).ToList();
        var column = Math.Min(labels.Skip(1).Select(l => l.Length).DefaultIfEmpty().Max(), width / 3);
        writer.WriteLine();
        foreach (var line in Paragraphs.Lines(SafeText.Of(row[0]), width - Indent))
        {
            writer.WriteLine(new string(' ', Indent) + line);
        }
        for (var at = 1; at < row.Length; at++)
        {
            var left = Paragraphs.Lines(SafeText.Of(labels[at]), column).ToList();
            var right = Paragraphs.Lines(SafeText.Of(row[at]), width - column - (3 * Indent)).ToList();
            for (var line = 0; line < Math.Max(left.Count, right.Count); line++)
            {
                var label = line < left.Count ? left[line] : "";
                var value = line < right.Count ? right[line] : "";
                writer.WriteLine($"{new string(' ', 2 * Indent)}{label.PadRight(column)}  {value}".TrimEnd());
            }
        }
    }

    private static string Safe(string text) => Markup.Escape(KeptSpaces.Hold(SafeText.Of(text)));
}
