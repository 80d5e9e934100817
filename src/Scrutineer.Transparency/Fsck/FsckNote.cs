using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NSec.Cryptography;

namespace Scrutineer.Transparency.Fsck;

/// <summary>
/// Notes, checkpoints and keys once more, read from bytes and C2SP's texts alone: the check must not repeat a
/// mistake of the code it checks.
/// </summary>
internal sealed record FsckNote(byte[] Text, IReadOnlyList<(string Name, byte[] Payload)> Lines)
{
    private static readonly UTF8Encoding Utf8 = new(false, true);

    /// <summary>Text lines, without their newlines.</summary>
    public string[] TextLines => Utf8.GetString(Text).TrimEnd('\n').Split('\n');

    /// <summary>The note, or null for anything else.</summary>
    public static FsckNote? Read(byte[] bytes)
    {
        var split = bytes.AsSpan().LastIndexOf("\n\n"u8);
        if (split < 0 || bytes[^1] != '\n')
        {
            return null;
        }
        try
        {
            _ = Utf8.GetString(bytes);
            var lines = new List<(string, byte[])>();
            foreach (var line in Utf8.GetString(bytes.AsSpan(split + 2)).TrimEnd('\n').Split('\n'))
            {
                if (line.Split(' ') is not ["\u2014", var name, var signature])
                {
                    return null;
                }
                lines.Add((name, Convert.FromBase64String(signature)));
            }
            return new FsckNote(bytes[..(split + 1)], lines);
        }
        catch (Exception wrong) when (wrong is DecoderFallbackException or FormatException)
        {
            return null;
        }
    }

    /// <summary>Whether the key signed the text, and none of its lines is wrong.</summary>
    public bool SignedBy(FsckKey key)
    {
        var mine = Lines.Where(l =>
            l.Name == key.Name && l.Payload.Length == 68 && l.Payload.AsSpan(0, 4).SequenceEqual(key.Id)
        );
        var answers = mine.Select(l => SignatureAlgorithm.Ed25519.Verify(key.Public, Text, l.Payload.AsSpan(4)))
            .ToList();
        return answers.Count > 0 && answers.TrueForAll(a => a);
    }
}

/// <summary>A log's key, from its text.</summary>
internal sealed record FsckKey(string Text, string Name, byte[] Id, PublicKey Public)
{
    /// <summary>The key, or null for anything that is not exactly one Ed25519 log key.</summary>
    public static FsckKey? Read(string text)
    {
        var first = text.IndexOf('+', StringComparison.Ordinal);
        var second = first < 0 ? -1 : text.IndexOf('+', first + 1);
        var typed = new byte[64];
        if (
            second < 0
            || !Convert.TryFromBase64String(text[(second + 1)..], typed, out var length)
            || length != 33
            || typed[0] != 1
        )
        {
            return null;
        }
        var name = text[..first];
        byte[] hashed = [.. Encoding.UTF8.GetBytes(name), 0x0A, .. typed.AsSpan(0, 33)];
        var id = SHA256.HashData(hashed)[..4];
        var spelled = BinaryPrimitives.ReadUInt32BigEndian(id).ToString("x8", CultureInfo.InvariantCulture);
        return
            text[(first + 1)..second] == spelled
            && PublicKey.TryImport(
                SignatureAlgorithm.Ed25519,
                typed.AsSpan(1, 32),
                KeyBlobFormat.RawPublicKey,
                out var key
            )
            ? new FsckKey(text, name, id, key!)
            : null;
    }
}
