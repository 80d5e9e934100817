using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Scrutineer.Reports.Padding;

/// <summary>
/// Writes a file of unknown length so that its length, name and hash can stand behind it: frames (a big-endian length of 4
/// bytes, then the bytes), an empty frame, the trailer as one frame of canonical JSON, then zeros up to <see cref="Padme"/>.
/// </summary>
/// <param name="output">Where it goes, such as a sealing stream; it stays open.</param>
/// <param name="mostBytes">Bytes that the file may have.</param>
public sealed class PaddedFileWriter(Stream output, long mostBytes = long.MaxValue) : IDisposable
{
    internal const int LongestFrame = 64 * 1024;

    private static readonly byte[] Zeros = new byte[LongestFrame];

    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] _length = new byte[4];
    private long _content;
    private long _written;

    /// <summary>Bytes of the file so far.</summary>
    public long Length => _content;

    /// <summary>The next bytes of the file.</summary>
    /// <exception cref="FileTooLongException">It is longer than allowed.</exception>
    public async Task WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancel = default)
    {
        if (bytes.Length > mostBytes - _content)
        {
            throw new FileTooLongException();
        }
        while (!bytes.IsEmpty)
        {
            var frame = bytes[..Math.Min(bytes.Length, LongestFrame)];
            bytes = bytes[frame.Length..];
            _hash.AppendData(frame.Span);
            _content += frame.Length;
            await FrameAsync(frame, cancel).ConfigureAwait(false);
        }
    }

    /// <summary>Writes what stands behind the file, and the filling.</summary>
    /// <returns>SHA-256 of the file, 32 bytes.</returns>
    public async Task<byte[]> CompleteAsync(AboutFile about, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(about);
        var sha256 = _hash.GetHashAndReset();
        await FrameAsync(ReadOnlyMemory<byte>.Empty, cancel).ConfigureAwait(false);
        await FrameAsync(CanonicalJson.Bytes(about.Trailer(_content, sha256)), cancel).ConfigureAwait(false);
        for (var rest = Padme.LengthFor(_written) - _written; rest > 0; rest -= Math.Min(rest, Zeros.Length))
        {
            await output.WriteAsync(Zeros.AsMemory(0, (int)Math.Min(rest, Zeros.Length)), cancel).ConfigureAwait(false);
        }
        return sha256;
    }

    /// <summary>Forgets the hash.</summary>
    public void Dispose() => _hash.Dispose();

    private async Task FrameAsync(ReadOnlyMemory<byte> frame, CancellationToken cancel)
    {
        BinaryPrimitives.WriteInt32BigEndian(_length, frame.Length);
        await output.WriteAsync(_length, cancel).ConfigureAwait(false);
        await output.WriteAsync(frame, cancel).ConfigureAwait(false);
        _written += _length.Length + frame.Length;
    }
}
