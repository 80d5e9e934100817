using System.IO.Hashing;

namespace Scrutineer.Returns.Reading;

/// <summary>
/// Unpacked bytes under guard: stops a file that grows past its bounds, and at the end compares length and checksum
/// with what the archive says, since the library takes a stream that was cut short for a finished one.
/// </summary>
internal sealed class GuardedStream(
    Stream inner,
    string file,
    Packing packing,
    ReadLimits limits,
    Func<long> packedBytes,
    Func<long, uint, string?>? complaint
) : ForwardStream
{
    private const long RatioMattersAfter = 16L << 20;
    private readonly Crc32 _crc = new();
    private long _passed;
    private bool _ended;

    public override int Read(Span<byte> buffer)
    {
        int read;
        try
        {
            read = inner.Read(buffer);
        }
        catch (InvalidDataException fault) when (packing != Packing.Plain)
        {
            throw new RefusedException(ReadProblem.Damaged(file, packing, fault.Message.TrimEnd('.')));
        }
        if (read == 0)
        {
            End(buffer.Length);
            return 0;
        }
        _passed += read;
        if (_passed > limits.MostBytes)
        {
            throw new RefusedException(ReadProblem.TooManyBytes(file, limits.MostBytes));
        }
        if (packing != Packing.Plain)
        {
            _crc.Append(buffer[..read]);
            var ratio = _passed / Math.Max(1, packedBytes());
            if (_passed > RatioMattersAfter && ratio > limits.MostRatio)
            {
                throw new RefusedException(ReadProblem.Bomb(file, ratio, limits.MostRatio));
            }
        }
        return read;
    }

    private void End(int asked)
    {
        if (_ended || asked == 0)
        {
            return;
        }
        _ended = true;
        if (complaint?.Invoke(_passed, _crc.GetCurrentHashAsUInt32()) is { } detail)
        {
            throw new RefusedException(ReadProblem.Damaged(file, packing, detail));
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }
        base.Dispose(disposing);
    }
}
