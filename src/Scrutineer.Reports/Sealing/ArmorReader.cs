using System.Text;
using Scrutineer.Wording.Bytes;

namespace Scrutineer.Reports.Sealing;

/// <summary>Reads armor line by line, strictly: white space stands before and behind it only, at most 1 KiB of each.</summary>
internal sealed class ArmorReader(BufferedInput input) : Stream
{
    private const int MostSpace = 1024;

    private byte[] _line = [];
    private int _at;
    private bool _begun;
    private bool _ended;

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
        if (!_begun)
        {
            Begin();
        }
        if (_at == _line.Length && !_ended)
        {
            Next();
        }
        var taken = Math.Min(buffer.Length, _line.Length - _at);
        _line.AsSpan(_at, taken).CopyTo(buffer);
        _at += taken;
        return taken;
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private void Begin()
    {
        _begun = true;
        var space = 0;
        while (true)
        {
            var line = Line(MostSpace);
            if (Encoding.Latin1.GetString(line) == Armor.First)
            {
                return;
            }
            space += line.Length + 1;
            if (!IsSpace(line) || space > MostSpace)
            {
                throw Broken("The text does not begin like a sealed file.");
            }
        }
    }

    private void Next()
    {
        var line = Line(Armor.Columns + 2);
        if (IsLast(line))
        {
            (_line, _at) = ([], 0);
            End();
            return;
        }
        if (line.Length is 0 or > Armor.Columns || StrictBase64.Decode(line) is not { } bytes)
        {
            throw Broken("A line is not as the format says.");
        }
        (_line, _at) = (bytes, 0);
        if (bytes.Length < Armor.BytesPerLine)
        {
            if (!IsLast(Line(Armor.Columns + 2)))
            {
                throw Broken("A short line is not the last one.");
            }
            End();
        }
    }

    private void End()
    {
        Span<byte> rest = stackalloc byte[MostSpace];
        var read = input.Read(rest);
        if (read == MostSpace || !IsSpace(rest[..read]))
        {
            throw Broken("Something follows the text.");
        }
        _ended = true;
    }

    /// <summary>A line without what ends it: a line feed, with a carriage return before it or without.</summary>
    private byte[] Line(int most)
    {
        var line = input.ReadLine(most);
        return line switch
        {
            [] => throw Broken("The text ends early."),
            [.., (byte)'\r', (byte)'\n'] => line[..^2],
            [.., (byte)'\n'] => line[..^1],
            _ => line,
        };
    }

    private static bool IsLast(byte[] line) => Encoding.Latin1.GetString(line) == Armor.Last;

    private static bool IsSpace(ReadOnlySpan<byte> line) => line.Trim(" \t\r\n\v\f"u8).IsEmpty;

    private static BrokenSealException Broken(string what) => new(SealFailure.Armor, what);
}
