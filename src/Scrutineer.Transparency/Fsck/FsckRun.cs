using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.InteropServices;
using Scrutineer.Wording;

namespace Scrutineer.Transparency.Fsck;

/// <summary>One pass over a log: each entry is hashed once, in order; at each signed size the root is compared.</summary>
internal sealed class FsckRun(string folder, FsckKey key)
{
    private const int MostProblems = 100;

    private readonly FsckFiles _files = new(folder);
    private readonly FsckTree _tree = new();
    private readonly List<Problem> _problems = [];
    private FsckKey _key = key;
    private FsckKey? _leaving;
    private List<byte> _bundle = [];
    private int _checked;

    public FsckReport Run()
    {
        var points = ReadHistory();
        if (points.Count == 0)
        {
            Report(FsckProblems.NoCheckpoints("checkpoints"));
            return Finish(0);
        }
        CheckPresent();
        foreach (var point in points)
        {
            if (!ReadEntriesTo(point.Size))
            {
                return Finish(0);
            }
            CheckPoint(point);
            CheckPartial(point.Size);
        }
        return Finish(CheckStrays());
    }

    private FsckReport Finish(long unpublished) => new(_tree.Size, _checked, _files.Seen, unpublished, _problems);

    private void Report(Problem problem)
    {
        if (_problems.Count < MostProblems)
        {
            _problems.Add(problem);
        }
    }

    private List<Point> ReadHistory()
    {
        var points = new List<Point>();
        foreach (var file in _files.Under("checkpoints"))
        {
            if (PointOf(file) is { } point && FsckFiles.CheckpointOf(point.Size) == file)
            {
                points.Add(point);
            }
            else
            {
                Report(FsckProblems.Unreadable(file));
            }
        }
        points.Sort((a, b) => a.Size.CompareTo(b.Size));
        return points;
    }

    private Point? PointOf(string file)
    {
        if (_files.Read(file) is not { } bytes || FsckNote.Read(bytes) is not { } note)
        {
            return null;
        }
        return
            note.TextLines is [var origin, var size, var root, ..]
            && origin == _key.Name
            && long.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? new Point(file, count, root, note)
            : null;
    }

    /// <summary>What a static host serves as newest must be one of those kept.</summary>
    private void CheckPresent()
    {
        const string Name = "checkpoint";
        if (_files.Read(Name) is not { } present)
        {
            Report(FsckProblems.Missing(Name));
            return;
        }
        var kept = PointOf(Name) is { } point ? _files.Read(FsckFiles.CheckpointOf(point.Size)) : null;
        if (kept is null || !kept.AsSpan().SequenceEqual(present))
        {
            Report(FsckProblems.NotInHistory(Name));
        }
    }

    private void CheckPoint(Point point)
    {
        _checked++;
        if (point.Root != Convert.ToBase64String(_tree.Root()))
        {
            Report(FsckProblems.OtherRoot(point.File));
        }
        foreach (var signer in _leaving is null ? [_key] : new[] { _key, _leaving })
        {
            if (!point.Note.SignedBy(signer))
            {
                Report(FsckProblems.NotSigned(point.File, signer.Text));
            }
        }
        _leaving = null;
    }

    /// <summary>Hashes entries up to a size; false where they end before it.</summary>
    private bool ReadEntriesTo(long size)
    {
        while (_tree.Size < size)
        {
            var index = _tree.Size / 256;
            var (skip, end) = ((int)(_tree.Size % 256), (int)Math.Min(256, size - (index * 256)));
            if (_files.ReadPart("entries", index, end) is not var (name, bytes, isFull))
            {
                Report(FsckProblems.Missing(FsckFiles.NameOf("entries", index)));
                return false;
            }
            if (Split(bytes, isFull ? 256 : end) is not { } entries)
            {
                Report(FsckProblems.Unreadable(name));
                return false;
            }
            // A partial bundle repeats what an earlier, shorter one said.
            if (!bytes.AsSpan().StartsWith(CollectionsMarshal.AsSpan(_bundle)))
            {
                Report(FsckProblems.Differs(name));
            }
            for (var i = skip; i < end; i++)
            {
                Add(entries[i]);
            }
            _bundle = end == 256 ? [] : [.. _bundle, .. entries[skip..end].SelectMany(Framed)];
        }
        return true;
    }

    private void Add(ReadOnlyMemory<byte> entry)
    {
        _tree.Add(
            entry.Span,
            (level, index, bytes) =>
            {
                var name = FsckFiles.NameOf(level.ToString(CultureInfo.InvariantCulture), index);
                Compare(name, _files.Read(name), bytes);
            }
        );
        if (entry.Span.StartsWith("scrutineer.key-rotation/v1\n"u8) && FsckNote.Read(entry.ToArray()) is { } note)
        {
            Rotate(note);
        }
    }

    private void Rotate(FsckNote note)
    {
        if (
            note.TextLines is [_, var from, var to]
            && from == _key.Text
            && FsckKey.Read(to) is { } next
            && next.Name == _key.Name
            && next.Text != _key.Text
            && note.SignedBy(_key)
            && note.SignedBy(next)
        )
        {
            (_leaving, _key) = (_leaving ?? _key, next);
        }
    }

    /// <summary>The tiles that were not full when this size was signed, and the bundle beside them.</summary>
    private void CheckPartial(long size)
    {
        for (var level = 0; level < _tree.Levels; level++)
        {
            var width = (int)((size >> (8 * level)) % 256);
            var kind = level.ToString(CultureInfo.InvariantCulture);
            var index = size >> (8 * (level + 1));
            if (width == 0)
            {
                continue;
            }
            if (_files.ReadPart(kind, index, width) is not var (name, bytes, isFull))
            {
                Report(FsckProblems.Missing(FsckFiles.NameOf(kind, index)));
                continue;
            }
            // Of a full tile the rest is compared when the entries have filled it, or was never signed.
            Compare(name, isFull && bytes.Length == 8192 ? bytes[..(32 * width)] : bytes, _tree.Tile(level));
        }
    }

    private void Compare(string name, byte[]? present, ReadOnlySpan<byte> expected)
    {
        if (present is null)
        {
            Report(FsckProblems.Missing(name));
        }
        else if (!expected.SequenceEqual(present))
        {
            Report(FsckProblems.Differs(name));
        }
    }

    /// <summary>Files that nothing asked for: beyond the newest size they wait to be signed, elsewhere they are wrong.</summary>
    private long CheckStrays()
    {
        var unpublished = 0L;
        foreach (var file in _files.Unseen())
        {
            if (ReachOf(file) > _tree.Size)
            {
                unpublished++;
            }
            else
            {
                Report(FsckProblems.Stray(file));
            }
        }
        return unpublished;
    }

    /// <summary>Entries that a tree has, at least, once it has this file; 0 for a name that means nothing.</summary>
    private static long ReachOf(string file)
    {
        var parts = file.Split('/');
        var isPartial = parts.Length > 2 && parts[^2].EndsWith(".p", StringComparison.Ordinal);
        var digits = string.Concat(parts[2..(isPartial ? ^1 : ^0)]).Replace("x", "", StringComparison.Ordinal);
        var level =
            parts[1] == "entries" ? 0
            : int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var l) && l < 7 ? l
            : -1;
        var width = 256;
        if (
            level < 0
            || !long.TryParse(
                digits.Replace(".p", "", StringComparison.Ordinal),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var index
            )
            || index >= 1L << 48 >> (8 * level)
            || (
                isPartial
                && (
                    !int.TryParse(parts[^1], NumberStyles.None, CultureInfo.InvariantCulture, out width)
                    || width is < 1 or > 255
                )
            )
        )
        {
            return 0;
        }
        return ((index * 256) + width) << (8 * level);
    }

    private static byte[] Framed(ReadOnlyMemory<byte> entry) =>
        [(byte)(entry.Length >> 8), (byte)(entry.Length & 0xFF), .. entry.Span];

    private static List<ReadOnlyMemory<byte>>? Split(byte[] bytes, int count)
    {
        var entries = new List<ReadOnlyMemory<byte>>(count);
        var at = 0;
        for (var i = 0; i < count; i++)
        {
            if (at + 2 > bytes.Length)
            {
                return null;
            }
            var length = BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(at));
            if (at + 2 + length > bytes.Length)
            {
                return null;
            }
            entries.Add(bytes.AsMemory(at + 2, length));
            at += 2 + length;
        }
        return at == bytes.Length ? entries : null;
    }

    private sealed record Point(string File, long Size, string Root, FsckNote Note);
}
