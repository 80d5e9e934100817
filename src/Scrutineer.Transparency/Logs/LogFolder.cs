using Scrutineer.Transparency.Tiles;

namespace Scrutineer.Transparency.Logs;

/// <summary>
/// A log as a folder: what is published lies at its C2SP path, what only the writer needs lies under
/// <c>.writer</c>, which a static host does not serve.
/// </summary>
internal sealed class LogFolder
{
    private const string Private = ".writer";

    public LogFolder(string root) => Root = Path.GetFullPath(root);

    public string Root { get; }

    public string WriteAhead => Path.Combine(Root, Private, "write-ahead");

    /// <summary>The write-ahead file before the present one, while the tiles it covers are being flushed.</summary>
    public string WriteAheadBefore => Path.Combine(Root, Private, "write-ahead.before");

    public string Lock => Path.Combine(Root, Private, "lock");

    public string Temporary => Path.Combine(Root, Private, "new");

    public string PrivateFolder => Path.Combine(Root, Private);

    public string PathOf(string relative) => Path.Combine(Root, relative.Replace('/', Path.DirectorySeparatorChar));

    /// <summary>The file's bytes, or null where there is no such file.</summary>
    public byte[]? TryRead(string relative)
    {
        var path = PathOf(relative);
        return File.Exists(path) ? File.ReadAllBytes(path) : null;
    }

    /// <summary>Replaces a file durably and at once.</summary>
    public void Replace(string relative, ReadOnlySpan<byte> bytes) =>
        Durable.Replace(PathOf(relative), Temporary, bytes);

    /// <summary>Replaces a file at once; it is durable only after a flush.</summary>
    public void ReplaceUnflushed(string relative, ReadOnlySpan<byte> bytes)
    {
        var path = PathOf(relative);
        Durable.MakeFolder(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(Temporary, bytes);
        File.Move(Temporary, path, overwrite: true);
    }

    /// <summary>Writes what must never change: the same bytes again are nothing new, other bytes are a broken log.</summary>
    public void WriteOnce(string relative, ReadOnlySpan<byte> bytes)
    {
        if (TryRead(relative) is { } present)
        {
            if (!present.AsSpan().SequenceEqual(bytes))
            {
                throw new InvalidDataException(
                    $"{relative} exists with other bytes: the log was changed from outside."
                );
            }
            // Whoever wrote it may have been cut off before its name was flushed.
            Durable.FlushFolder(Path.GetDirectoryName(PathOf(relative))!);
            return;
        }
        Replace(relative, bytes);
    }

    /// <summary>Sizes of all signed checkpoints, ascending.</summary>
    public IReadOnlyList<long> HistorySizes()
    {
        var top = PathOf("checkpoints");
        if (!Directory.Exists(top))
        {
            return [];
        }
        var sizes = new List<long>();
        foreach (var file in Directory.EnumerateFiles(top, "*", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(top, file).Replace(Path.DirectorySeparatorChar, '/');
            var digits = name.Replace("x", "", StringComparison.Ordinal).Replace("/", "", StringComparison.Ordinal);
            if (long.TryParse(digits, out var size) && TilePath.Number(size) == name)
            {
                sizes.Add(size);
            }
        }
        sizes.Sort();
        return sizes;
    }
}
