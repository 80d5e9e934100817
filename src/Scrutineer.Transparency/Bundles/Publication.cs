using Scrutineer.Transparency.Entries;
using Scrutineer.Transparency.Text;

namespace Scrutineer.Transparency.Bundles;

/// <summary>The log entry that a bundle was published: a commitment to its manifest, with nothing of its content.</summary>
/// <param name="Name">Name of the bundle.</param>
/// <param name="ManifestHash">SHA-256 (hex) of the manifest's text.</param>
/// <param name="Supersedes">SHA-256 (hex) of the manifest that it takes the place of, or null.</param>
public sealed record Publication(string Name, string ManifestHash, string? Supersedes)
{
    private const string Header = "scrutineer.publication/v1";

    /// <summary>The entry's bytes.</summary>
    public byte[] ToEntry() =>
        StrictUtf8.Encode(
            $"{Header}\nname {Name}\nmanifest {ManifestHash}\n"
                + (Supersedes is null ? "" : $"supersedes {Supersedes}\n")
        );

    /// <summary>Reads an entry; null for any other kind of entry.</summary>
    public static Publication? TryRead(ReadOnlySpan<byte> entry)
    {
        if (
            entry.Length > 512
            || StrictUtf8.Decode(entry)?.Split('\n') is not [Header, var name, var manifest, .. var rest, ""]
        )
        {
            return null;
        }
        var supersedes = rest is [var line] ? After(line, "supersedes ") : null;
        var isWhole =
            rest.Length == 0 || (rest.Length == 1 && supersedes is not null && BundleManifest.IsHash(supersedes));
        return
            isWhole
            && After(name, "name ") is { } bundle
            && BundleManifest.IsName(bundle)
            && After(manifest, "manifest ") is { } hash
            && BundleManifest.IsHash(hash)
            ? new Publication(bundle, hash, supersedes)
            : null;
    }

    /// <summary>The entries of a log, from <paramref name="after"/> on, that take the place of a manifest.</summary>
    /// <param name="entries">Entries in order, such as a reader of the log gives.</param>
    /// <param name="manifestHash">SHA-256 (hex) of the manifest at hand.</param>
    /// <param name="after">Index of the manifest's own entry.</param>
    public static IEnumerable<(long Index, Publication Later)> Superseding(
        IEnumerable<LogEntry> entries,
        string manifestHash,
        long after
    )
    {
        ArgumentNullException.ThrowIfNull(entries);
        foreach (var entry in entries.Where(e => e.Index > after))
        {
            if (TryRead(entry.Bytes.Span) is { } later && later.Supersedes == manifestHash)
            {
                yield return (entry.Index, later);
            }
        }
    }

    private static string? After(string line, string word) =>
        line.StartsWith(word, StringComparison.Ordinal) ? line[word.Length..] : null;
}
