using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Scrutineer.Stores;

/// <summary>Holds a folder itself for one process at a time, so that no lock file is left beside it.</summary>
internal static partial class FolderLock
{
    private const int Exclusive = 2;
    private const int NoWaiting = 4;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>Holds a folder as soon as others have given it back.</summary>
    /// <exception cref="IOException">Others keep it for longer than is waited.</exception>
    public static IDisposable Hold(string folder, TimeSpan patience)
    {
        for (var waited = TimeSpan.Zero; ; waited += Pause)
        {
#pragma warning disable CA2000 // The caller gives it back.
            var held = TryHold(folder);
#pragma warning restore CA2000
            if (held is not null)
            {
                return held;
            }
            if (waited >= patience)
            {
                throw new IOException($"Another process is writing in {folder}.");
            }
            Thread.Sleep(Pause);
        }
    }

    /// <summary>Holds a folder, or null where another process does.</summary>
    public static IDisposable? TryHold(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            try
            {
                // Windows locks no folder; the file goes with its handle.
                return new FileStream(
                    Path.Combine(folder, ".lock"),
                    FileMode.OpenOrCreate,
                    FileAccess.ReadWrite,
                    FileShare.None,
                    bufferSize: 1,
                    FileOptions.DeleteOnClose
                );
            }
            catch (IOException)
            {
                return null;
            }
        }
        // POSIX: O_RDONLY is 0. The lock goes with the descriptor, however the process ends (flock(2)).
        var descriptor = Open(folder, 0);
        if (descriptor < 0)
        {
            throw new IOException($"Cannot open the folder {folder} (errno {Marshal.GetLastPInvokeError()}).");
        }
        var handle = new SafeFileHandle(descriptor, ownsHandle: true);
        if (Flock(descriptor, Exclusive | NoWaiting) == 0)
        {
            return handle;
        }
        handle.Dispose();
        return null;
    }

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "flock", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Flock(int descriptor, int operation);
}
