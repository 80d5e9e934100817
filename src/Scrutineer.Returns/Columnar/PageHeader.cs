namespace Scrutineer.Returns.Columnar;

/// <summary>What stands before a page.</summary>
/// <remarks>parquet.thrift, <c>PageHeader</c>.</remarks>
/// <param name="Type">What page: see the constants.</param>
/// <param name="Unpacked">Bytes after unpacking.</param>
/// <param name="Packed">Bytes as stored.</param>
/// <param name="Values">Values, nulls among them.</param>
/// <param name="Encoding">How values are written.</param>
/// <param name="LevelsEncoding">How levels are written, in a page of the first version.</param>
/// <param name="Levels">Bytes of levels that stand before the values, in a page of the second version.</param>
/// <param name="IsPacked">Whether the values are packed.</param>
internal readonly record struct PageHeader(
    int Type,
    int Unpacked,
    int Packed,
    int Values,
    int Encoding,
    int LevelsEncoding,
    int Levels,
    bool IsPacked
)
{
    public const int Data = 0;
    public const int Dictionary = 2;
    public const int DataAgain = 3;

    /// <exception cref="InvalidDataException">It is broken, or its sizes go beyond what lies there.</exception>
    public static PageHeader Read(ReadOnlySpan<byte> bytes, out int length)
    {
        var thrift = new Thrift(bytes);
        var (kind, unpacked, packed) = (-1L, -1L, -1L);
        var inner = new Inner(0, -1, 3, 0, 0, true);
        for (var id = 0; thrift.Field(ref id, out var type); )
        {
            switch (id)
            {
                case 1:
                    kind = thrift.Whole(type);
                    break;
                case 2:
                    unpacked = thrift.Whole(type);
                    break;
                case 3:
                    packed = thrift.Whole(type);
                    break;
                case 5 or 7 or 8:
                    Thrift.Expect(type, ThriftType.Struct);
                    inner = Read(ref thrift, id);
                    break;
                default:
                    thrift.Skip(type);
                    break;
            }
        }
        length = thrift.Position;
        if (
            kind is < 0 or > 3
            || unpacked is < 0 or > int.MaxValue
            || packed < 0
            || packed > bytes.Length - length
            || inner.Values is < 0 or > int.MaxValue
            || inner.Levels < 0
            || inner.Levels > Math.Min(unpacked, packed)
            || inner.Repeated != 0
        )
        {
            throw Thrift.Broken("the sizes of a page make no sense");
        }
        return new(
            (int)kind,
            (int)unpacked,
            (int)packed,
            (int)inner.Values,
            (int)Math.Clamp(inner.Encoding, -1, 99),
            (int)Math.Clamp(inner.LevelsEncoding, -1, 99),
            (int)inner.Levels,
            inner.IsPacked
        );
    }

    // Of the three structures: 5 and 7 have values and encoding first, 8 has them with nulls and rows between.
    private static Inner Read(ref Thrift thrift, int which)
    {
        var inner = new Inner(-1, -1, 3, 0, 0, true);
        for (var id = 0; thrift.Field(ref id, out var type); )
        {
            switch (which, id)
            {
                case (_, 1):
                    inner = inner with { Values = thrift.Whole(type) };
                    break;
                case (5 or 7, 2) or (8, 4):
                    inner = inner with { Encoding = thrift.Whole(type) };
                    break;
                case (5, 3):
                    inner = inner with { LevelsEncoding = thrift.Whole(type) };
                    break;
                case (8, 5):
                    inner = inner with { Levels = thrift.Whole(type) };
                    break;
                case (8, 6):
                    inner = inner with { Repeated = thrift.Whole(type) };
                    break;
                case (8, 7):
                    inner = inner with { IsPacked = type != ThriftType.False };
                    break;
                default:
                    thrift.Skip(type);
                    break;
            }
        }
        return inner;
    }

    private readonly record struct Inner(
        long Values,
        long Encoding,
        long LevelsEncoding,
        long Levels,
        long Repeated,
        bool IsPacked
    );
}
