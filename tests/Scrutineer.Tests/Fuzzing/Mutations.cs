using System.Buffers.Binary;
using System.Text;
using Scrutineer.Testing;

namespace Scrutineer.Tests.Fuzzing;

/// <summary>
/// What somebody who knows the structure of a file does to it: lines of a text doubled, moved, indented, grafted from another file; values of
/// JSON, YAML and XML swapped for others or for planted ones; lengths and counts of a binary file that lie; single bits and cuts of any.
/// </summary>
internal static class Mutations
{
    private static readonly byte[] Ends = [.. " \n\t,:;=\"'[]{}()<>|&/+"u8];

    private static readonly byte[][] Planted =
    [
        .. new[]
        {
            "",
            "null",
            "[]",
            "{}",
            "\"\"",
            "-1",
            "0",
            "1e999999",
            "99999999999999999999",
            "2147483648",
            "NaN",
            "0001-01-01",
            "9999-12-31",
            "2024-02-30",
            "\u202E",
            "\u001B[2J",
            "\uFEFF",
            "\"\\ud800\"",
            "\0",
            "&a *a",
            "!!binary x",
            "{v}",
            "unless",
            "../../x",
            "<!DOCTYPE x>",
            "]]>",
            "=1+1",
        }.Select(Encoding.UTF8.GetBytes),
        Encoding.UTF8.GetBytes(new string('[', 2000)),
        Encoding.UTF8.GetBytes(new string('{', 2000)),
        Encoding.UTF8.GetBytes(new string('9', 400)),
        Encoding.UTF8.GetBytes(new string('a', 5000)),
        Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<a>", 500))),
        [0xC0, 0x80, 0xFF, 0xFE],
    ];

    private static readonly long[] Telling =
    [
        0,
        1,
        0x7F,
        0x80,
        0xFF,
        0x7FFF,
        0xFFFF,
        0x10000,
        int.MaxValue,
        uint.MaxValue,
        long.MaxValue,
        -1,
    ];

    /// <summary>One to four changes of a file; another file of its kind lends pieces.</summary>
    public static byte[] Of(byte[] whole, byte[] other, bool isText, Chance chance)
    {
        var bytes = whole;
        for (var changes = chance.Next(1, 5); changes > 0; changes--)
        {
            bytes =
                bytes.Length == 0 ? other
                : isText && chance.Next(5) > 0 ? Text(bytes, other, chance)
                : Binary(bytes, other, isText, chance);
        }
        return bytes;
    }

    private static byte[] Text(byte[] bytes, byte[] other, Chance chance)
    {
        var at = chance.Next(bytes.Length);
        var (from, to) = chance.Next(2) == 0 ? Line(bytes, at) : Word(bytes, at);
        switch (chance.Next(8))
        {
            case 0: // Left out.
                return Joined(bytes.AsSpan(0, from), [], bytes.AsSpan(to));
            case 1: // Twice, or two hundred times where it is short.
                var piece = bytes.AsSpan(from, to - from);
                return Joined(
                    bytes.AsSpan(0, to),
                    chance.Next(20) == 0 && piece.Length < 50 ? Repeated(piece, 200) : piece,
                    bytes.AsSpan(to)
                );
            case 2: // One piece in the place of another of the same file.
                var (first, last) = Word(bytes, chance.Next(bytes.Length));
                return Joined(bytes.AsSpan(0, from), bytes.AsSpan(first, last - first), bytes.AsSpan(to));
            case 3 when other.Length > 0: // Of another file.
                var (start, end) =
                    chance.Next(2) == 0
                        ? Line(other, chance.Next(other.Length))
                        : Word(other, chance.Next(other.Length));
                return Joined(bytes.AsSpan(0, from), other.AsSpan(start, end - start), bytes.AsSpan(to));
            case 4: // Deeper or less deep.
                return chance.Next(2) == 0 || bytes[from] != (byte)' '
                    ? Joined(bytes.AsSpan(0, from), "  "u8, bytes.AsSpan(from))
                    : Joined(bytes.AsSpan(0, from), [], bytes.AsSpan(from + 1));
            case 5: // Between two words.
                return Joined(bytes.AsSpan(0, to), Planted[chance.Next(Planted.Length)], bytes.AsSpan(to));
            default:
                return Joined(bytes.AsSpan(0, from), Planted[chance.Next(Planted.Length)], bytes.AsSpan(to));
        }
    }

    private static byte[] Binary(byte[] bytes, byte[] other, bool isText, Chance chance)
    {
        var at = chance.Next(bytes.Length);
        var end = Math.Min(bytes.Length, at + 1 + chance.Next(isText ? 200 : 64));
        switch (chance.Next(7))
        {
            case 0:
                return Changed(bytes, at, (byte)(bytes[at] ^ (1 << chance.Next(8))));
            case 1:
                return Changed(bytes, at, (byte)chance.Next(256));
            case 2: // A number that lies, in either order of bytes.
                return Lying(bytes, at, Telling[chance.Next(Telling.Length)], 1 << chance.Next(4), chance.Next(2) == 0);
            case 3:
                return chance.Next(4) == 0 ? bytes[..at] : Joined(bytes.AsSpan(0, at), [], bytes.AsSpan(end));
            case 4:
                return Joined(bytes.AsSpan(0, end), bytes.AsSpan(at, end - at), bytes.AsSpan(end));
            case 5 when other.Length > 0:
                var start = chance.Next(other.Length);
                return Joined(
                    bytes.AsSpan(0, at),
                    other.AsSpan(start, Math.Min(other.Length - start, end - at)),
                    bytes.AsSpan(end)
                );
            default:
                return Joined(bytes.AsSpan(0, at), [(byte)chance.Next(256)], bytes.AsSpan(at));
        }
    }

    private static (int From, int To) Line(byte[] bytes, int at)
    {
        var from = bytes.AsSpan(0, at).LastIndexOf((byte)'\n') + 1;
        var length = bytes.AsSpan(at).IndexOf((byte)'\n');
        return (from, length < 0 ? bytes.Length : at + length + 1);
    }

    private static (int From, int To) Word(byte[] bytes, int at)
    {
        var from = bytes.AsSpan(0, at).LastIndexOfAny(Ends) + 1;
        var length = bytes.AsSpan(at).IndexOfAny(Ends);
        return (from, length < 0 ? bytes.Length : Math.Max(from, at + length));
    }

    private static byte[] Changed(byte[] bytes, int at, byte value)
    {
        byte[] changed = [.. bytes];
        changed[at] = value;
        return changed;
    }

    private static byte[] Lying(byte[] bytes, int at, long value, int width, bool isBig)
    {
        byte[] changed = [.. bytes];
        Span<byte> number = stackalloc byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(number, value);
        number = number[..Math.Min(width, bytes.Length - at)];
        if (isBig)
        {
            number.Reverse();
        }
        number.CopyTo(changed.AsSpan(at));
        return changed;
    }

    private static byte[] Repeated(ReadOnlySpan<byte> piece, int times)
    {
        var many = new byte[piece.Length * times];
        for (var i = 0; i < times; i++)
        {
            piece.CopyTo(many.AsSpan(i * piece.Length));
        }
        return many;
    }

    private static byte[] Joined(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b, ReadOnlySpan<byte> c)
    {
        var joined = new byte[a.Length + b.Length + c.Length];
        a.CopyTo(joined);
        b.CopyTo(joined.AsSpan(a.Length));
        c.CopyTo(joined.AsSpan(a.Length + b.Length));
        return joined;
    }
}
