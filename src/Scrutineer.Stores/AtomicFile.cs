namespace Scrutineer.Stores;

/// <summary>A file that appears whole or not at all.</summary>
public static class AtomicFile
{
    /// <summary>Writes beside the place, flushes to the disk, then moves; what stood there before is kept until then.</summary>
    /// <param name="path">The file; its folder is made where missing.</param>
    /// <param name="content">Everything.</param>
    /// <param name="stop">Stops the writing; nothing is left half written.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    public static async Task Write(string path, ReadOnlyMemory<byte> content, CancellationToken stop)
    {
        var place = Path.GetFullPath(path);
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        var partial = place + ".partial";
        try
        {
            using (var handle = File.OpenHandle(partial, FileMode.Create, FileAccess.Write))
            {
                await RandomAccess.WriteAsync(handle, content, fileOffset: 0, stop);
                RandomAccess.FlushToDisk(handle);
            }
            File.Move(partial, place, overwrite: true);
        }
        finally
        {
            File.Delete(partial);
        }
    }
}
