namespace Scrutineer.Stores;

/// <summary>Holds a file for one process at a time, however that process ends: what is read and written in between is nobody else's.</summary>
public static class FileLock
{
    /// <summary>Holds it, or null where another holds it now.</summary>
    /// <param name="path">A file made for this alone; it stays when the lock is given back, or two could hold two files of one name.</param>
    /// <exception cref="UnauthorizedAccessException">The file cannot be made or opened.</exception>
    public static IDisposable? TryHold(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        try
        {
            // flock on Unix, a share mode on Windows: either goes with the process.
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException) when (Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(path))))
        {
            return null;
        }
    }

    /// <summary>Holds it as soon as others have given it back; null where they keep it for longer than is waited.</summary>
    /// <param name="path">The file.</param>
    /// <param name="patience">How long to wait at most.</param>
    /// <param name="stop">Stops waiting.</param>
    public static async Task<IDisposable?> Hold(string path, TimeSpan patience, CancellationToken stop = default)
    {
        for (var waited = TimeSpan.Zero; ; waited += Pause)
        {
            var held = TryHold(path);
            if (held is not null || waited >= patience)
            {
                return held;
            }
            await Task.Delay(Pause, stop).ConfigureAwait(false);
        }
    }

    private static TimeSpan Pause { get; } = TimeSpan.FromMilliseconds(50);
}
