using System.Security.Cryptography;

namespace Scrutineer.Cases.Fetching;

/// <summary>A file that is not whole yet, and beside it what the server called the version it is of.</summary>
internal sealed class Part(string path)
{
    private const int NoSpaceLeft = 28;
    private const int DiskFullOnWindows = unchecked((int)0x80070070);
    private readonly string _tag = path + ".tag";

    public string Path { get; } = path;

    /// <summary>Bytes that are there.</summary>
    public long Length => File.Exists(Path) ? new FileInfo(Path).Length : 0;

    /// <summary>The server's strong entity tag or date, or null.</summary>
    public string? Validator
    {
        // What a request cannot carry would spoil every later one: an earlier version kept such tags.
        get => File.Exists(_tag) && File.ReadAllText(_tag) is var tag && IsPlain(tag) ? tag : null;
        set
        {
            if (value is null || !IsPlain(value))
            {
                File.Delete(_tag);
            }
            else
            {
                Guarded(() => File.WriteAllText(_tag, value));
            }
        }
    }

    // RFC 9110 § 8.8.3 allows more in a tag than a header of a request can carry: visible ASCII it is.
    private static bool IsPlain(string tag) => tag.Length is > 0 and <= 1024 && tag.All(c => c is >= ' ' and <= '~');

    /// <summary>Opens it for writing from <paramref name="from"/> on, with what is before taken into the hash.</summary>
    public async Task<FileStream> OpenAsync(long from, IncrementalHash hash, CancellationToken cancellation)
    {
        var stream = new FileStream(Path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, true);
        try
        {
            if (from == 0 && stream.Length > 0)
            {
                stream.SetLength(0);
            }
            var buffer = new byte[1 << 16];
            for (var left = from; left > 0; )
            {
                var read = await stream.ReadAsync(buffer.AsMemory(0, (int)Math.Min(left, buffer.Length)), cancellation);
                if (read == 0)
                {
                    throw new IOException("The part became shorter while it was read.");
                }
                hash.AppendData(buffer, 0, read);
                left -= read;
            }
            return stream;
        }
        catch
        {
            await stream.DisposeAsync();
            throw;
        }
    }

    /// <exception cref="FetchException">It cannot be written; what there was is removed when the disk is full.</exception>
    public Task AppendAsync(FileStream stream, ReadOnlyMemory<byte> bytes, CancellationToken cancellation) =>
        GuardedAsync(async () => await stream.WriteAsync(bytes, cancellation));

    /// <inheritdoc cref="AppendAsync"/>
    public Task FlushAsync(FileStream stream, CancellationToken cancellation) =>
        GuardedAsync(() => stream.FlushAsync(cancellation));

    /// <summary>Gives the whole file its name, in one step.</summary>
    public void Become(string name)
    {
        File.Move(Path, name, overwrite: true);
        File.Delete(_tag);
    }

    public void Remove()
    {
        File.Delete(Path);
        File.Delete(_tag);
    }

    private async Task GuardedAsync(Func<Task> write)
    {
        try
        {
            await write();
        }
        catch (IOException fault)
        {
            throw Refused(fault);
        }
    }

    private void Guarded(Action write)
    {
        try
        {
            write();
        }
        catch (IOException fault)
        {
            throw Refused(fault);
        }
    }

    private FetchException Refused(IOException fault)
    {
        if (fault.HResult is not (NoSpaceLeft or DiskFullOnWindows))
        {
            return new FetchException(FetchProblem.CannotWrite(Path, fault.Message));
        }
        Remove();
        return new FetchException(FetchProblem.DiskFull(Path));
    }
}
