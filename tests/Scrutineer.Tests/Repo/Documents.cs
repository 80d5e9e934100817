using Scrutineer.Testing;

namespace Scrutineer.Tests.Repo;

/// <summary>What people read in the repository: pages at its root, below <c>docs</c>, beside the rooms and the benchmarks.</summary>
internal static class Documents
{
    /// <summary>Paths from the repository's root, with slashes.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. Directory
            .EnumerateFiles(SharedData.Repository, "*.md")
            .Concat(Below("docs", SearchOption.AllDirectories))
            .Concat(Below("benchmarks", SearchOption.TopDirectoryOnly))
            .Concat(
                Directory
                    .EnumerateDirectories(Path.Combine(SharedData.Repository, "src"))
                    .Select(room => Path.Combine(room, "README.md"))
                    .Where(File.Exists)
            )
            .Select(path => Path.GetRelativePath(SharedData.Repository, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The text of one of them.</summary>
    public static string Read(string document) => File.ReadAllText(Path.Combine(SharedData.Repository, document));

    private static IEnumerable<string> Below(string folder, SearchOption depth) =>
        Directory.EnumerateFiles(Path.Combine(SharedData.Repository, folder), "*.md", depth);
}
