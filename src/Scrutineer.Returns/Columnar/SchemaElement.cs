namespace Scrutineer.Returns.Columnar;

/// <summary>An element of the schema: a column, or a group of them.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">How values are stored, or null of a group.</param>
/// <param name="Repetition">0 required, 1 optional, 2 repeated.</param>
/// <param name="Children">How many elements below it belong to it.</param>
/// <param name="Meaning">What the values are, as the older annotation numbers it; null where nothing says.</param>
/// <param name="Scale">Digits behind the point of a decimal.</param>
internal readonly record struct SchemaElement(
    string Name,
    StoredType? Type,
    int Repetition,
    int Children,
    int? Meaning,
    long Scale
)
{
    private const int Utf8 = 0;
    private const int Enumerated = 4;
    private const int Decimal = 5;
    private const int FirstDate = 6;
    private const int LastTime = 10;
    private const int FirstUnsigned = 11;
    private const int LastUnsigned = 14;
    private const int LastWhole = 18;
    private const int Json = 19;
    private const int Strange = -1;

    public LeafKind Kind =>
        (Type, Meaning) switch
        {
            (StoredType.Int32 or StoredType.Int64, null or (>= FirstUnsigned and <= LastWhole)) => LeafKind.Whole,
            (StoredType.Int32 or StoredType.Int64, Decimal) when Scale == 0 => LeafKind.Whole,
            (StoredType.Float or StoredType.Double, null) => LeafKind.Real,
            (StoredType.Bytes, Utf8 or Enumerated or Json) => LeafKind.Text,
            _ => LeafKind.Other,
        };

    public bool IsUnsigned => Meaning is >= FirstUnsigned and <= LastUnsigned;

    public static SchemaElement Read(ref Thrift thrift)
    {
        string? name = null;
        var (stored, repetition, children, scale) = (-1L, 0L, 0L, 0L);
        (long? older, int? newer) = (null, null);
        for (var id = 0; thrift.Field(ref id, out var type); )
        {
            switch (id)
            {
                case 1:
                    stored = thrift.Whole(type);
                    break;
                case 3:
                    repetition = thrift.Whole(type);
                    break;
                case 4:
                    name = thrift.Text(type);
                    break;
                case 5:
                    children = thrift.Whole(type);
                    break;
                case 6:
                    older = thrift.Whole(type);
                    break;
                case 7:
                    scale = thrift.Whole(type);
                    break;
                case 10:
                    Thrift.Expect(type, ThriftType.Struct);
                    newer = Logical(ref thrift);
                    break;
                default:
                    thrift.Skip(type);
                    break;
            }
        }
        if (name is null || stored is < -1 or > 7 || repetition is < 0 or > 2 || children is < 0 or > int.MaxValue)
        {
            throw Thrift.Broken("an element of the schema makes no sense");
        }
        return new(
            name,
            stored < 0 ? null : (StoredType)stored,
            (int)repetition,
            (int)children,
            newer ?? (older is { } old ? (int)Math.Clamp(old, Strange, 99) : null),
            scale
        );
    }

    // A LogicalType: its one field says which. Given in the older numbers.
    private static int? Logical(ref Thrift thrift)
    {
        int? meaning = null;
        for (var id = 0; thrift.Field(ref id, out var type); )
        {
            if (id == 10 && type == ThriftType.Struct)
            {
                meaning = IsSigned(ref thrift) ? LastWhole : LastUnsigned;
                continue;
            }
            thrift.Skip(type);
            meaning = id switch
            {
                1 => Utf8,
                4 => Enumerated,
                5 => Decimal,
                6 => FirstDate,
                7 or 8 => LastTime,
                11 => null,
                12 => Json,
                _ => Strange,
            };
        }
        return meaning;
    }

    private static bool IsSigned(ref Thrift thrift)
    {
        var signed = true;
        for (var id = 0; thrift.Field(ref id, out var type); )
        {
            signed = id == 2 ? type == ThriftType.True : signed;
            thrift.Skip(type);
        }
        return signed;
    }
}
