using System.Runtime.InteropServices;

namespace Scrutineer.Stores;

/// <summary>
/// Writes that survive a power cut: bytes are flushed before a name points at them, and the folder is flushed after,
/// for a rename is durable only once its folder is.
/// </summary>
internal static partial class DurableFiles
{
    /// <summary>Puts a whole file in place at once: readers see the old bytes or the new, never a mixture.</summary>
    /// <param name="path">Final place; its folder is made where missing.</param>
    /// <param name="temporary">A path on the same file system that nobody else uses.</param>
    /// <param name="bytes">Everything.</param>
    public static void Replace(string path, string temporary, ReadOnlySpan<byte> bytes)
    {
        DiskSteps.Write(temporary);
        using (var handle = File.OpenHandle(temporary, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            RandomAccess.Write(handle, bytes, 0);
            DiskSteps.Flush(temporary);
            RandomAccess.FlushToDisk(handle);
        }
        var folder = Path.GetDirectoryName(path)!;
        MakeFolder(folder);
        DiskSteps.Move(path);
        File.Move(temporary, path, overwrite: true);
        FlushFolder(folder);
    }

    /// <summary>Makes a folder, and those above it, so that they are still there after a power cut.</summary>
    public static void MakeFolder(string folder)
    {
        if (Directory.Exists(folder))
        {
            return;
        }
        var above = Path.GetDirectoryName(folder);
        if (above is { Length: > 0 })
        {
            MakeFolder(above);
        }
        DiskSteps.Make(folder);
        Directory.CreateDirectory(folder);
        if (above is { Length: > 0 })
        {
            FlushFolder(above);
        }
    }

    /// <summary>fsync of a file.</summary>
    public static void Flush(string path)
    {
        DiskSteps.Flush(path);
        // Windows flushes only what it may write.
        using var handle = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        RandomAccess.FlushToDisk(handle);
    }

    /// <summary>fsync of a folder; .NET has none, and NTFS journals names by itself.</summary>
    public static void FlushFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }
        DiskSteps.Flush(folder);
        // POSIX: O_RDONLY is 0.
        var descriptor = Open(folder, 0);
        if (descriptor < 0)
        {
            throw new IOException(
                $"Cannot open the folder {folder} to flush it (errno {Marshal.GetLastPInvokeError()})."
            );
        }
        var (flushed, error) = (Fsync(descriptor), Marshal.GetLastPInvokeError());
        _ = Close(descriptor);
        if (flushed != 0)
        {
            throw new IOException($"Cannot flush the folder {folder} (errno {error}).");
        }
    }

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Fsync(int descriptor);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Close(int descriptor);
}
