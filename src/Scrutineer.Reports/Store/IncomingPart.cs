using System.Security.Cryptography;

namespace Scrutineer.Reports.Store;

/// <summary>Sealed bytes on their way in, counted and hashed.</summary>
internal abstract class IncomingPart : Stream
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private long _taken;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => _taken;

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Ends it: length and hash of what was written.</summary>
    public async Task<(long Bytes, string Sha256)> CompleteAsync(CancellationToken cancel)
    {
        await EndAsync(cancel).ConfigureAwait(false);
        return (_taken, Convert.ToHexStringLower(_hash.GetHashAndReset()));
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer) => throw new NotSupportedException();

    public override async ValueTask WriteAsync(
        ReadOnlyMemory<byte> buffer,
        CancellationToken cancellationToken = default
    )
    {
        _hash.AppendData(buffer.Span);
        _taken += buffer.Length;
        await KeepAsync(buffer, cancellationToken).ConfigureAwait(false);
    }

    public override void Flush() { }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    /// <summary>Keeps some more bytes.</summary>
    protected abstract ValueTask KeepAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancel);

    /// <summary>Keeps the last of them.</summary>
    protected abstract Task EndAsync(CancellationToken cancel);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _hash.Dispose();
        }
        base.Dispose(disposing);
    }
}
