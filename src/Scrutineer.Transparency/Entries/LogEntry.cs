namespace Scrutineer.Transparency.Entries;

/// <summary>One entry of a log.</summary>
/// <param name="Index">0-based.</param>
/// <param name="Bytes">0 … 65535 bytes.</param>
public sealed record LogEntry(long Index, ReadOnlyMemory<byte> Bytes);
