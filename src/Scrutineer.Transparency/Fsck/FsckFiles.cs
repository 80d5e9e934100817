using System.Globalization;
using Scrutineer.Wording.Bytes;

namespace Scrutineer.Transparency.Fsck;

/// <summary>The published files, each asked for by what C2SP tlog-tiles says its name is; counts what was asked for.</summary>
internal sealed class FsckFiles(IByteSource log)
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    public long Seen => _seen.Count;

    /// <summary>A file's bytes; null where it is missing, or its name is one that a log cannot have.</summary>
    public byte[]? Read(string name)
    {
        if (!ByteName.IsSafe(name) || log.TryRead(name) is not { } bytes)
        {
            return null;
        }
        _seen.Add(name);
        return bytes.ToArray();
    }

    /// <summary>A tile or bundle of so many items; where a host dropped the partial file, the full one.</summary>
    public (string Name, byte[] Bytes, bool IsFull)? ReadPart(string kind, long index, int width)
    {
        var name = NameOf(kind, index);
        var partial = string.Create(CultureInfo.InvariantCulture, $"{name}.p/{width}");
        if (width < 256 && Read(partial) is { } bytes)
        {
            return (partial, bytes, false);
        }
        return Read(name) is { } full ? (name, full, true) : null;
    }

    /// <summary>Name of a full tile (<c>0</c>, <c>1</c>…) or bundle (<c>entries</c>).</summary>
    public static string NameOf(string kind, long index) => $"tile/{kind}/{Digits(index)}";

    /// <summary>Name under which a checkpoint of a size is kept.</summary>
    public static string CheckpointOf(long size) => $"checkpoints/{Digits(size)}";

    /// <summary>All files under a folder, by their names inside the log.</summary>
    public IEnumerable<string> Under(string folder) => log.List(folder);

    /// <summary>Files under <c>tile/</c> that no checkpoint calls for.</summary>
    public IEnumerable<string> Unseen() => Under("tile").Where(f => !_seen.Contains(f));

    private static string Digits(long number)
    {
        var groups = number.ToString("N0", CultureInfo.InvariantCulture).Split(',');
        var padded = groups.Select(g => g.PadLeft(3, '0')).ToArray();
        return string.Concat(padded[..^1].Select(g => $"x{g}/")) + padded[^1];
    }
}
