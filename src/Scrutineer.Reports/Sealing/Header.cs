using System.Security.Cryptography;
using System.Text;
using Scrutineer.Wording.Bytes;

namespace Scrutineer.Reports.Sealing;

/// <summary>The part of a sealed file in front of its content: one stanza per recipient, authenticated by the file's key.</summary>
/// <param name="Stanzas">One or more.</param>
/// <param name="Authenticated">The text that the code is over: everything up to <c>---</c>.</param>
/// <param name="Code">HMAC-SHA256, 32 bytes.</param>
internal sealed record Header(IReadOnlyList<Stanza> Stanzas, byte[] Authenticated, byte[] Code)
{
    private const string Version = "age-encryption.org/v1\n";
    private const int CodeLength = 32;

    // A stanza of a hybrid recipient has 1.6 KiB; nobody writes a line longer, or more than some hundreds of stanzas.
    private const int LongestLine = 64 * 1024;
    private const int Longest = 2 * 1024 * 1024;

    public static Header Of(IReadOnlyList<Stanza> stanzas, ReadOnlySpan<byte> fileKey)
    {
        var text = new StringBuilder(Version);
        foreach (var stanza in stanzas)
        {
            stanza.WriteTo(text);
        }
        text.Append("---");
        var authenticated = Encoding.ASCII.GetBytes(text.ToString());
        return new Header(stanzas, authenticated, CodeOf(authenticated, fileKey));
    }

    public byte[] Bytes() =>
        [.. Authenticated, (byte)' ', .. Encoding.ASCII.GetBytes(StrictBase64.EncodeBare(Code)), (byte)'\n'];

    public bool IsAuthentic(ReadOnlySpan<byte> fileKey) =>
        CryptographicOperations.FixedTimeEquals(Code, CodeOf(Authenticated, fileKey));

    /// <summary>Reads the header and nothing behind it.</summary>
    /// <exception cref="BrokenSealException">It is not as the format says.</exception>
    public static Header Read(BufferedInput input)
    {
        var raw = new List<byte>(1024);
        if (!Line(input, raw).AsSpan().SequenceEqual("age-encryption.org/v1"u8))
        {
            throw Broken("The file is not sealed, or in a version that is not known.");
        }
        var stanzas = new List<Stanza>();
        while (true)
        {
            var line = Line(input, raw);
            if (line.AsSpan().StartsWith("---"u8))
            {
                return stanzas.Count > 0 ? Ending(line, raw, stanzas) : throw Broken("There is no recipient.");
            }
            stanzas.Add(ReadStanza(line, input, raw));
        }
    }

    private static Header Ending(byte[] line, List<byte> raw, List<Stanza> stanzas) =>
        line.AsSpan().StartsWith("--- "u8) && StrictBase64.DecodeBare(line.AsSpan(4)) is { Length: CodeLength } code
            ? new Header(stanzas, [.. raw[..^(line.Length + 1 - 3)]], code)
            : throw Broken("The code of the header is not as the format says.");

    private static Stanza ReadStanza(byte[] line, BufferedInput input, List<byte> raw)
    {
        if (!line.AsSpan().StartsWith("-> "u8))
        {
            throw Broken("A stanza does not begin as the format says.");
        }
        var words = Encoding.Latin1.GetString(line.AsSpan(3)).Split(' ');
        if (words.Any(w => w.Length == 0 || w.Any(c => c is < '!' or > '~')))
        {
            throw Broken("An argument is empty or has characters that the format does not know.");
        }
        var body = new List<byte>();
        while (true)
        {
            var text = Line(input, raw);
            if (text.Length > Stanza.Columns || StrictBase64.DecodeBare(text) is not { } bytes)
            {
                throw Broken("The body of a stanza is not as the format says.");
            }
            body.AddRange(bytes);
            if (text.Length < Stanza.Columns)
            {
                return new Stanza(words[0], words[1..], body.ToArray());
            }
        }
    }

    /// <summary>A line without its line feed; the raw bytes with it go to what is authenticated.</summary>
    private static byte[] Line(BufferedInput input, List<byte> raw)
    {
        var line = input.ReadLine(LongestLine);
        if (line is not [.., (byte)'\n'] || raw.Count + line.Length > Longest)
        {
            throw Broken("The header ends early, or is too long.");
        }
        raw.AddRange(line);
        return line[..^1];
    }

    private static byte[] CodeOf(ReadOnlySpan<byte> authenticated, ReadOnlySpan<byte> fileKey)
    {
        Span<byte> key = stackalloc byte[32];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, fileKey, key, [], "header"u8);
        return HMACSHA256.HashData(key, authenticated);
    }

    private static BrokenSealException Broken(string what) => new(SealFailure.Header, what);
}
