using Scrutineer.CommandLine;
using Scrutineer.Wording;

namespace Scrutineer.Commands;

/// <summary>The pages of docs/methods, which travel inside the program.</summary>
internal static class MethodPages
{
    /// <summary>A method's page, or null when it has none.</summary>
    public static string? Of(string method)
    {
        using var stream = typeof(MethodPages).Assembly.GetManifestResourceStream($"methods/{method}.md");
        if (stream is null)
        {
            return null;
        }
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>Prints the page; says in Ukrainian that only its first paragraph is.</summary>
    public static int Tell(Terminal terminal, string method)
    {
        var page = Of(method) ?? throw new ArgumentException($"No page of {method}.", nameof(method));
        terminal.Note(
            new Bilingual(
                "Сторінка англійською; українською — її перший абзац.",
                "The page is in English; its first paragraph is in Ukrainian."
            )
        );
        foreach (var line in page.TrimEnd().Split('\n'))
        {
            terminal.Output.WriteLine(line.TrimEnd('\r'));
        }
        return ExitCode.Done;
    }
}
