using Scrutineer.Cases;
using Scrutineer.Dossiers;

namespace Scrutineer.Assessments;

/// <summary>The files that a case is made of, with the rules it is judged by, under names that do not depend on the machine.</summary>
internal static class CaseFiles
{
    public static IReadOnlyList<ManifestEntry> Of(Case @case, string rulesRoot) =>
        [.. Paths(@case, rulesRoot).Select(f => ManifestEntry.Of(f.Name, File.ReadAllBytes(f.Path)))];

    /// <summary>The same files, unread.</summary>
    public static IReadOnlyList<(string Name, string Path)> Paths(Case @case, string rulesRoot)
    {
        var vocabulary = Path.Combine(rulesRoot, "vocabulary.txt");
        var shipped = @case.Rules.Where(r => !Inside(r, @case.Folder));
        return
        [
            .. Below(@case.Folder, "case"),
            .. File.Exists(vocabulary) ? [("rules/vocabulary.txt", vocabulary)] : Array.Empty<(string, string)>(),
            .. shipped.SelectMany(r => Below(r, "rules/" + Path.GetFileName(r.TrimEnd('/', '\\')))),
        ];
    }

    private static IEnumerable<(string Name, string Path)> Below(string folder, string name) =>
        Directory
            .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(path => (Path: path, Name: Path.GetRelativePath(folder, path).Replace('\\', '/')))
            .Where(f => !f.Name.Split('/').Any(part => part.StartsWith('.')))
            .OrderBy(f => f.Name, StringComparer.Ordinal)
            .Select(f => ($"{name}/{f.Name}", f.Path));

    private static bool Inside(string path, string folder) =>
        Path.GetFullPath(path)
            .StartsWith(Path.GetFullPath(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
