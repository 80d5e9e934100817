namespace Scrutineer.Returns.Mappings;

/// <summary>A table with a row for a station and an item: a choice, or a field of the return.</summary>
/// <param name="Names">The columns that together name the item, as <c>office</c> and <c>candidate</c>; their texts are joined by <c> / </c>.</param>
/// <param name="Count">The column of counts.</param>
internal sealed record LongTable(IReadOnlyList<string> Names, string Count)
{
    /// <summary>What joins the texts of the columns into the item's name.</summary>
    public const string Between = " / ";
}

/// <summary>Several rows a station, one for each kind of vote, to be summed.</summary>
/// <param name="Column">The column that tells the kinds.</param>
/// <param name="Once">Fields that every row repeats for the whole station.</param>
internal sealed record KindsOfVote(string Column, IReadOnlyList<ReturnField> Once);

/// <summary>Where the header stands: one row, or several that are read together.</summary>
/// <param name="First">1-based row.</param>
/// <param name="Last">1-based row.</param>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
internal readonly record struct HeaderPlace(int First, int Last);
