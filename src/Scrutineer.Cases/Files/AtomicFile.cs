namespace Scrutineer.Cases.Files;

/// <summary>A file that appears whole or not at all.</summary>
internal static class AtomicFile
{
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
