using System.Security.Cryptography;
using System.Text;
using Scrutineer.Wording.Bytes;

namespace Scrutineer.Publishing.Rules;

/// <summary>The rules that a bundle was judged by, file by file: the shared ones, and those that its case brings along.</summary>
internal sealed class RuleFiles
{
    /// <summary>Where a bundle keeps the rules that cases share.</summary>
    public const string Shared = "rules/";

    private const string OfCase = "case/";
    private const string RuleEnding = ".rule.txt";

    private RuleFiles(SortedDictionary<string, string> shared, SortedDictionary<string, string> own) =>
        (SharedFiles, OwnFiles) = (shared, own);

    /// <summary>SHA-256 by name of what lies under <c>rules/</c>.</summary>
    public IReadOnlyDictionary<string, string> SharedFiles { get; }

    /// <summary>SHA-256 by name of rules that the case itself brings: no version of the program has them.</summary>
    public IReadOnlyDictionary<string, string> OwnFiles { get; }

    /// <summary>SHA-256 (hex) of the lines <c>HASH NAME</c> of all of them, in the order of their names: what a policy pins.</summary>
    public string Id
    {
        get
        {
            var lines = new StringBuilder();
            foreach (var (name, hash) in SharedFiles.Concat(OwnFiles).OrderBy(f => f.Key, StringComparer.Ordinal))
            {
                lines.Append(hash).Append(' ').Append(name).Append('\n');
            }
            return Hash(Encoding.UTF8.GetBytes(lines.ToString()));
        }
    }

    /// <summary>The rules among a bundle's members.</summary>
    public static RuleFiles Of(NamedBytes members)
    {
        var shared = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var own = new SortedDictionary<string, string>(StringComparer.Ordinal);
        // What a case brings is a rule's text, or stands in a folder that has one: its register and its commission too.
        var folders = members
            .Keys.Where(n =>
                n.StartsWith(OfCase, StringComparison.Ordinal) && n.EndsWith(RuleEnding, StringComparison.Ordinal)
            )
            .Select(n => string.Join('/', n.Split('/').Take(n.Count(c => c == '/') > 1 ? 2 : 1)) + "/")
            .ToHashSet(StringComparer.Ordinal);
        foreach (var (name, bytes) in members)
        {
            if (name.StartsWith(Shared, StringComparison.Ordinal))
            {
                shared.Add(name, Hash(bytes));
            }
            else if (
                folders.Any(f => f.Length > OfCase.Length && name.StartsWith(f, StringComparison.Ordinal))
                || (
                    name.StartsWith(OfCase, StringComparison.Ordinal)
                    && name.EndsWith(RuleEnding, StringComparison.Ordinal)
                )
            )
            {
                own.Add(name, Hash(bytes));
            }
        }
        return new RuleFiles(shared, own);
    }

    /// <summary>
    /// Names that tell these shared rules from a version's: a file that differs, that the version lacks, or that is missing here
    /// from a folder which the bundle uses. Empty where they are that version's.
    /// </summary>
    public IReadOnlyList<string> Besides(RuleRelease release)
    {
        var used = SharedFiles.Keys.Select(FolderOf).ToHashSet(StringComparer.Ordinal);
        var meant = release.Files.Where(f => used.Contains(FolderOf(f.Key)) || FolderOf(f.Key).Length == 0);
        return
        [
            .. SharedFiles
                .Where(f => !release.Files.TryGetValue(f.Key, out var hash) || hash != f.Value)
                .Select(f => f.Key)
                .Union(meant.Select(f => f.Key).Where(n => !SharedFiles.ContainsKey(n)))
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>SHA-256, hex, lower case.</summary>
    public static string Hash(ReadOnlyMemory<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes.Span));

    // "rules/ua/criminal/x.rule.txt" is of the folder "ua", "rules/vocabulary.txt" of none.
    private static string FolderOf(string name) => name.Split('/') is [_, var folder, _, ..] ? folder : "";
}
