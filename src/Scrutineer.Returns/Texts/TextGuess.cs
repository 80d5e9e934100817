using System.Text;
using UtfUnknown;

namespace Scrutineer.Returns.Texts;

/// <summary>
/// Which encoding some bytes are in that are not UTF-8: the detector UTF.Unknown proposes, and the words decide. A guess that mixes
/// scripts within words is wrong, whatever the detector's confidence.
/// </summary>
internal static class TextGuess
{
    private const double Tie = 1e-6;

    // Tried in this order; an earlier one wins where both read equally well.
    private static readonly string[] Usual =
    [
        "windows-1251",
        "windows-1252",
        "windows-1250",
        "iso-8859-2",
        "windows-1257",
        "windows-1254",
        "windows-1253",
        "windows-1255",
        "windows-1256",
        "koi8-u",
        "koi8-r",
        "cp866",
        "iso-8859-5",
    ];

    /// <summary>The encoding, or null when no guess reads as words.</summary>
    /// <param name="bytes">A piece of the text with at least one byte beyond ASCII.</param>
    public static Encoding? Of(ReadOnlySpan<byte> bytes)
    {
        var proposed = Proposed(bytes);
        Encoding? best = null;
        var least = double.MaxValue;
        foreach (var name in Usual.Concat(proposed).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            if (Encodings.Named(name) is not { } encoding || Text(encoding, bytes) is not { } text)
            {
                continue;
            }
            var shapes = WordShapes.Of(text);
            if (shapes.Words > 0 && shapes.MixesScripts)
            {
                continue;
            }
            // The detector's word decides between encodings that read equally well, and no more.
            var strangeness =
                shapes.Strangeness - (proposed.Contains(name, StringComparer.OrdinalIgnoreCase) ? Tie : 0);
            if (strangeness < least - 1e-9)
            {
                (best, least) = (encoding, strangeness);
            }
        }
        return best;
    }

    /// <summary>Whether bytes are UTF-8 for the most part: then they are UTF-8 with a fault, and no other encoding is to be tried.</summary>
    public static bool IsDamagedUtf8(ReadOnlySpan<byte> bytes)
    {
        var (good, bad) = (0, 0);
        while (!bytes.IsEmpty)
        {
            var status = Rune.DecodeFromUtf8(bytes, out _, out var used);
            if (status != System.Buffers.OperationStatus.Done)
            {
                bad += used;
            }
            else if (used > 1)
            {
                good += used;
            }
            bytes = bytes[Math.Max(1, used)..];
        }
        // Letters of one-byte encodings hardly ever make a sequence of UTF-8: two in a row must match in their bits.
        return good >= 8 && good > 9 * bad;
    }

    private static List<string> Proposed(ReadOnlySpan<byte> bytes)
    {
        var details = CharsetDetector.DetectFromBytes(bytes.ToArray()).Details ?? [];
        return [.. details.Where(d => d.EncodingName is not null).Take(1).Select(d => d.EncodingName)];
    }

    private static string? Text(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        if (encoding.CodePage == 1251 && bytes.Contains((byte)0x98))
        {
            return null;
        }
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
