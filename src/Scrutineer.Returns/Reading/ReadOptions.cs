using Scrutineer.Returns.Mappings;

namespace Scrutineer.Returns.Reading;

/// <summary>How to read a file of returns. The defaults read an official file as it was published.</summary>
public sealed record ReadOptions
{
    /// <summary>Which column is which. By default it is recognised from the headers.</summary>
    public Mapping Mapping { get; init; } = Mapping.Auto;

    /// <summary>Bounds that a hostile or broken file cannot pass.</summary>
    public ReadLimits Limits { get; init; } = ReadLimits.Default;

    /// <summary>Encoding of the text, which goes before what the mapping states; null for that, or to detect it.</summary>
    public string? Encoding { get; init; }

    /// <summary>Whether an encoding of that name can be read.</summary>
    public static bool KnowsEncoding(string name) => Encodings.Named(name) is not null;

    /// <summary>Whose result is looked at, which goes before what the mapping says; null for that, or the choice with most votes.</summary>
    public string? Choice { get; init; }

    /// <summary>
    /// Whether to read a file in which some control relation fails in most returns. Such a file is refused otherwise: single
    /// commissions miscount, but when most returns break an equation, the columns were taken for what they are not.
    /// </summary>
    public bool Anyway { get; init; }

    /// <summary>Name of the file inside a zip, or of a workbook's sheet; null when the only table is meant.</summary>
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
