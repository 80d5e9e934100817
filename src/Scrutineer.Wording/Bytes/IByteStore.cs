namespace Scrutineer.Wording.Bytes;

/// <summary>
/// Bytes by name, for one writer and any number of readers. A reader sees the old bytes of a name or the new, never a
/// mixture. <em>Durable</em> means: survives a power cut once the call has returned.
/// </summary>
/// <remarks>
/// An object store keeps these promises too: an object is put whole and is durable at once, so a flush has nothing to do; a
/// move is a copy and a deletion; what grows is kept in numbered objects that are read as one.
/// </remarks>
public interface IByteStore : IByteSource
{
    /// <summary>Gives a name new bytes, durably.</summary>
    void Replace(string name, ReadOnlySpan<byte> bytes);

    /// <summary>Gives a name new bytes that are durable only after <see cref="Flush"/>: a power cut may leave anything.</summary>
    void ReplaceUnflushed(string name, ReadOnlySpan<byte> bytes);

    /// <summary>Makes what was put under these names durable. May run beside other calls that concern other names.</summary>
    void Flush(IReadOnlyCollection<string> names);

    /// <summary>Gives bytes another name, in the place of what had it, durably. A power cut in between leaves either name or both.</summary>
    /// <exception cref="IOException">There are no bytes of the name <paramref name="from"/>.</exception>
    void Move(string from, string to);

    /// <summary>Drops a name, where it is there. After a power cut it may be back.</summary>
    void Delete(string name);

    /// <summary>Opens bytes to be added to at their end.</summary>
    /// <param name="name">Of bytes that are there.</param>
    /// <param name="length">How many to keep; what lies behind them is cut off, durably.</param>
    /// <exception cref="IOException">There are none, or fewer.</exception>
    IGrowingBytes OpenToGrow(string name, long length);

    /// <summary>
    /// Holds a name for this caller alone until it is disposed or its process ends, however it ends; null where another
    /// caller, here or in another process, holds it.
    /// </summary>
    IDisposable? TryLock(string name);
}

/// <summary>Bytes that are added to at their end, by one writer.</summary>
public interface IGrowingBytes : IDisposable
{
    /// <summary>How many there are.</summary>
    long Length { get; }

    /// <summary>Adds bytes, durably. A power cut before it returns may leave a part of them, or zeros in their place.</summary>
    void Append(ReadOnlySpan<byte> bytes);
}
