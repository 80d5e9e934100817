using Scrutineer.Returns.Mappings;
using Scrutineer.Wording;

namespace Scrutineer.Returns.Reading;

/// <summary>How a file was packed.</summary>
public enum Packing
{
    /// <summary>Not packed.</summary>
    Plain,

    /// <summary>gzip.</summary>
    Gzip,

    /// <summary>A member of a zip archive.</summary>
    Zip,
}

/// <summary>How a table was written.</summary>
public enum TableFormat
{
    /// <summary>Delimited text.</summary>
    Csv,

    /// <summary>Apache Parquet.</summary>
    Parquet,

    /// <summary>A sheet of an XLSX workbook.</summary>
    Workbook,

    /// <summary>JSON: a list, or an object a line.</summary>
    Json,
}

/// <summary>Returns, and all that is worth knowing about the file that they were read from.</summary>
public sealed record ReadReport
{
    /// <summary>The returns.</summary>
    public required ReturnSet Returns { get; init; }

    /// <summary>The file as the caller named it.</summary>
    public required string File { get; init; }

    /// <summary>SHA-256 of the file as it is stored (packed), 64 lower-case hexadecimal digits.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Length of the file as it is stored, in bytes.</summary>
    public required long Bytes { get; init; }

    /// <summary>How the file was packed.</summary>
    public required Packing Packing { get; init; }

    /// <summary>Name of the file inside the zip, or null.</summary>
    public string? Member { get; init; }

    /// <summary>How the table was written.</summary>
    public required TableFormat Format { get; init; }

    /// <summary>Encoding of the text, <c>utf-8</c> or <c>windows-1251</c> and the like; null where there is not a text.</summary>
    public string? Encoding { get; init; }

    /// <summary>Whether the encoding is a guess: not UTF-8, not told by a mark, and not stated.</summary>
    public bool EncodingIsGuess { get; init; }

    /// <summary>What separates the cells; null for Parquet.</summary>
    public char? Delimiter { get; init; }

    /// <summary>The mapping that was used, by its id.</summary>
    public required string Mapping { get; init; }

    /// <summary>Which column was taken as what, for a person to look over.</summary>
    public required IReadOnlyList<ColumnUse> Columns { get; init; }

    /// <summary>Rows below the header, blank ones not counted.</summary>
    public required int Rows { get; init; }

    /// <summary>Rows without a single written cell, which were skipped.</summary>
    public required int BlankRows { get; init; }

    /// <summary>Rows that the mapping leaves out by its <c>drop</c> conditions.</summary>
    public required int DroppedRows { get; init; }

    /// <summary>Rows of the table that are not stations: totals, footers, headings. They are not in <see cref="Returns"/>.</summary>
    public IReadOnlyList<RowAside> Aside { get; init; } = [];

    /// <summary>Stations whose counts are all zero, though some may have voters on the list.</summary>
    public int ZeroRows { get; init; }

    /// <summary>Relations that fail in most returns, where the file was read for all that; empty where it is to be trusted.</summary>
    public IReadOnlyList<BrokenRelation> ReadAnyway { get; init; } = [];

    /// <summary>The vote's name, as the mapping or the caller gives it.</summary>
    public Bilingual? Title { get; init; }

    /// <summary>The country, as the mapping gives it.</summary>
    public Bilingual? Country { get; init; }

    /// <summary>What did not keep the file from being read, but a reader should know.</summary>
    public required IReadOnlyList<Problem> Warnings { get; init; }

    /// <summary>Other tables that were joined, with their own hashes.</summary>
    public IReadOnlyList<JoinedTable> Joined { get; init; } = [];
}

/// <summary>A table joined to the stations.</summary>
/// <param name="File">The name under which the mapping asks for it.</param>
/// <param name="Sha256">SHA-256 of the table as it is stored.</param>
/// <param name="Rows">Rows below its header.</param>
public sealed record JoinedTable(string File, string Sha256, int Rows);
