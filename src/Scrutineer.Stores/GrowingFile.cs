using Microsoft.Win32.SafeHandles;
using Scrutineer.Wording.Bytes;

namespace Scrutineer.Stores;

/// <summary>A file that is added to at its end, each time with a flush.</summary>
internal sealed class GrowingFile : IGrowingBytes
{
    private readonly SafeFileHandle _handle;

    private readonly string _path;

    private GrowingFile(string path, SafeFileHandle handle, long length) =>
        (_path, _handle, Length) = (path, handle, length);

    public long Length { get; private set; }

#pragma warning disable CA2000 // The handle is the file's, which the caller disposes.
    /// <summary>Opens a file and cuts off what lies behind a length.</summary>
    public static GrowingFile Open(string path, long length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        var handle = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite, FileShare.Read);
        try
        {
            var present = RandomAccess.GetLength(handle);
            if (present < length)
            {
                throw new IOException($"{path} has {present} bytes, not {length}.");
            }
            if (present > length)
            {
                DiskSteps.Write(path);
                RandomAccess.SetLength(handle, length);
                RandomAccess.FlushToDisk(handle);
            }
            return new GrowingFile(path, handle, length);
        }
        catch
        {
            handle.Dispose();
            throw;
        }
    }
#pragma warning restore CA2000

    public void Append(ReadOnlySpan<byte> bytes)
    {
        DiskSteps.Write(_path);
        RandomAccess.Write(_handle, bytes, Length);
        DiskSteps.Flush(_path);
        RandomAccess.FlushToDisk(_handle);
        Length += bytes.Length;
    }

    public void Dispose() => _handle.Dispose();
}
