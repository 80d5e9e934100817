using System.Globalization;
using System.Runtime.InteropServices;
using Scrutineer.Wording;
using Scrutineer.Wording.Bytes;

namespace Scrutineer.Transparency.Fsck;

/// <summary>One pass over a log: each entry is hashed once, in order; at each signed size the root is compared.</summary>
internal sealed class FsckRun(IByteSource log, FsckKey key)
{
    private const int MostProblems = 100;

    private readonly FsckFiles _files = new(log);
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
            Report(FsckProblem.NoCheckpoints("checkpoints"));
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
                Report(FsckProblem.Unreadable(file));
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
            Report(FsckProblem.Missing(Name));
            return;
        }
        var kept = PointOf(Name) is { } point ? _files.Read(FsckFiles.CheckpointOf(point.Size)) : null;
        if (kept is null || !kept.AsSpan().SequenceEqual(present))
        {
            Report(FsckProblem.NotInHistory(Name));
        }
    }

    private void CheckPoint(Point point)
    {
        _checked++;
        if (point.Root != Convert.ToBase64String(_tree.Root()))
        {
            Report(FsckProblem.OtherRoot(point.File));
        }
        foreach (var signer in _leaving is null ? [_key] : new[] { _key, _leaving })
        {
            if (!point.Note.SignedBy(signer))
            {
                Report(FsckProblem.NotSigned(point.File, signer.Text));
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
                Report(FsckProblem.Missing(FsckFiles.NameOf("entries", index)));
                return false;
            }
            if (FsckBundle.Split(bytes, isFull ? 256 : end) is not { } entries)
            {
                Report(FsckProblem.Unreadable(name));
                return false;
            }
            // A partial bundle repeats what an earlier, shorter one said.
            if (!bytes.AsSpan().StartsWith(CollectionsMarshal.AsSpan(_bundle)))
            {
                Report(FsckProblem.Differs(name));
            }
            for (var i = skip; i < end; i++)
            {
                Add(entries[i]);
            }
            _bundle = end == 256 ? [] : [.. _bundle, .. entries[skip..end].SelectMany(FsckBundle.Framed)];
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
                Report(FsckProblem.Missing(FsckFiles.NameOf(kind, index)));
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
            Report(FsckProblem.Missing(name));
        }
        else if (!expected.SequenceEqual(present))
        {
            Report(FsckProblem.Differs(name));
        }
    }

    /// <summary>
    /// Files that nothing asked for. Beyond the newest size they wait to be signed; a partial one inside may be left of
    /// a publication that a crash cut short, and must then agree with the whole.
    /// </summary>
    private long CheckStrays()
    {
        var unpublished = 0L;
        foreach (var file in _files.Unseen().ToList())
        {
            var name = FsckName.Read(file);
            if (name is not null && name.Reach > _tree.Size)
            {
                unpublished++;
            }
            else if (name is not { Width: < 256 } || WholeOf(name) is not { } whole)
            {
                Report(FsckProblem.Stray(file));
            }
            else if (!IsBeginning(_files.Read(file)!, name, whole))
            {
                Report(FsckProblem.Differs(file));
            }
        }
        return unpublished;
    }

    /// <summary>The verified file that has what a partial one begins: the full one, or the newest partial one.</summary>
    private byte[]? WholeOf(FsckName name)
    {
        var total = _tree.Size >> (8 * name.Level);
        return _files.ReadPart(name.Kind, name.Index, (int)Math.Min(256, total - (name.Index * 256)))?.Bytes;
    }

    private static bool IsBeginning(byte[] part, FsckName name, byte[] whole) =>
        whole.AsSpan().StartsWith(part)
        && (name.Kind == "entries" ? FsckBundle.Split(part, name.Width) is not null : part.Length == 32 * name.Width);

    private sealed record Point(string File, long Size, string Root, FsckNote Note);
}
