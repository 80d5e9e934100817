namespace Scrutineer.Transparency.Entries;

/// <summary>Consecutive entries of a log.</summary>
/// <param name="First">0-based index of the first.</param>
/// <param name="Count">How many, 0 or more.</param>
public sealed record LogRange(long First, int Count);
