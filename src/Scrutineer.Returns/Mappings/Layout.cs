using Scrutineer.Wording;

namespace Scrutineer.Returns.Mappings;

/// <summary>A mapping made ready for one header: column numbers instead of names.</summary>
internal sealed class Layout
{
    /// <summary>Column of the region, or null.</summary>
    public int? Region { get; init; }

    /// <summary>What all stations' region is called when there is no column.</summary>
    public string RegionName { get; init; } = Unnamed;

    /// <summary>Column of the territorial commission, or null.</summary>
    public int? Commission { get; init; }

    /// <summary>Columns that together name a station; may be none.</summary>
    public required int[] Name { get; init; }

    /// <summary>Column that names a station whose name is blank, or null.</summary>
    public int? NameOtherwise { get; init; }

    /// <summary>Columns that hold counts, each once. Their place in this list is their slot.</summary>
    public required int[] Numbers { get; init; }

    /// <summary>Fields, each a sum of slots.</summary>
    public required IReadOnlyList<FieldPlan> Fields { get; init; }

    /// <summary>Choices in order, empty when a joined table gives them.</summary>
    public required IReadOnlyList<ChoicePlan> Choices { get; init; }

    /// <summary>Rows to leave out.</summary>
    public IReadOnlyList<DropPlan> Drops { get; init; } = [];

    /// <summary>Column whose text finds the station's rows in the joined table, or null.</summary>
    public int? JoinKey { get; init; }

    /// <summary>Column that tells the kinds of vote whose rows are summed, or null.</summary>
    public int? Kind { get; init; }

    /// <summary>Slots that every row of a station repeats, where the rows of kinds are summed.</summary>
    public IReadOnlyList<int> Once { get; init; } = [];

    /// <summary>Whether a blank cell of votes is none for that choice, where the row has other counts.</summary>
    public bool BlankVotesAreZero { get; init; }

    /// <summary>Whether a station that has voters and zeros in everything else has not reported.</summary>
    public bool ZerosAreMissing { get; init; }

    /// <summary>Whether the program wrote the table: names that were made safe for spreadsheets are read as they were.</summary>
    public bool IsOwn { get; init; }

    /// <summary>Whether a blank region is that of the row above.</summary>
    public bool FillRegion { get; init; }

    /// <summary>Whether a blank commission is that of the row above.</summary>
    public bool FillCommission { get; init; }

    /// <summary>Worth knowing about how the columns were taken.</summary>
    public IReadOnlyList<Problem> Doubts { get; init; } = [];

    /// <summary>Whether a station may come twice.</summary>
    public bool KeepDuplicates { get; init; }

    /// <summary>What each column was taken for.</summary>
    public required IReadOnlyList<ColumnUse> Uses { get; init; }

    /// <summary>Stands where a source names no region or commission.</summary>
    public const string Unnamed = "—";
}

/// <summary>A field and where it comes from: the sum of slots, or of all choices when there are none.</summary>
internal sealed record FieldPlan(ReturnField Field, int[] Slots, bool SumOfChoices = false);

/// <summary>A choice and where its votes come from: the sum of slots, or what the other choices leave of a field.</summary>
internal sealed record ChoicePlan(string Name, int[] Slots, ReturnField? RestOf = null);

/// <summary>A condition for leaving a row out: two counts compared, or a cell that has one of some texts.</summary>
internal sealed record DropPlan(Operand Left, Comparison Comparison, Operand Right)
{
    /// <summary>The column to look at instead, or null.</summary>
    public int? Column { get; init; }

    /// <summary>Texts of which the column must have one.</summary>
    public IReadOnlyList<string> Texts { get; init; } = [];

    /// <summary>Whether the counts of a row fulfil it.</summary>
    public bool Holds(ReadOnlySpan<int> slots)
    {
        var (left, right) = (Left.Of(slots), Right.Of(slots));
        return Comparison switch
        {
            Comparison.Equal => left == right,
            Comparison.NotEqual => left != right,
            Comparison.Less => left < right,
            Comparison.LessOrEqual => left <= right,
            Comparison.More => left > right,
            _ => left >= right,
        };
    }
}

/// <summary>A sum of slots, or a number.</summary>
internal sealed record Operand(int[] Slots, long Number)
{
    public long Of(ReadOnlySpan<int> slots)
    {
        var sum = Number;
        foreach (var slot in Slots)
        {
            sum += slots[slot];
        }
        return sum;
    }
}

/// <summary>How two counts are compared.</summary>
internal enum Comparison
{
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    More,
    MoreOrEqual,
}
