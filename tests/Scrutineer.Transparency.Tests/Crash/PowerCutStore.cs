using Scrutineer.Testing;
using Scrutineer.Wording.Bytes;

namespace Scrutineer.Transparency.Tests.Crash;

/// <summary>
/// A store whose power fails at its n-th write. What was flushed is still there afterwards; of the rest the worst is kept that
/// <see cref="IByteStore"/> allows: the old bytes, the new, none, or zeros in their place.
/// </summary>
/// <param name="writes">Writes that succeed before the power fails.</param>
/// <param name="chance">Decides what is left of what was under way.</param>
/// <param name="forgetsToFlush">A flush returns and has done nothing: the mistake that the tests must find.</param>
internal sealed class PowerCutStore(int writes, Chance chance, bool forgetsToFlush = false) : IByteStore
{
    private readonly Lock _gate = new();
    private readonly MemoryStore _seen = new();
    private readonly SortedDictionary<string, byte[]> _durable = new(StringComparer.Ordinal);
    private readonly HashSet<string> _unflushed = new(StringComparer.Ordinal);
    private int _left = writes;

    /// <summary>Whether the power has failed.</summary>
    public bool IsCut => _left < 0;

    public string Place => "power-cut";

    /// <summary>What is there when the power is back.</summary>
    public MemoryStore Remains()
    {
        var remains = new MemoryStore();
        lock (_gate)
        {
            foreach (var name in _unflushed)
            {
                var lost = _seen.TryRead(name) is { } bytes ? bytes.ToArray() : [];
                byte[]? left = chance.Next(4) switch
                {
                    0 => _durable.GetValueOrDefault(name),
                    1 => lost,
                    2 => [],
                    _ => new byte[lost.Length],
                };
                Keep(name, left);
            }
            foreach (var (name, bytes) in _durable)
            {
                remains.Replace(name, bytes);
            }
        }
        return remains;
    }

    public ReadOnlyMemory<byte>? TryRead(string name) => _seen.TryRead(name);

    public IEnumerable<string> List(string under = "") => _seen.List(under);

    public void Replace(string name, ReadOnlySpan<byte> bytes)
    {
        lock (_gate)
        {
            var whole = bytes.ToArray();
            Write(() => Keep(name, whole));
            _seen.Replace(name, whole);
            _unflushed.Remove(name);
        }
    }

    public void ReplaceUnflushed(string name, ReadOnlySpan<byte> bytes)
    {
        lock (_gate)
        {
            Write(() => { });
            _seen.Replace(name, bytes);
            _unflushed.Add(name);
        }
    }

    public void Flush(IReadOnlyCollection<string> names)
    {
        foreach (var name in names)
        {
            lock (_gate)
            {
                Write(() => { });
                if (!forgetsToFlush && _unflushed.Remove(name))
                {
                    Keep(name, _seen.TryRead(name)!.Value.ToArray());
                }
            }
        }
    }

    public void Move(string from, string to)
    {
        lock (_gate)
        {
            var moved = _durable[from];
            // Cut in between, the bytes have the new name already, and the old one still.
            Write(() => Keep(to, moved));
            _seen.Move(from, to);
            _durable.Remove(from);
        }
    }

    public void Delete(string name)
    {
        lock (_gate)
        {
            Write(() => { });
            _seen.Delete(name);
            if (chance.Next(2) == 0)
            {
                _durable.Remove(name);
            }
        }
    }

    public IGrowingBytes OpenToGrow(string name, long length) =>
        new Growing(this, name, _seen.OpenToGrow(name, length));

    public IDisposable? TryLock(string name) => _seen.TryLock(name);

    /// <summary>Counts a write; at the one where the power fails something else happens, and the writer never hears what.</summary>
    private void Write(Action done, Action? cut = null)
    {
        _left--;
        if (_left >= 0)
        {
            done();
            return;
        }
        if (_left == -1)
        {
            (cut ?? (chance.Next(2) == 0 ? done : () => { }))();
        }
        // Nothing is written once the power is gone.
        _left = -2;
        throw new IOException("The power failed.");
    }

    /// <summary>What a write leaves that was cut short: a part of the bytes, zeros in their place, or all of them.</summary>
    private byte[] Torn(byte[] added, int at) =>
        chance.Next(4) switch
        {
            0 => added[..chance.Next(added.Length)],
            1 => new byte[added.Length],
            2 => Holes(added, at),
            _ => added,
        };

    /// <summary>Blocks reach the disk in any order: some are there, others read as zeros.</summary>
    private byte[] Holes(byte[] added, int at)
    {
        byte[] torn = [.. added];
        for (var from = 0; from < torn.Length; )
        {
            var length = Math.Min(512 - ((at + from) % 512), torn.Length - from);
            if (chance.Next(2) == 0)
            {
                Array.Clear(torn, from, length);
            }
            from += length;
        }
        return torn;
    }

    private void Keep(string name, byte[]? bytes)
    {
        if (bytes is null)
        {
            _durable.Remove(name);
        }
        else
        {
            _durable[name] = bytes;
        }
    }

    private sealed class Growing(PowerCutStore store, string name, IGrowingBytes seen) : IGrowingBytes
    {
        public long Length => seen.Length;

        public void Append(ReadOnlySpan<byte> bytes)
        {
            lock (store._gate)
            {
                var (before, added) = (store._durable[name], bytes.ToArray());
                store.Write(
                    done: () => store.Keep(name, [.. before, .. added]),
                    cut: () => store.Keep(name, [.. before, .. store.Torn(added, before.Length)])
                );
                seen.Append(bytes);
            }
        }

        public void Dispose() => seen.Dispose();
    }
}
