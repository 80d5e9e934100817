using System.Text;
using Scrutineer.Returns.Texts;

namespace Scrutineer.Returns.Reading;

/// <summary>
/// Bytes as text. UTF-16 by its mark or its zero bytes; UTF-8 with or without its mark; or else the encoding that
/// <see cref="TextGuess"/> finds: decided at the first byte outside ASCII, wherever it comes, and strict from there on.
/// </summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage(
    "Usage",
    "CA2213:Disposable fields should be disposed",
    Justification = "The stream belongs to the caller, who unpacked it."
)]
internal sealed class DetectingReader : TextReader
{
    private const int Length = 1 << 16;

    // A guess wants words to go by: so many bytes from the first one outside ASCII, or all that are left.
    private const int Evidence = 1 << 13;

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
    /// <param name="stated">The encoding that is stated, or null to detect it.</param>
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
        else if (_encoding is null)
        {
            ByZeros();
        }
        RefuseZeros(_bytes.AsSpan(0, _byteCount));
        Decode();
    }

    /// <summary>Name of the encoding: <c>utf-8</c> also when all was ASCII so far.</summary>
    public string EncodingName => (_encoding ?? Encodings.Utf8).WebName;

    /// <summary>Whether the encoding is a guess: neither UTF-8 nor told by a mark nor stated.</summary>
    public bool IsGuess { get; private set; }

    /// <summary>Whether the first characters are all there are.</summary>
    public bool IsWhole => _ended && _byteCount == 0;

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
            RefuseZeros(Take());
            Decode();
        }
        var taken = Math.Min(buffer.Length, _charCount - _at);
        _chars.AsSpan(_at, taken).CopyTo(buffer);
        _at += taken;
        return taken;
    }

    private Span<byte> Take()
    {
        var room = _bytes.AsSpan(_byteCount);
        var read = _stream.ReadAtLeast(room, room.Length, throwOnEndOfStream: false);
        _ended = read < room.Length;
        var taken = _bytes.AsSpan(_byteCount, read);
        _byteCount += read;
        return taken;
    }

    private void RefuseZeros(ReadOnlySpan<byte> bytes)
    {
        if (_encoding is not UnicodeEncoding and not UTF32Encoding && bytes.Contains((byte)0))
        {
            throw new RefusedException(ReadProblem.NotText(_file));
        }
    }

    // Text of digits and separators in UTF-16 has a zero in every second byte, and hardly one in the others.
    private void ByZeros()
    {
        var bytes = _bytes.AsSpan(0, Math.Min(_byteCount, 1 << 10) & ~1);
        Span<int> zeros = stackalloc int[2];
        for (var i = 0; i < bytes.Length; i++)
        {
            zeros[i & 1] += bytes[i] == 0 ? 1 : 0;
        }
        if (Math.Min(zeros[0], zeros[1]) == 0 && Math.Max(zeros[0], zeros[1]) * 5 >= bytes.Length && bytes.Length > 0)
        {
            Use(zeros[1] > 0 ? Encodings.Utf16 : Encodings.Utf16BigEndian);
            IsGuess = true;
        }
    }

    private void Mark()
    {
        switch (_bytes.AsSpan(0, _byteCount))
        {
            case [0xEF, 0xBB, 0xBF, ..]:
                Shift(3);
                Use(Encodings.Utf8);
                break;
            case [0xFF, 0xFE, 0, 0, ..]:
                throw new RefusedException(ReadProblem.NotText(_file));
            case [0xFF, 0xFE, ..]:
                Shift(2);
                Use(Encodings.Utf16);
                break;
            case [0xFE, 0xFF, ..]:
                Shift(2);
                Use(Encodings.Utf16BigEndian);
                break;
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
            else if (bytes.Length - plain >= Evidence || _ended)
            {
                Use(Guess(bytes[plain..]));
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

    private Encoding Guess(ReadOnlySpan<byte> bytes)
    {
        var whole = Whole(bytes);
        if (System.Text.Unicode.Utf8.IsValid(whole) || TextGuess.IsDamagedUtf8(whole))
        {
            return Encodings.Utf8;
        }
        IsGuess = true;
        return TextGuess.Of(bytes) ?? throw new RefusedException(ReadProblem.UnknownEncoding(_file));
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
