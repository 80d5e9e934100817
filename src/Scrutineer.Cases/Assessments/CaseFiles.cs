using Scrutineer.Cases;
using Scrutineer.Cases.Files;

namespace Scrutineer.Cases.Assessments;

/// <summary>The files that a case is made of, with the rules it is judged by, under names that do not depend on the machine.</summary>
internal static class CaseFiles
{
    public static IReadOnlyList<ManifestEntry> Of(Case @case, string rulesRoot) =>
        [.. Paths(@case, rulesRoot).Select(f => ManifestEntry.Of(f.Name, File.ReadAllBytes(f.Path)))];

    /// <summary>
    /// The same files, unread: those that the case's reader reads, and those that they name. Whatever else lies in the folder —
    /// notes, keys, hidden files, locks and copies of editors — is no file of the case.
    /// </summary>
    public static IReadOnlyList<(string Name, string Path)> Paths(Case @case, string rulesRoot)
    {
        var files = new List<(string Name, string Path)>();
        string?[] single =
        [
            "acts.yaml",
            "case.yaml",
            "returns.yaml",
            "totals.csv",
            @case.Returns?.File,
            @case.Returns?.Map,
        ];
        files.AddRange(Named(@case.Folder, "case", single));
        files.AddRange(Found(@case.Folder, "case", CasePaths.RegisterFiles(@case.Folder)));
        files.AddRange(Named(rulesRoot, "rules", ["vocabulary.txt"]));
        foreach (var rules in @case.Rules)
        {
            var name = Inside(rules, @case.Folder)
                ? "case/" + Relative(@case.Folder, rules)
                : "rules/" + Path.GetFileName(rules.TrimEnd('/', '\\'));
            files.AddRange(Named(rules, name, ["commission.yaml"]));
            files.AddRange(Found(rules, name, CasePaths.RegisterFiles(rules)));
            files.AddRange(Found(rules, name, CasePaths.RuleFiles(rules)));
        }
        return [.. files.DistinctBy(f => f.Name, StringComparer.Ordinal).OrderBy(f => f.Name, StringComparer.Ordinal)];
    }

    private static IEnumerable<(string Name, string Path)> Named(
        string folder,
        string name,
        IEnumerable<string?> files
    ) => Found(folder, name, files.OfType<string>().Where(f => File.Exists(Path.Combine(folder, f))));

    private static IEnumerable<(string Name, string Path)> Found(
        string folder,
        string name,
        IEnumerable<string> files
    ) => files.Select(f => ($"{name}/{Relative(folder, Path.Combine(folder, f))}", Path.Combine(folder, f)));

    private static string Relative(string folder, string path) =>
        Path.GetRelativePath(Path.GetFullPath(folder), Path.GetFullPath(path)).Replace('\\', '/');

    private static bool Inside(string path, string folder) =>
        Path.GetFullPath(path)
            .StartsWith(Path.GetFullPath(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
