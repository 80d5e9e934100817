using System.Runtime.InteropServices;

namespace Scrutineer.Returns.Columnar;

/// <summary>A column as the schema has it.</summary>
/// <param name="Name">Its own name.</param>
/// <param name="Type">How its values are stored.</param>
/// <param name="Kind">What its values are to a table of counts.</param>
/// <param name="IsOptional">Whether a value may be lacking.</param>
/// <param name="IsUnsigned">Whether the highest bit of a whole number is no sign.</param>
internal sealed record Leaf(string Name, StoredType Type, LeafKind Kind, bool IsOptional, bool IsUnsigned);

/// <summary>What values are to a table of counts.</summary>
internal enum LeafKind
{
    Whole,
    Real,
    Text,

    /// <summary>A day, a list, bytes: neither count nor text. Its values are not read.</summary>
    Other,
}

/// <summary>How values are stored, as Parquet numbers it.</summary>
internal enum StoredType
{
    Boolean = 0,
    Int32 = 1,
    Int64 = 2,
    Int96 = 3,
    Float = 4,
    Double = 5,
    Bytes = 6,
    FixedBytes = 7,
}

/// <summary>Some rows, column by column.</summary>
/// <param name="Rows">How many, 0 or more.</param>
/// <param name="Chunks">One for each leaf.</param>
internal sealed record RowGroup(long Rows, Chunk[] Chunks);

/// <summary>Where the values of one column of a row group lie.</summary>
/// <param name="Start">The first byte of its first page.</param>
/// <param name="End">The byte behind its last.</param>
/// <param name="Values">How many values it says it has.</param>
/// <param name="Codec">How its pages are packed.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Chunk(long Start, long End, long Values, int Codec);
