namespace Scrutineer.Forensics;

/// <summary>Numbers that a page shows beneath a finding's figures. Each kind is laid out by one part of the page.</summary>
public abstract record NumbersData;

/// <summary>A plain table.</summary>
/// <param name="Table">In the language of the page; the first column names the rows.</param>
public sealed record TableNumbersData(FindingTable Table) : NumbersData;
