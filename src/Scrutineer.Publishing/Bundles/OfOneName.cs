using Scrutineer.Transparency.Bundles;

namespace Scrutineer.Publishing.Bundles;

/// <summary>
/// Publications of one name in one log. A chain in which each takes the place of an earlier one is how an act is replaced; two
/// that know nothing of each other are two truths for two readers.
/// </summary>
internal static class OfOneName
{
    /// <summary>Those of the manifest's name that stand neither before nor after it in a chain of replacements.</summary>
    /// <param name="published">Publications of a log with their places.</param>
    /// <param name="manifest">The manifest at hand.</param>
    public static IEnumerable<(long Index, Publication Entry)> Unlinked(
        IReadOnlyCollection<(long Index, Publication Entry)> published,
        BundleManifest manifest
    )
    {
        var linked = new HashSet<string>(StringComparer.Ordinal) { manifest.Hash };
        Follow(manifest.Supersedes, published, linked);
        // Entries stand in the order of time: a replacement of a replacement comes after it.
        var after = new HashSet<string>(StringComparer.Ordinal) { manifest.Hash };
        foreach (var (_, entry) in published.OrderBy(p => p.Index))
        {
            if (entry.Supersedes is { } earlier && after.Contains(earlier))
            {
                after.Add(entry.ManifestHash);
            }
        }
        linked.UnionWith(after);
        return published.Where(p => p.Entry.Name == manifest.Name && !linked.Contains(p.Entry.ManifestHash));
    }

    private static void Follow(
        string? earlier,
        IReadOnlyCollection<(long Index, Publication Entry)> published,
        HashSet<string> linked
    )
    {
        var before = published
            .DistinctBy(p => p.Entry.ManifestHash)
            .ToDictionary(p => p.Entry.ManifestHash, p => p.Entry.Supersedes, StringComparer.Ordinal);
        while (earlier is not null && linked.Add(earlier))
        {
            earlier = before.GetValueOrDefault(earlier);
        }
    }
}
