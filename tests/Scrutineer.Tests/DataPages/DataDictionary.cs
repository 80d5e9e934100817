using System.Text.RegularExpressions;
using Scrutineer.Testing;

namespace Scrutineer.Tests.DataPages;

/// <summary>The tables of <c>docs/DATA.md</c>: names and kinds by heading.</summary>
/// <param name="text">The page in Markdown.</param>
internal sealed partial class DataDictionary(string text)
{
    /// <summary>The page as it is shipped.</summary>
    public static DataDictionary Shipped { get; } =
        new(File.ReadAllText(Path.Combine(SharedData.Repository, "docs", "DATA.md")).ReplaceLineEndings("\n"));

    /// <summary>Rows of the table under a heading: name and kind.</summary>
    public IReadOnlyList<(string Name, string Kind)> Under(string heading)
    {
        var section = text.Split($"\n## {heading}\n")[1].Split("\n## ")[0];
        return [.. Row().Matches(section).Select(m => (m.Groups["name"].Value, m.Groups["kind"].Value))];
    }

    /// <summary>What is written and does not stand under a heading, and what stands there more than is written.</summary>
    public IReadOnlyList<string> Differences(string heading, IReadOnlyCollection<string> written)
    {
        string[] named = [.. Under(heading).Select(r => r.Name)];
        return
        [
            .. written.Except(named, StringComparer.Ordinal).Select(n => n + " is not explained"),
            .. named.Except(written, StringComparer.Ordinal).Select(n => n + " is not written"),
            .. named
                .GroupBy(n => n, StringComparer.Ordinal)
                .Where(g => g.Count() > 1)
                .Select(g => g.Key + " is explained twice"),
        ];
    }

    [GeneratedRegex(
        @"^\| `(?<name>[^`]+)` \| (?<kind>[^|]+?) \|",
        RegexOptions.ExplicitCapture | RegexOptions.Multiline,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Row();
}
