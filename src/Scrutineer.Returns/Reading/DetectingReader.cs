using System.Text;
using System.Text.Unicode;

namespace Scrutineer.Returns.Reading;

/// <summary>
/// Bytes as text. UTF-8 with or without its mark, or else Windows-1251: decided at the first byte outside ASCII,
/// wherever it comes, and strict from there on.
/// </summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage(
    "Usage",
    "CA2213:Disposable fields should be disposed",
    Justification = "The stream belongs to the caller, who unpacked it."
)]
internal sealed class DetectingReader : TextReader
{
    private const int Length = 1 << 16;

    private readonly Stream _stream;
    private readonly string _file;
    private readonly byte[] _bytes = new byte[Length];
    private readonly char[] _chars = new char[Length + 8];
    private int _byteCount;
    private int _charCount;
    private int _at;
    private int _lines = 1;
    private bool _ended;
    private Encoding? _encoding;
    private Decoder? _decoder;

    /// <summary>Text of a stream.</summary>
    /// <param name="stream">Unpacked bytes.</param>
    /// <param name="file">For problems.</param>
    /// <param name="stated">The encoding that the mapping states, or null to detect it.</param>
    public DetectingReader(Stream stream, string file, Encoding? stated)
    {
        _stream = stream;
        _file = file;
        Take();
        Mark();
        if (stated is not null)
        {
            Use(stated);
        }
        Decode();
    }

    /// <summary>Name of the encoding: <c>utf-8</c> also when all was ASCII so far.</summary>
    public string EncodingName => (_encoding ?? Encodings.Utf8).WebName;

    /// <summary>The first characters, before any was read.</summary>
    public ReadOnlySpan<char> Beginning => _chars.AsSpan(0, _charCount);

    public override int Peek() => throw new NotSupportedException();

    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    public override int Read(Span<char> buffer)
    {
        while (_at == _charCount)
        {
            if (_ended && _byteCount == 0)
            {
                return 0;
            }
            _lines += _chars.AsSpan(0, _charCount).Count('\n');
            Take();
            Decode();
        }
        var taken = Math.Min(buffer.Length, _charCount - _at);
        _chars.AsSpan(_at, taken).CopyTo(buffer);
        _at += taken;
        return taken;
    }

    private void Take()
    {
        var room = _bytes.AsSpan(_byteCount);
        var read = _stream.ReadAtLeast(room, room.Length, throwOnEndOfStream: false);
        _ended = read == 0;
        if (_bytes.AsSpan(_byteCount, read).Contains((byte)0))
        {
            throw new RefusedException(ReadProblem.NotText(_file));
        }
        _byteCount += read;
    }

    private void Mark()
    {
        switch (_bytes.AsSpan(0, _byteCount))
        {
            case [0xEF, 0xBB, 0xBF, ..]:
                Shift(3);
                Use(Encodings.Utf8);
                break;
            case [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..]:
                throw new RefusedException(ReadProblem.NotText(_file));
        }
    }

    private void Use(Encoding encoding)
    {
        _encoding = encoding;
        _decoder = encoding.GetDecoder();
    }

    private void Decode()
    {
        (_at, _charCount) = (0, 0);
        var bytes = _bytes.AsSpan(0, _byteCount);
        if (_decoder is null)
        {
            var plain = bytes.IndexOfAnyExceptInRange((byte)1, (byte)127);
            if (plain < 0)
            {
                plain = bytes.Length;
            }
            else if (bytes.Length - plain >= 4 || _ended)
            {
                Use(System.Text.Unicode.Utf8.IsValid(Whole(bytes)) ? Encodings.Utf8 : Encodings.Windows1251);
                plain = 0;
            }
            if (_decoder is null)
            {
                _charCount = Encoding.ASCII.GetChars(bytes[..plain], _chars);
                Shift(plain);
                return;
            }
        }
        if (_encoding!.CodePage == 1251 && bytes.Contains((byte)0x98))
        {
            // The one byte that Windows-1251 leaves undefined.
            throw Bad();
        }
        try
        {
            _charCount = _decoder.GetChars(bytes, _chars, flush: _ended);
        }
        catch (DecoderFallbackException)
        {
            throw Bad();
        }
        _byteCount = 0;
    }

    /// <summary>Without a last sequence that the block cuts in two.</summary>
    private ReadOnlySpan<byte> Whole(ReadOnlySpan<byte> bytes)
    {
        if (_ended)
        {
            return bytes;
        }
        for (var back = 1; back <= Math.Min(3, bytes.Length); back++)
        {
            var one = bytes[^back];
            if (one >= 0xC0)
            {
                var needs =
                    one >= 0xF0 ? 4
                    : one >= 0xE0 ? 3
                    : 2;
                return needs > back ? bytes[..^back] : bytes;
            }
            if (one < 0x80)
            {
                break;
            }
        }
        return bytes;
    }

    private void Shift(int used)
    {
        _bytes.AsSpan(used, _byteCount - used).CopyTo(_bytes);
        _byteCount -= used;
    }

    private RefusedException Bad() => new(ReadProblem.BadText(_file, EncodingName, _lines));
}
