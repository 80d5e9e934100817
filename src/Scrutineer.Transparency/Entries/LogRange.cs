namespace Scrutineer.Transparency.Logs;

/// <summary>Consecutive entries of a log.</summary>
/// <param name="First">0-based index of the first.</param>
/// <param name="Count">How many, 0 or more.</param>
public sealed record LogRange(long First, int Count);

/// <summary>One entry of a log.</summary>
/// <param name="Index">0-based.</param>
/// <param name="Bytes">0 … 65535 bytes.</param>
public sealed record LogEntry(long Index, ReadOnlyMemory<byte> Bytes);
