namespace Scrutineer.Returns.Columnar;

/// <summary>A column of a row group as the footer describes it, held to the file's length.</summary>
internal static class ChunkReading
{
    /// <summary>An old writer left the dictionary's header out of the length that it wrote (PARQUET-816): at most so many bytes.</summary>
    private const int OldSlack = 100;

    /// <param name="thrift">At the <c>ColumnChunk</c>.</param>
    /// <param name="leaf">The schema's column.</param>
    /// <param name="end">Where the footer begins.</param>
    public static Chunk Read(ref Thrift thrift, Leaf leaf, long end)
    {
        Chunk? chunk = null;
        for (var id = 0; thrift.Field(ref id, out var type); )
        {
            if (id == 1)
            {
                throw Thrift.Broken("its columns lie in other files");
            }
            if (id == 3)
            {
                Thrift.Expect(type, ThriftType.Struct);
                chunk = Described(ref thrift, leaf, end);
            }
            else
            {
                thrift.Skip(type);
            }
        }
        return chunk ?? throw Thrift.Broken("a column is not described, or encrypted");
    }

    private static Chunk Described(ref Thrift thrift, Leaf leaf, long end)
    {
        var (stored, codec, values, packed, data, dictionary) = (-1L, -1L, -1L, -1L, -1L, -1L);
        for (var id = 0; thrift.Field(ref id, out var type); )
        {
            switch (id)
            {
                case 1:
                    stored = thrift.Whole(type);
                    break;
                case 4:
                    codec = thrift.Whole(type);
                    break;
                case 5:
                    values = thrift.Whole(type);
                    break;
                case 7:
                    packed = thrift.Whole(type);
                    break;
                case 9:
                    data = thrift.Whole(type);
                    break;
                case 11:
                    dictionary = thrift.Whole(type);
                    break;
                default:
                    thrift.Skip(type);
                    break;
            }
        }
        var start = dictionary > 0 && dictionary < data ? dictionary : data;
        if (stored != (long)leaf.Type || codec is < 0 or > 7 || values < 0)
        {
            throw Thrift.Broken("a column is not of the schema's type");
        }
        if (start < 4 || start > end || packed < 0 || packed > end - start)
        {
            throw Thrift.Broken("a column lies outside the file");
        }
        return new Chunk(start, Math.Min(end, start + packed + OldSlack), values, (int)codec);
    }
}
