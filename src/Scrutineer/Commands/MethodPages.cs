using Scrutineer.CommandLine;
using Scrutineer.Forensics;
using Scrutineer.Wording;

namespace Scrutineer.Commands;

/// <summary>A method's page in a terminal.</summary>
internal static class MethodPages
{
    /// <summary>Prints the page; says in Ukrainian that only its first paragraph is.</summary>
    public static int Tell(Terminal terminal, Method method)
    {
        terminal.Note(
            new Bilingual(
                "Сторінка англійською; українською — її перший абзац.",
                "The page is in English; its first paragraph is in Ukrainian."
            )
        );
        foreach (var line in method.Page().TrimEnd().Split('\n').SelectMany(l => Lines(l.TrimEnd('\r'), terminal)))
        {
            terminal.Output.WriteLine(line);
        }
        return ExitCode.Done;
    }

    // A pipe gets the page as it is. On a terminal rows of a table and lines of code stay whole; running text is wrapped.
    private static IEnumerable<string> Lines(string line, Terminal terminal) =>
        !terminal.Decorated || line.Length == 0 || line[0] is '|' or ' '
            ? [line]
            : Paragraphs.Lines(line, terminal.Reading);
}
