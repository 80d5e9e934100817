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
}
