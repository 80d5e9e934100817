using Scrutineer.Returns.Mappings;

namespace Scrutineer.Returns.Reading;

/// <summary>How to read a file of returns. The defaults read an official file as it was published.</summary>
public sealed record ReadOptions
{
    /// <summary>Which column is which. By default it is recognised from the headers.</summary>
    public Mapping Mapping { get; init; } = Mapping.Auto;

    /// <summary>Bounds that a hostile or broken file cannot pass.</summary>
    public ReadLimits Limits { get; init; } = ReadLimits.Default;

    /// <summary>Name of the file inside a zip; null when the only CSV of the archive is meant.</summary>
    public string? Member { get; init; }

    /// <summary>SHA-256 that the file must have, 64 hexadecimal digits; null when any file will do.</summary>
    public string? ExpectedSha256 { get; init; }

    /// <summary>
    /// Opens a table that the mapping joins to the stations (votes in a file of their own), by the name that the
    /// mapping gives it; returns null when there is no such file. The reader disposes of the stream.
    /// </summary>
    public Func<string, Stream?>? OpenTable { get; init; }

    /// <summary>How many problems are told one by one before the rest is only counted, 1 or more.</summary>
    public int MostProblems { get; init; } = 50;
}

/// <summary>Bounds that a hostile or broken file cannot pass.</summary>
public sealed record ReadLimits
{
    /// <summary>4 GiB unpacked, 200 times the packed size, 10 million stations, 4 million characters a row.</summary>
    public static ReadLimits Default { get; } = new();

    /// <summary>Most bytes after unpacking.</summary>
    public long MostBytes { get; init; } = 4L << 30;

    /// <summary>
    /// Most unpacked bytes for one packed byte, once 16 MiB are unpacked. Official returns reach about 10; the
    /// packing method itself cannot pass 1,032, which only an emptiness made for harm comes near.
    /// </summary>
    public int MostRatio { get; init; } = 200;

    /// <summary>Most rows.</summary>
    public int MostRows { get; init; } = 10_000_000;

    /// <summary>Most characters in one row.</summary>
    public int MostRowCharacters { get; init; } = 4_000_000;

    /// <summary>Most columns.</summary>
    public int MostColumns { get; init; } = 4_096;
}
