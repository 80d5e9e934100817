using System.Buffers;
using System.Security.Cryptography;

namespace Scrutineer.Stores;

/// <summary>
/// Names under which something waits for its place, each of one process alone, and what killed processes left of them. Who writes
/// holds what it writes, and moves it at once; what nobody has held for a minute belongs to nobody.
/// </summary>
internal static class Leftovers
{
    private static readonly SearchValues<char> Hex = SearchValues.Create("0123456789abcdef");

    private static TimeSpan Untouched { get; } = TimeSpan.FromMinutes(1);

    /// <summary>A name beside a place that nobody else uses: <c>.act.json.3f9c….partial</c>.</summary>
    public static string NameFor(string place, string what) =>
        Path.Combine(
            Path.GetDirectoryName(place)!,
            $".{Path.GetFileName(place)}.{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8))}.{what}"
        );

    /// <summary>Files and folders of such names beside a place.</summary>
    public static IReadOnlyList<string> Of(string place, string what)
    {
        var (folder, name) = (Path.GetDirectoryName(place)!, Path.GetFileName(place));
        return Directory.Exists(folder)
            ?
            [
                .. Directory
                    .EnumerateFileSystemEntries(
                        folder,
                        ".*",
                        new EnumerationOptions { AttributesToSkip = FileAttributes.None }
                    )
                    .Where(e => IsOf(Path.GetFileName(e), name, what)),
            ]
            : [];
    }

    /// <summary>Removes the files that nobody holds any more.</summary>
    public static void RemoveFiles(string place)
    {
        foreach (var left in Of(place, "partial").Where(File.Exists))
        {
            var file = new FileInfo(left);
            var isOld = DateTime.UtcNow - file.LastWriteTimeUtc > Untouched;
            using var held = isOld && file.LinkTarget is null ? FileLock.TryHold(left) : null;
            if (held is not null)
            {
                File.Delete(left);
            }
        }
    }

    // ".name." + 16 hex digits + ".what"
    private static bool IsOf(string entry, string name, string what) =>
        entry.Length == name.Length + what.Length + 19
        && entry.StartsWith($".{name}.", StringComparison.Ordinal)
        && entry.EndsWith("." + what, StringComparison.Ordinal)
        && entry.AsSpan(name.Length + 2, 16).IndexOfAnyExcept(Hex) < 0;
}
