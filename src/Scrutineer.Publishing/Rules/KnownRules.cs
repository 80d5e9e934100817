using Scrutineer.Law.Registers;

namespace Scrutineer.Publishing.Rules;

/// <summary>
/// Rules that some version of this program shipped: its own, and those of earlier versions by their hashes
/// (<c>known-rules.txt</c>, written by <c>.ci/known-rules</c> from the repository's history).
/// </summary>
internal static class KnownRules
{
    private static readonly Lazy<IReadOnlyList<RuleRelease>> Listed = new(Read);

    /// <summary>What this program ships.</summary>
    public static RuleRelease Own { get; } =
        new(
            "",
            "",
            RuleFolder.Shipped.ToDictionary(
                f => RuleFiles.Shared + f.Key,
                f => RuleFiles.Hash(f.Value),
                StringComparer.Ordinal
            )
        );

    /// <summary>Earlier ones, the newest first.</summary>
    public static IReadOnlyList<RuleRelease> Earlier => Listed.Value;

    /// <summary>Reads the list: blocks of <c>rules COMMIT DAY</c> with a line <c>SHA-256 NAME</c> for each file.</summary>
    /// <exception cref="FormatException">It is not such a list.</exception>
    internal static IReadOnlyList<RuleRelease> Read(TextReader text)
    {
        var releases = new List<RuleRelease>();
        while (text.ReadLine() is { } line)
        {
            switch (line.Split(' '))
            {
                case ["rules", var commit, var day]:
                    releases.Add(new(commit, day, new Dictionary<string, string>(StringComparer.Ordinal)));
                    break;
                case [{ Length: 64 } hash, var name] when releases.Count > 0:
                    ((Dictionary<string, string>)releases[^1].Files).Add(name, hash);
                    break;
                case [var first, ..] when first.StartsWith('#'):
                    break;
                default:
                    throw new FormatException($"Not a line of known rules: '{line}'.");
            }
        }
        releases.Reverse();
        return releases;
    }

    private static IReadOnlyList<RuleRelease> Read()
    {
        using var stream = typeof(KnownRules).Assembly.GetManifestResourceStream("known-rules.txt")!;
        using var text = new StreamReader(stream);
        return Read(text);
    }
}

/// <summary>The rules of one version.</summary>
/// <param name="Commit">The commit that first had them; empty for this program's own.</param>
/// <param name="Day">Its day; empty likewise.</param>
/// <param name="Files">SHA-256 (hex, lower case) by name in a bundle: <c>rules/ua/status.rule.txt</c>.</param>
internal sealed record RuleRelease(string Commit, string Day, IReadOnlyDictionary<string, string> Files);
