using System.Text.RegularExpressions;
using Scrutineer.Testing;

namespace Scrutineer.Tests.Repo;

/// <summary>The program's command lines as the documents print them.</summary>
internal static partial class DocumentedCommands
{
    /// <summary>Document and arguments of every command that a reader is told to run.</summary>
    public static IEnumerable<(string Document, string Arguments)> All() =>
        Documents()
            .SelectMany(path =>
                In(File.ReadAllText(path))
                    .Select(arguments => (Path.GetRelativePath(SharedData.Repository, path), arguments))
            );

    /// <summary>Arguments of the commands in one document: indented or fenced lines that start with the program.</summary>
    public static IEnumerable<string> In(string markdown) =>
        Line().Matches(markdown).Select(m => m.Groups["arguments"].Value.Trim()).Where(a => a.Length > 0);

    /// <summary>The words of a command line; double quotes keep a sentence together.</summary>
    public static string[] Words(string arguments) =>
        [.. Word().Matches(arguments).Select(m => m.Value.Trim('"')).Where(w => w.Length > 0)];

    [GeneratedRegex("\"[^\"]*\"|[^ ]+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word();

    private static IEnumerable<string> Documents() =>
        new[] { "README.md", "CONTRIBUTING.md", "SECURITY.md" }
            .Select(name => Path.Combine(SharedData.Repository, name))
            .Concat(
                Directory.EnumerateFiles(
                    Path.Combine(SharedData.Repository, "docs"),
                    "*.md",
                    SearchOption.AllDirectories
                )
            )
            // Its lines build on each other: TutorialTests runs them in their order.
            .Where(path => Path.GetFileName(path) != "TUTORIAL.md")
            .Order(StringComparer.Ordinal);

    [GeneratedRegex(
        @"^(?:    |\$ )?(?:dotnet run -c Release --project src/Scrutineer --|scrutineer) (?<arguments>[^\r\n]+)$",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Line();
}
