namespace Scrutineer.Stores;

/// <summary>
/// A folder that appears whole or not at all: written beside its place under another name, flushed to the disk, then
/// moved. What stood there before is kept until the new one is complete.
/// </summary>
public sealed class AtomicFolder : IDisposable
{
    private readonly string _place;
    private readonly string _partial;
    private readonly string _previous;
    private bool _done;

    /// <summary>Begins a folder that will stand at <paramref name="place"/>; what a killed process left is set right first.</summary>
    /// <param name="place">Its path; not a disk's root.</param>
    public AtomicFolder(string place)
    {
        _place = Path.GetFullPath(place);
        var parent =
            Path.GetDirectoryName(_place)
            ?? throw new ArgumentException("A disk's root cannot be replaced.", nameof(place));
        var name = Path.GetFileName(_place);
        _partial = Path.Combine(parent, $".{name}.partial");
        _previous = Path.Combine(parent, $".{name}.previous");
        Directory.CreateDirectory(parent);
        Recover();
        Directory.CreateDirectory(_partial);
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
        using var handle = File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write);
        await RandomAccess.WriteAsync(handle, content, fileOffset: 0, stop);
        RandomAccess.FlushToDisk(handle);
    }

    /// <summary>Puts the folder in its place.</summary>
    public void Complete()
    {
        if (Directory.Exists(_place))
        {
            Directory.Move(_place, _previous);
        }
        Directory.Move(_partial, _place);
        _done = true;
        if (Directory.Exists(_previous))
        {
            Directory.Delete(_previous, recursive: true);
        }
    }

    /// <summary>Removes what was not completed.</summary>
    public void Dispose()
    {
        if (!_done && Directory.Exists(_partial))
        {
            Directory.Delete(_partial, recursive: true);
        }
    }

    // A process killed between the two moves leaves the earlier folder under its other name: it goes back.
    private void Recover()
    {
        if (Directory.Exists(_previous))
        {
            if (Directory.Exists(_place))
            {
                Directory.Delete(_previous, recursive: true);
            }
            else
            {
                Directory.Move(_previous, _place);
            }
        }
        if (Directory.Exists(_partial))
        {
            Directory.Delete(_partial, recursive: true);
        }
    }
}
