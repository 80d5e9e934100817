namespace Scrutineer.Reports.Sealing;

/// <summary>Keys as text that notices a slip (BIP 173, as C2SP age uses it: of any length).</summary>
internal static class Bech32
{
    private const string Letters = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    private const int CheckLength = 6;

    // The longest key here, a hybrid one, has 1,216 bytes.
    private const int Longest = 4096;

    /// <summary>Lower-case text of bytes behind a name.</summary>
    public static string Encode(string name, ReadOnlySpan<byte> bytes)
    {
        List<byte> digits = [.. Regroup(bytes, 8, 5, padded: true)!];
        var check = Check([.. Expanded(name), .. digits, .. new byte[CheckLength]]) ^ 1;
        for (var i = 0; i < CheckLength; i++)
        {
            digits.Add((byte)((check >> (5 * (CheckLength - 1 - i))) & 31));
        }
        return $"{name}1{string.Concat(digits.Select(d => Letters[d]))}";
    }

    /// <summary>The bytes behind a name, or null where the text is another's, misspelt, or in mixed case.</summary>
    public static byte[]? Decode(string name, string text)
    {
        var isMixed = text.Any(char.IsAsciiLetterLower) && text.Any(char.IsAsciiLetterUpper);
        var lower = text.ToLowerInvariant();
        if (isMixed || lower.Length > Longest || !lower.StartsWith($"{name}1", StringComparison.Ordinal))
        {
            return null;
        }
        var digits = lower[(name.Length + 1)..].Select(c => Letters.IndexOf(c, StringComparison.Ordinal)).ToList();
        if (digits.Count < CheckLength || digits.Contains(-1))
        {
            return null;
        }
        byte[] values = [.. digits.Select(d => (byte)d)];
        return Check([.. Expanded(name), .. values]) == 1
            ? Regroup(values.AsSpan(..^CheckLength), 5, 8, padded: false)
            : null;
    }

    private static IEnumerable<byte> Expanded(string name) =>
        [.. name.Select(c => (byte)(c >> 5)), 0, .. name.Select(c => (byte)(c & 31))];

    // The generator of BIP 173.
    private static uint Check(IEnumerable<byte> values)
    {
        ReadOnlySpan<uint> generator = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];
        var check = 1u;
        foreach (var value in values)
        {
            var top = check >> 25;
            check = ((check & 0x1ffffff) << 5) ^ value;
            for (var i = 0; i < generator.Length; i++)
            {
                check ^= ((top >> i) & 1) == 1 ? generator[i] : 0;
            }
        }
        return check;
    }

    private static byte[]? Regroup(ReadOnlySpan<byte> values, int from, int to, bool padded)
    {
        var (held, bits) = (0, 0);
        var result = new List<byte>((values.Length * from / to) + 1);
        foreach (var value in values)
        {
            held = ((held << from) | value) & 0xffff;
            bits += from;
            while (bits >= to)
            {
                bits -= to;
                result.Add((byte)((held >> bits) & ((1 << to) - 1)));
            }
        }
        if (padded)
        {
            if (bits > 0)
            {
                result.Add((byte)((held << (to - bits)) & ((1 << to) - 1)));
            }
            return [.. result];
        }
        // What is left over must be fewer bits than a digit, and zero: one text per key.
        return bits < from && (held & ((1 << bits) - 1)) == 0 ? [.. result] : null;
    }
}
