using System.Security.Cryptography;

namespace Scrutineer.Reports.Sealing;

/// <summary>
/// Takes content and writes it sealed. It holds one chunk of 64 KiB and no more. A file is whole only after
/// <see cref="CompleteAsync"/>: one that is dropped half-way opens for nobody.
/// </summary>
public sealed class SealingStream : Stream
{
    private readonly Stream _output;
    private readonly PayloadCipher _cipher;
    private readonly byte[] _content = new byte[PayloadCipher.ChunkLength];
    private readonly byte[] _sealed = new byte[PayloadCipher.ChunkLength + PayloadCipher.TagLength];
    private byte[]? _front;
    private int _filled;
    private bool _completed;

    private SealingStream(Stream output, PayloadCipher cipher, byte[] front) =>
        (_output, _cipher, _front) = (output, cipher, front);

    /// <summary>Bytes of content taken so far.</summary>
    public long Taken { get; private set; }

    /// <inheritdoc/>
    public override bool CanRead => false;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => !_completed;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

#pragma warning disable CA2000 // The stream owns its cipher, and the caller the stream.
    /// <summary>Begins a sealed file.</summary>
    /// <param name="output">Where it goes; it stays open.</param>
    /// <param name="recipients">One or more, each of whom opens it alone; a passphrase stands alone.</param>
    /// <param name="randomness">A cryptographic generator.</param>
    /// <exception cref="ArgumentException">There is no recipient, or a passphrase beside others.</exception>
    public static SealingStream Begin(
        Stream output,
        IReadOnlyList<IRecipient> recipients,
        RandomNumberGenerator randomness
    )
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(recipients);
        ArgumentNullException.ThrowIfNull(randomness);
        if (recipients.Count == 0 || (recipients.Count > 1 && recipients.Any(r => r is Passphrase)))
        {
            throw new ArgumentException("One recipient or more, or one passphrase alone.", nameof(recipients));
        }
        Span<byte> fileKey = stackalloc byte[FileKeys.Length];
        randomness.GetBytes(fileKey);
        var nonce = new byte[PayloadCipher.NonceLength];
        randomness.GetBytes(nonce);
        var stanzas = new List<Stanza>();
        foreach (var recipient in recipients)
        {
            stanzas.Add(recipient.Wrap(fileKey, randomness));
        }
        byte[] front = [.. Header.Of(stanzas, fileKey).Bytes(), .. nonce];
        var cipher = new PayloadCipher(fileKey, nonce);
        CryptographicOperations.ZeroMemory(fileKey);
        return new SealingStream(output, cipher, front);
    }
#pragma warning restore CA2000

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (!buffer.IsEmpty)
        {
            if (IsFull)
            {
                _output.Write(Front().Span);
                _output.Write(Chunk(isLast: false).Span);
            }
            buffer = buffer[Fill(buffer)..];
        }
    }

    /// <inheritdoc/>
    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <inheritdoc/>
    public override async ValueTask WriteAsync(
        ReadOnlyMemory<byte> buffer,
        CancellationToken cancellationToken = default
    )
    {
        while (!buffer.IsEmpty)
        {
            if (IsFull)
            {
                await _output.WriteAsync(Front(), cancellationToken).ConfigureAwait(false);
                await _output.WriteAsync(Chunk(isLast: false), cancellationToken).ConfigureAwait(false);
            }
            buffer = buffer[Fill(buffer.Span)..];
        }
    }

    /// <summary>Seals the last chunk: now the file is whole.</summary>
    public void Complete()
    {
        _output.Write(Front().Span);
        _output.Write(Chunk(isLast: true).Span);
        _completed = true;
    }

    /// <summary>Seals the last chunk: now the file is whole.</summary>
    public async Task CompleteAsync(CancellationToken cancel = default)
    {
        await _output.WriteAsync(Front(), cancel).ConfigureAwait(false);
        await _output.WriteAsync(Chunk(isLast: true), cancel).ConfigureAwait(false);
        _completed = true;
    }

    /// <inheritdoc/>
    public override void Flush() { }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <summary>Forgets key and content; the output stays open, and is whole only where it was completed.</summary>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _cipher.Dispose();
            CryptographicOperations.ZeroMemory(_content);
        }
        base.Dispose(disposing);
    }

    // A full chunk waits for what follows: only then is it known not to be the last.
    private bool IsFull => _filled == _content.Length;

    private int Fill(ReadOnlySpan<byte> buffer)
    {
        ObjectDisposedException.ThrowIf(_completed, this);
        var taken = Math.Min(buffer.Length, _content.Length - _filled);
        buffer[..taken].CopyTo(_content.AsSpan(_filled));
        _filled += taken;
        Taken += taken;
        return taken;
    }

    private ReadOnlyMemory<byte> Front()
    {
        var front = _front;
        _front = null;
        return front;
    }

    private ReadOnlyMemory<byte> Chunk(bool isLast)
    {
        ObjectDisposedException.ThrowIf(_completed, this);
        var result = _sealed.AsMemory(0, _filled + PayloadCipher.TagLength);
        _cipher.Seal(_content.AsSpan(0, _filled), isLast, result.Span);
        _filled = 0;
        return result;
    }
}
