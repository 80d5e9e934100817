using Scrutineer.Transparency.Tiles;
using Scrutineer.Wording.Bytes;

namespace Scrutineer.Transparency.Logs;

/// <summary>Rules of what is published: what must never change is written once, every checkpoint is kept.</summary>
internal static class PublishedFiles
{
    private const string History = "checkpoints";

    /// <summary>Writes what must never change: the same bytes again are nothing new, other bytes are a broken log.</summary>
    /// <exception cref="DamagedLogException">There are other bytes.</exception>
    public static void WriteOnce(IByteStore log, string name, ReadOnlySpan<byte> bytes)
    {
        if (log.TryRead(name) is not { } present)
        {
            log.Replace(name, bytes);
            return;
        }
        if (!present.Span.SequenceEqual(bytes))
        {
            // The log was changed from outside: what is here is not what its entries give.
            throw new DamagedLogException(name);
        }
        // Whoever wrote it may have been cut off before it was flushed.
        log.Flush([name]);
    }

    /// <summary>The largest size of a signed checkpoint, or null where none was ever signed.</summary>
    public static long? NewestSize(IByteSource log)
    {
        long? newest = null;
        foreach (var name in log.List(History))
        {
            var number = name[(History.Length + 1)..];
            var digits = number.Replace("x", "", StringComparison.Ordinal).Replace("/", "", StringComparison.Ordinal);
            if (long.TryParse(digits, out var size) && TilePath.Number(size) == number && size >= (newest ?? 0))
            {
                newest = size;
            }
        }
        return newest;
    }
}
