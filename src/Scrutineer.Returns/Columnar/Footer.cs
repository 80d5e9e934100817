using System.Buffers.Binary;

namespace Scrutineer.Returns.Columnar;

/// <summary>What the end of a Parquet file says of the rest: columns, and where each row group's pages lie.</summary>
/// <remarks>Apache Parquet, parquet.thrift (<c>FileMetaData</c>); field numbers are from there.</remarks>
internal sealed class Footer
{
    private const int Frame = 8;

    private readonly List<Leaf> _leaves = [];
    private readonly List<RowGroup> _groups = [];

    private Footer() { }

    public IReadOnlyList<Leaf> Leaves => _leaves;

    public IReadOnlyList<RowGroup> Groups => _groups;

    /// <summary>Whether there are more columns than asked for; nothing more was read then.</summary>
    public bool IsTooWide { get; private set; }

    /// <summary>Reads it in time linear in its length.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="mostColumns">More columns than this are not looked at.</param>
    /// <exception cref="InvalidDataException">It is broken, or contradicts itself or the file's length.</exception>
    public static Footer Read(ReadOnlySpan<byte> file, int mostColumns)
    {
        if (file.Length < Frame + 4 || !file[^4..].SequenceEqual("PAR1"u8))
        {
            throw Thrift.Broken("it does not end as Parquet does");
        }
        var length = BinaryPrimitives.ReadUInt32LittleEndian(file[^Frame..]);
        if (length > file.Length - Frame - 4)
        {
            throw Thrift.Broken("its footer is longer than the file");
        }
        var start = file.Length - Frame - (int)length;
        var footer = new Footer();
        footer.Take(new Thrift(file[start..^Frame]), start, mostColumns);
        return footer;
    }

    private void Take(Thrift thrift, long end, int mostColumns)
    {
        var rows = -1L;
        for (var id = 0; !IsTooWide && thrift.Field(ref id, out var type); )
        {
            switch (id)
            {
                case 2:
                    Schema(ref thrift, thrift.List(type, out var element), element, mostColumns);
                    break;
                case 3:
                    rows = thrift.Whole(type);
                    break;
                case 4:
                    var groups = thrift.List(type, out var group);
                    Thrift.Expect(groups == 0 ? ThriftType.Struct : group, ThriftType.Struct);
                    for (var i = 0; i < groups; i++)
                    {
                        _groups.Add(Group(ref thrift, end));
                    }
                    break;
                default:
                    thrift.Skip(type);
                    break;
            }
        }
        if (!IsTooWide && rows != _groups.Sum(g => g.Rows))
        {
            throw Thrift.Broken("its row groups do not add up to its rows");
        }
    }

    private void Schema(ref Thrift thrift, int count, ThriftType element, int mostColumns)
    {
        if (_leaves.Count > 0 || count == 0)
        {
            throw Thrift.Broken("it has no schema, or two");
        }
        Thrift.Expect(element, ThriftType.Struct);
        var root = SchemaElement.Read(ref thrift);
        var tree = new SchemaTree(root.Children);
        for (var i = 1; i < count; i++)
        {
            var one = SchemaElement.Read(ref thrift);
            if (tree.Place(one) is { } leaf)
            {
                _leaves.Add(leaf);
                if (_leaves.Count > mostColumns)
                {
                    IsTooWide = true;
                    return;
                }
            }
        }
        if (!tree.IsWhole)
        {
            throw Thrift.Broken("its schema lacks columns");
        }
    }

    private RowGroup Group(ref Thrift thrift, long end)
    {
        var chunks = new List<Chunk>();
        var rows = -1L;
        for (var id = 0; thrift.Field(ref id, out var type); )
        {
            switch (id)
            {
                case 1:
                    var columns = thrift.List(type, out var element);
                    if (columns != _leaves.Count || chunks.Count > 0)
                    {
                        throw Thrift.Broken("a row group has other columns than the schema");
                    }
                    Thrift.Expect(columns == 0 ? ThriftType.Struct : element, ThriftType.Struct);
                    for (var i = 0; i < columns; i++)
                    {
                        chunks.Add(ChunkReading.Read(ref thrift, _leaves[i], end));
                    }
                    break;
                case 3:
                    rows = thrift.Whole(type);
                    break;
                default:
                    thrift.Skip(type);
                    break;
            }
        }
        if (rows is < 0 or > int.MaxValue || chunks.Count != _leaves.Count)
        {
            throw Thrift.Broken("a row group lacks rows or columns");
        }
        for (var i = 0; i < chunks.Count; i++)
        {
            if (_leaves[i].Kind != LeafKind.Other && chunks[i].Values != rows)
            {
                throw Thrift.Broken("a column has other rows than its row group");
            }
        }
        return new RowGroup(rows, [.. chunks]);
    }
}
