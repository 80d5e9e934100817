namespace Scrutineer.Cases.Fetching;

/// <summary>A file with a public address and a pinned hash.</summary>
/// <param name="Address">Where it lies (http or https).</param>
/// <param name="Sha256">Its SHA-256, 64 hexadecimal digits: whoever serves it, only this file is taken.</param>
/// <param name="Name">What to call it, a file name without a path.</param>
/// <param name="Size">Its length in bytes, or null when that is not known.</param>
internal sealed record Download(Uri Address, string Sha256, string Name, long? Size = null)
{
    /// <summary>Where a case's returns can be downloaded from, and what they must be.</summary>
    /// <exception cref="ArgumentException">They have no address.</exception>
    public static Download Of(ReturnsEntry entry)
    {
        var address = entry.Address ?? throw new ArgumentException("These returns have no address.", nameof(entry));
        return new Download(address, entry.Sha256, Path.GetFileName(address.AbsolutePath), entry.Size);
    }

    /// <summary>The hash in lower case.</summary>
    public string Hash { get; } =
        Sha256.Length == 64 && Sha256.All(char.IsAsciiHexDigit)
            ? Sha256.ToLowerInvariant()
            : throw new ArgumentException("A SHA-256 has 64 hexadecimal digits.", nameof(Sha256));

    /// <summary>The name, made sure to stay in its folder.</summary>
    public string SafeName { get; } =
        Name == Path.GetFileName(Name) && Name is not ("" or "." or "..")
            ? Name
            : throw new ArgumentException("A name without a path is needed.", nameof(Name));

    /// <summary>Where it is kept in a cache folder.</summary>
    public string In(string folder) => Path.Combine(folder, Hash, SafeName);

    /// <summary>Where it grows until it is whole.</summary>
    public string PartIn(string folder) => Path.Combine(folder, Hash + ".part");
}

/// <summary>How far a download is.</summary>
/// <param name="Received">Bytes on disk, those of an earlier try included.</param>
/// <param name="Total">Bytes in all, or null when the server does not say.</param>
internal sealed record FetchProgress(long Received, long? Total);

/// <summary>A file that is there, whole, with the pinned hash.</summary>
/// <param name="Path">Where.</param>
/// <param name="FromCache">Whether it was there before.</param>
/// <param name="Resumed">Bytes that an earlier try had left and that were not fetched again.</param>
public sealed record FetchedFile(string Path, bool FromCache, long Resumed);
