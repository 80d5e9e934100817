using Scrutineer.Wording;

namespace Scrutineer.Stores;

/// <summary>
/// A folder that appears whole or not at all: written beside its place under a name of its own, flushed to the disk, then moved. What
/// stood there before is kept until the new one is complete. Any number of processes may write one place: the last one's folder stands.
/// </summary>
public sealed class AtomicFolder : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly string _place;
    private readonly string _partial;
    private readonly IDisposable _held;
    private readonly Dictionary<string, long> _written = new(StringComparer.Ordinal);
    private bool _done;

    /// <summary>Begins a folder that will stand at <paramref name="place"/>; what a killed process left is set right first.</summary>
    /// <param name="place">Its path; not a disk's root.</param>
    /// <exception cref="IOException">Another process keeps its parent held.</exception>
    public AtomicFolder(string place)
    {
        _place = Path.GetFullPath(place);
        var parent =
            Path.GetDirectoryName(_place)
            ?? throw new ArgumentException("A disk's root cannot be replaced.", nameof(place));
        Directory.CreateDirectory(parent);
        using var alone = FolderLock.Hold(parent, Patience);
        Recover();
        _partial = Leftovers.NameFor(_place, "partial");
        Directory.CreateDirectory(_partial);
        _held = FolderLock.Hold(_partial, Patience);
    }

    /// <summary>Writes one file, durably.</summary>
    /// <param name="relative">Path inside the folder, with forward slashes.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="stop">Stops the writing; what is partial is removed on disposal.</param>
    public async Task Write(string relative, ReadOnlyMemory<byte> content, CancellationToken stop)
    {
        var path = Path.GetFullPath(Path.Combine(_partial, relative));
        if (!path.StartsWith(_partial + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            throw new ArgumentException("A file must stay inside its folder.", nameof(relative));
        }
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        DiskSteps.Write(path);
        using var handle = File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write);
        await RandomAccess.WriteAsync(handle, content, fileOffset: 0, stop);
        DiskSteps.Flush(path);
        RandomAccess.FlushToDisk(handle);
        _written.Add(path, content.Length);
    }

    /// <summary>Puts the folder in its place, once every file that was written is found to be there.</summary>
    /// <param name="foreignIn">Asked last of what stands there: a name that must not go, or null.</param>
    /// <exception cref="IOException">Something that was written is gone, or another process keeps the parent held.</exception>
    /// <exception cref="OutputRefusedException">Something stands there that must not go.</exception>
    public void Complete(Func<string, Problem?>? foreignIn = null)
    {
        var parent = Path.GetDirectoryName(_place)!;
        using var alone = FolderLock.Hold(parent, Patience);
        if (
            _written.FirstOrDefault(w => new FileInfo(w.Key) is not { Exists: true } file || file.Length != w.Value) is
            { Key: { } lost }
        )
        {
            throw new IOException($"{lost} was written and is not there.");
        }
        foreach (
            var inside in Directory.EnumerateDirectories(_partial, "*", SearchOption.AllDirectories).Append(_partial)
        )
        {
            DurableFiles.FlushFolder(inside);
        }
        if (foreignIn?.Invoke(_place) is { } foreign)
        {
            throw new OutputRefusedException(foreign);
        }
        var previous = Leftovers.NameFor(_place, "previous");
        if (Directory.Exists(_place))
        {
            DiskSteps.Move(previous);
            Directory.Move(_place, previous);
        }
        DiskSteps.Move(_place);
        Directory.Move(_partial, _place);
        _done = true;
        DurableFiles.FlushFolder(parent);
        if (Directory.Exists(previous))
        {
            DiskSteps.Delete(previous);
            Directory.Delete(previous, recursive: true);
        }
    }

    /// <summary>Removes what was not completed.</summary>
    public void Dispose()
    {
        if (!_done && Directory.Exists(_partial))
        {
            Directory.Delete(_partial, recursive: true);
        }
        _held.Dispose();
    }

    // A process killed between the two moves leaves the earlier folder under its other name: it goes back.
    private void Recover()
    {
        foreach (var previous in Leftovers.Of(_place, "previous").Append(OldName("previous")).Where(Directory.Exists))
        {
            if (Directory.Exists(_place))
            {
                Directory.Delete(previous, recursive: true);
            }
            else
            {
                Directory.Move(previous, _place);
            }
        }
        foreach (var partial in Leftovers.Of(_place, "partial").Append(OldName("partial")).Where(Directory.Exists))
        {
            using var held = FolderLock.TryHold(partial);
            if (held is not null)
            {
                Directory.Delete(partial, recursive: true);
            }
        }
    }

    // As earlier versions named them.
    private string OldName(string what) =>
        Path.Combine(Path.GetDirectoryName(_place)!, $".{Path.GetFileName(_place)}.{what}");
}
