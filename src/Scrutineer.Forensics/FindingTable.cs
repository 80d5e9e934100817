namespace Scrutineer.Forensics;

/// <summary>Numbers of a finding as a table, for a host to print in its own way.</summary>
/// <param name="Title">What it shows; null where the finding's title says it.</param>
/// <param name="Columns">Headings, left to right.</param>
/// <param name="Rows">Rows of as many cells as there are columns, as they are to be read.</param>
public sealed record FindingTable(
    string? Title,
    IReadOnlyList<TableColumn> Columns,
    IReadOnlyList<IReadOnlyList<string>> Rows
);

/// <summary>A column of a table.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="Number">Whether it holds numbers, which stand to the right and do not wrap.</param>
public sealed record TableColumn(string Heading, bool Number);
