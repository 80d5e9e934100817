using Scrutineer.Wording.Bytes;

namespace Scrutineer.Transparency.Logs;

/// <summary>
/// Full tiles and bundles are written at once and flushed later, beside the appends: until then the write-ahead file
/// still has their entries, so a power cut loses nothing. One flush runs at a time.
/// </summary>
internal sealed class UnflushedTiles(IByteStore log)
{
    private List<string> _written = [];
    private Task _flush = Task.CompletedTask;

    /// <summary>Files written since the last flush began.</summary>
    public int Count => _written.Count;

    /// <summary>Whether a flush is under way.</summary>
    public bool IsFlushing => !_flush.IsCompleted;

    /// <summary>Puts a file in place; what a power cut left there is written over.</summary>
    public void Write(string name, ReadOnlySpan<byte> bytes)
    {
        log.ReplaceUnflushed(name, bytes);
        _written.Add(name);
    }

    /// <summary>Begins to flush all that was written; then calls <paramref name="whenDone"/>, on another thread.</summary>
    /// <exception cref="IOException">The flush before this one failed.</exception>
    public void Begin(Action whenDone)
    {
        Wait();
        var names = _written;
        _written = [];
        _flush = Task.Run(() =>
        {
            log.Flush(names);
            whenDone();
        });
    }

    /// <summary>Waits for the flush under way, if any.</summary>
    /// <exception cref="IOException">It failed.</exception>
    public void Wait() => _flush.GetAwaiter().GetResult();

    /// <summary>Flushes everything before it returns.</summary>
    /// <exception cref="IOException">A flush failed.</exception>
    public void FlushAll()
    {
        Wait();
        log.Flush(_written);
        _written = [];
    }
}
