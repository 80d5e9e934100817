namespace Scrutineer.Cases;

/// <summary>Paths that a case may name.</summary>
internal static class CasePaths
{
    /// <summary>Whether a relative path stays inside a folder.</summary>
    public static bool IsInside(string folder, string path)
    {
        if (Path.IsPathRooted(path) || path.Contains('\\', StringComparison.Ordinal))
        {
            return false;
        }
        var root = Path.GetFullPath(folder).TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar;
        return Path.GetFullPath(Path.Combine(root, path)).StartsWith(root, StringComparison.Ordinal);
    }

    /// <summary>
    /// Files of a register, relative to the folder of the case or the rules, in the order of their names. Hidden files, and the
    /// locks and copies that editors and offices leave beside a file (<c>.#x</c>, <c>~$x</c>, <c>#x#</c>), are none.
    /// </summary>
    public static IReadOnlyList<string> RegisterFiles(string folder) =>
        Below(folder, "register", "*.yaml", SearchOption.TopDirectoryOnly);

    /// <summary>Likewise the files of rules, at any depth.</summary>
    public static IReadOnlyList<string> RuleFiles(string folder) =>
        Below(folder, "", "*.rule.txt", SearchOption.AllDirectories);

    private static IReadOnlyList<string> Below(string folder, string part, string pattern, SearchOption depth)
    {
        var place = Path.Combine(folder, part);
        return Directory.Exists(place)
            ?
            [
                .. Directory
                    .EnumerateFiles(place, pattern, depth)
                    .Select(f => Path.GetRelativePath(folder, f).Replace(Path.DirectorySeparatorChar, '/'))
                    .Where(f => !f.Split('/').Any(name => name[0] is '.' or '~' or '#'))
                    .Order(StringComparer.Ordinal),
            ]
            : [];
    }
}
