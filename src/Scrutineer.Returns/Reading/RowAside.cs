namespace Scrutineer.Returns.Reading;

/// <summary>Why a row of a table is not a station.</summary>
public enum AsideKind
{
    /// <summary>It sums other rows.</summary>
    Total,

    /// <summary>A text below the table.</summary>
    Footer,

    /// <summary>A text between rows, or a row above the header.</summary>
    Heading,

    /// <summary>The columns' numbers under their headers.</summary>
    Numbering,

    /// <summary>The header once more.</summary>
    RepeatedHeader,
}

/// <summary>A row that is not a station and was set apart.</summary>
/// <param name="Row">1-based row of the source.</param>
/// <param name="Kind">Why.</param>
/// <param name="Text">What it says of itself; for a total the names of region, commission and station that stand in it.</param>
public sealed record RowAside(int Row, AsideKind Kind, string Text)
{
    /// <summary>Stations that a total sums; 0 for other rows, and for a total that sums no rows that could be found.</summary>
    public int Stations { get; init; }

    /// <summary>Columns in which a total is not the sum of its stations.</summary>
    public IReadOnlyList<TotalDifference> Differences { get; init; } = [];
}

/// <summary>A column in which a total differs from the sum of its stations.</summary>
/// <param name="Field">A field's id, or <c>votes:</c> and the choice's name.</param>
/// <param name="Total">What the row says.</param>
/// <param name="Sum">What its stations sum to.</param>
public sealed record TotalDifference(string Field, long Total, long Sum);

/// <summary>A control relation that fails in most returns.</summary>
/// <param name="Relation">The relation.</param>
/// <param name="Checked">Returns in which it was checked.</param>
/// <param name="Failed">Of those, returns in which it fails.</param>
public sealed record BrokenRelation(ControlRelation Relation, int Checked, int Failed);
