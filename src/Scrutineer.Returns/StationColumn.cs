namespace Scrutineer.Returns;

/// <summary>A column that is written beside the returns, one entry per station with data.</summary>
/// <param name="Name">Its header.</param>
public abstract record StationColumn(string Name)
{
    /// <summary>Number of entries.</summary>
    public abstract int Count { get; }
}

/// <summary>Whole numbers; null where there is none. Yes and no are written as 1 and 0.</summary>
/// <param name="Name">Its header.</param>
/// <param name="Values">One per station with data.</param>
public sealed record CountColumn(string Name, IReadOnlyList<int?> Values) : StationColumn(Name)
{
    /// <inheritdoc/>
    public override int Count => Values.Count;
}

/// <summary>Numbers; null where there is none.</summary>
/// <param name="Name">Its header.</param>
/// <param name="Values">One per station with data, each finite or null.</param>
public sealed record NumberColumn(string Name, IReadOnlyList<double?> Values) : StationColumn(Name)
{
    /// <inheritdoc/>
    public override int Count => Values.Count;
}

/// <summary>Texts; null where there is none.</summary>
/// <param name="Name">Its header.</param>
/// <param name="Values">One per station with data.</param>
public sealed record TextColumn(string Name, IReadOnlyList<string?> Values) : StationColumn(Name)
{
    /// <inheritdoc/>
    public override int Count => Values.Count;
}
