namespace Scrutineer.Wording.Bytes;

/// <summary>A store that lives as long as its process, for any number of threads. Here everything is as durable as anything.</summary>
/// <param name="place">What problems call it.</param>
public sealed class MemoryStore(string place = "memory") : IByteStore
{
    private readonly Lock _gate = new();
    private readonly SortedDictionary<string, Content> _contents = new(StringComparer.Ordinal);
    private readonly HashSet<string> _held = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public string Place => place;

    /// <inheritdoc/>
    public ReadOnlyMemory<byte>? TryRead(string name)
    {
        lock (_gate)
        {
            return _contents.TryGetValue(ByteName.Require(name), out var content)
                ? content.Buffer.AsMemory(0, content.Length)
                : default(ReadOnlyMemory<byte>?);
        }
    }

    /// <inheritdoc/>
    public IEnumerable<string> List(string under = "")
    {
        lock (_gate)
        {
            return [.. _contents.Keys.Where(name => ByteName.IsUnder(name, under))];
        }
    }

    /// <inheritdoc/>
    public void Replace(string name, ReadOnlySpan<byte> bytes)
    {
        lock (_gate)
        {
            _contents[ByteName.Require(name)] = new Content(bytes.ToArray(), bytes.Length);
        }
    }

    /// <inheritdoc/>
    public void ReplaceUnflushed(string name, ReadOnlySpan<byte> bytes) => Replace(name, bytes);

    /// <inheritdoc/>
    public void Flush(IReadOnlyCollection<string> names) => ArgumentNullException.ThrowIfNull(names);

    /// <inheritdoc/>
    public void Move(string from, string to)
    {
        lock (_gate)
        {
            if (!_contents.Remove(ByteName.Require(from), out var content))
            {
                throw new IOException($"{place} has no {from}.");
            }
            _contents[ByteName.Require(to)] = content;
        }
    }

    /// <inheritdoc/>
    public void Delete(string name)
    {
        lock (_gate)
        {
            _contents.Remove(ByteName.Require(name));
        }
    }

    /// <inheritdoc/>
    public IGrowingBytes OpenToGrow(string name, long length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        lock (_gate)
        {
            if (!_contents.TryGetValue(ByteName.Require(name), out var content) || content.Length < length)
            {
                throw new IOException($"{place} has no {name} of {length} bytes.");
            }
            // A copy: who reads the bytes that are cut off now keeps them.
            _contents[name] = new Content(content.Buffer[..(int)length], (int)length);
            return new Growing(this, name);
        }
    }

    /// <inheritdoc/>
    public IDisposable? TryLock(string name)
    {
        lock (_gate)
        {
            return _held.Add(ByteName.Require(name)) ? new Held(this, name) : null;
        }
    }

    /// <summary>The first bytes of a buffer. They never change; those behind them are written once, as the content grows.</summary>
    private readonly record struct Content(byte[] Buffer, int Length);

    private sealed class Growing(MemoryStore store, string name) : IGrowingBytes
    {
        public long Length => store.TryRead(name)?.Length ?? 0;

        public void Append(ReadOnlySpan<byte> bytes)
        {
            lock (store._gate)
            {
                var (buffer, length) = store._contents[name];
                if (buffer.Length - length < bytes.Length)
                {
                    Array.Resize(ref buffer, Math.Max(2 * buffer.Length, length + bytes.Length));
                }
                bytes.CopyTo(buffer.AsSpan(length));
                store._contents[name] = new Content(buffer, length + bytes.Length);
            }
        }

        public void Dispose() { }
    }

    private sealed class Held(MemoryStore store, string name) : IDisposable
    {
        public void Dispose()
        {
            lock (store._gate)
            {
                store._held.Remove(name);
            }
        }
    }
}
