namespace Scrutineer.CommandLine;

/// <summary>Running text in a terminal: wrapped at a readable width, without trailing blanks.</summary>
internal static class Paragraphs
{
    /// <summary>Writes a paragraph to standard output, indented.</summary>
    public static void Paragraph(this Terminal terminal, string text, int indent = 2)
    {
        foreach (var line in Lines(SafeText.Of(text), terminal.Reading - indent))
        {
            terminal.Output.WriteLine(new string(' ', indent) + line);
        }
    }

    /// <summary>A text in lines, broken at ordinary spaces only; a word that is longer than a line keeps its line.</summary>
    public static IEnumerable<string> Lines(string text, int width) =>
        text.Split('\n').SelectMany(line => Wrapped(line, width));

    private static IEnumerable<string> Wrapped(string text, int width)
    {
        var line = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line;
                line = "";
            }
            line = line.Length == 0 ? word : line + " " + word;
        }
        if (line.Length > 0)
        {
            yield return line;
        }
    }
}
