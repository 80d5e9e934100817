using System.Security.Cryptography;

namespace Scrutineer.Reports.Sealing;

/// <summary>Reads the content of a sealed file, chunk by chunk; every byte that it gives was authenticated first.</summary>
internal sealed class OpeningStream(BufferedInput input, PayloadCipher cipher) : Stream
{
    private const int SealedLength = PayloadCipher.ChunkLength + PayloadCipher.TagLength;

    private readonly byte[] _sealed = new byte[SealedLength];
    private readonly byte[] _content = new byte[PayloadCipher.ChunkLength];
    private int _at;
    private int _end;
    private bool _ended;
    private bool _hasMore;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (_at == _end && !buffer.IsEmpty)
        {
            if (_hasMore)
            {
                throw Broken("Something follows the content.");
            }
            if (!_ended)
            {
                Next();
            }
            // An empty content with something behind it.
            if (_at == _end && _hasMore)
            {
                throw Broken("Something follows the content.");
            }
        }
        var taken = Math.Min(buffer.Length, _end - _at);
        _content.AsSpan(_at, taken).CopyTo(buffer);
        _at += taken;
        return taken;
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            cipher.Dispose();
            CryptographicOperations.ZeroMemory(_content);
        }
        base.Dispose(disposing);
    }

    private void Next()
    {
        var read = input.Read(_sealed);
        var isFirst = cipher.Chunks == 0;
        if (read < PayloadCipher.TagLength)
        {
            throw Broken("The content ends early.");
        }
        var length = read - PayloadCipher.TagLength;
        var chunk = _sealed.AsSpan(0, read);
        var content = _content.AsSpan(0, length);
        // Only a whole chunk can have another behind it; whether it is the last, its seal says.
        if (read == SealedLength && cipher.TryOpen(chunk, isLast: false, content))
        {
            (_at, _end) = (0, length);
            return;
        }
        if (!cipher.TryOpen(chunk, isLast: true, content))
        {
            throw Broken("The content was changed or ends early.");
        }
        if (length == 0 && !isFirst)
        {
            throw Broken("The last chunk is empty.");
        }
        // What the seal vouches for is given out; that more lies behind it is said when more is asked for.
        (_at, _end, _ended) = (0, length, true);
        _hasMore = input.Peek(1).Length > 0;
    }

    private static BrokenSealException Broken(string what) => new(SealFailure.Payload, what);
}
