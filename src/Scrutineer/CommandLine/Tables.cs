using Spectre.Console;

namespace Scrutineer.CommandLine;

/// <summary>Tables for a terminal: quiet lines, numbers to the right, texts from files made safe.</summary>
internal static class Tables
{
    /// <summary>A table; a heading that begins with <c>&gt;</c> is a column of numbers.</summary>
    public static Table Of(string? title, params ReadOnlySpan<string> headings)
    {
        var table = new Table { Border = TableBorder.Simple, ShowRowSeparators = false };
        if (title is not null)
        {
            table.Title = new TableTitle(Safe(title), new Style(decoration: Decoration.Bold));
            table.Title.Style = new Style(decoration: Decoration.Bold);
        }
        foreach (var heading in headings)
        {
            var number = heading.StartsWith('>');
            var column = new TableColumn(Safe(number ? heading[1..] : heading)) { NoWrap = number };
            table.AddColumn(number ? column.RightAligned() : column.LeftAligned());
        }
        return table;
    }

    /// <summary>Adds a row of plain texts.</summary>
    public static Table Row(this Table table, params ReadOnlySpan<string> cells)
    {
        var safe = new string[cells.Length];
        for (var i = 0; i < cells.Length; i++)
        {
            safe[i] = Safe(cells[i]);
        }
        return table.AddRow(safe);
    }

    private static string Safe(string text) => Markup.Escape(SafeText.Of(text));
}
