using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Scrutineer.Returns.Reading;

/// <summary>
/// The stored bytes, forward only: hashed and counted as they pass, with a look at the first ones before and at the
/// last ones after. It looks at the cancellation token on every read.
/// </summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage(
    "Usage",
    "CA2213:Disposable fields should be disposed",
    Justification = "The stored file belongs to the caller, who opened it."
)]
internal sealed class SourceStream : ForwardStream
{
    private readonly Stream _inner;
    private readonly CancellationToken _cancellation;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] _head = new byte[8];
    private readonly int _headLength;
    private int _headRead;
    private ulong _tail;
    private bool _ended;

    public SourceStream(Stream inner, CancellationToken cancellation)
    {
        _inner = inner;
        _cancellation = cancellation;
        _headLength = inner.ReadAtLeast(_head, _head.Length, throwOnEndOfStream: false);
    }

    /// <summary>The first bytes, up to 8.</summary>
    public ReadOnlySpan<byte> Head => _head.AsSpan(0, _headLength);

    /// <summary>Bytes that have passed.</summary>
    public long Passed { get; private set; }

    /// <summary>The last four bytes that passed, as gzip's trailer writes a length.</summary>
    public uint LastFour => BinaryPrimitives.ReverseEndianness(unchecked((uint)_tail));

    public override int Read(Span<byte> buffer)
    {
        _cancellation.ThrowIfCancellationRequested();
        int read;
        if (_headRead < _headLength)
        {
            read = Math.Min(buffer.Length, _headLength - _headRead);
            _head.AsSpan(_headRead, read).CopyTo(buffer);
            _headRead += read;
        }
        else
        {
            // Once at its end it stays there: an archive is visited again after it was hashed.
            read = _ended ? 0 : _inner.Read(buffer);
            _ended |= read == 0 && !buffer.IsEmpty;
        }
        var passed = buffer[..read];
        _hash.AppendData(passed);
        Passed += read;
        foreach (var one in passed[Math.Max(0, read - 8)..])
        {
            _tail = unchecked((_tail << 8) | one);
        }
        return read;
    }

    /// <summary>Lets the rest pass, so that the hash is of all of it.</summary>
    public void Drain()
    {
        var buffer = new byte[1 << 16];
        while (Read(buffer) > 0)
        {
            // Only the hash is wanted.
        }
    }

    /// <summary>SHA-256 of what has passed, in lower-case hexadecimal digits.</summary>
    public string Sha256() => Convert.ToHexStringLower(_hash.GetCurrentHash());

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _hash.Dispose();
        }
        base.Dispose(disposing);
    }
}
