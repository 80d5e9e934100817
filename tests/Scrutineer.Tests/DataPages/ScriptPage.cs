using System.Text.RegularExpressions;
using Scrutineer.Testing;

namespace Scrutineer.Tests.DataPages;

/// <summary>A page of <c>docs</c> whose blocks of code are one script that a reader copies.</summary>
/// <param name="text">The page in Markdown.</param>
/// <param name="language">The blocks' language, as the fence names it.</param>
internal sealed partial class ScriptPage(string text, string language)
{
    private const string Aside = "\n## From Parquet\n";

    /// <summary>The page for Python.</summary>
    public static ScriptPage Python { get; } = Read("PYTHON.md", "python");

    /// <summary>The page for R.</summary>
    public static ScriptPage R { get; } = Read("R.md", "r");

    /// <summary>Blocks that make the script, in their order; without what replaces a line of it.</summary>
    public IReadOnlyList<string> Blocks => In(text.Split(Aside)[0]);

    /// <summary>Blocks that stand for a line of the script where the table is Parquet.</summary>
    public IReadOnlyList<string> FromParquet => In(text.Split(Aside)[1]);

    /// <summary>The script.</summary>
    public string Script => string.Join("\n\n", Blocks) + "\n";

    private IReadOnlyList<string> In(string part) =>
        [
            .. Fence()
                .Matches(part)
                .Where(m => m.Groups["language"].Value == language)
                .Select(m => m.Groups["code"].Value.TrimEnd('\n')),
        ];

    private static ScriptPage Read(string name, string language) =>
        new(File.ReadAllText(Path.Combine(SharedData.Repository, "docs", name)).ReplaceLineEndings("\n"), language);

    [GeneratedRegex(
        "^```(?<language>\\w+)\\n(?<code>.*?)^```$",
        RegexOptions.ExplicitCapture | RegexOptions.Multiline | RegexOptions.Singleline,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Fence();
}
