using System.Security.Cryptography;
using Scrutineer.Reports.Sealing;
using Scrutineer.Reports.Words;
using Scrutineer.Wording;

namespace Scrutineer.Reports.Receipts;

/// <summary>
/// What brings a person back to a report: ten words of chance, 110 bits, and a check word. It is shown once and kept nowhere:
/// whoever keeps reports has a hash and a public key of it (<see cref="ReceiptMark"/>).
/// </summary>
public sealed class Receipt
{
    /// <summary>Words of chance.</summary>
    public const int WordsOfChance = 10;

    /// <summary>Words that a person keeps.</summary>
    public const int Length = WordsOfChance + 1;

    private const int KeyLength = 32;

    private static readonly byte[] Salt = [.. "scrutineer/receipt/v1"u8];

    private readonly int[] _words;

    private Receipt(int[] words) => _words = words;

    /// <summary>A new receipt.</summary>
    /// <param name="randomness">A cryptographic generator.</param>
    public static Receipt Generate(RandomNumberGenerator randomness)
    {
        ArgumentNullException.ThrowIfNull(randomness);
        var words = new int[WordsOfChance];
        Span<byte> two = stackalloc byte[2];
        for (var i = 0; i < words.Length; i++)
        {
            randomness.GetBytes(two);
            words[i] = BitConverter.ToUInt16(two) % WordList.Size;
        }
        return new Receipt(words);
    }

    /// <summary>The words that a person keeps, the check word last. The same receipt has words in either language.</summary>
    public IReadOnlyList<string> In(Language language) =>
        [.. _words.Append(CheckWord.Of(_words)).Select(w => WordList.Of(language)[w])];

    /// <summary>Reads words that a person typed.</summary>
    /// <returns>The receipt, or problems that name the words in doubt.</returns>
    public static Outcome<Receipt> Read(string typed) => ReceiptReader.Read(typed);

    /// <summary>The key that answers are sealed to.</summary>
    public X25519Identity Identity()
    {
        var secret = Derive("x25519"u8);
        var identity = new X25519Identity(secret);
        CryptographicOperations.ZeroMemory(secret);
        return identity;
    }

    /// <summary>What may be kept of it: by the mark a report is found, and answers are sealed.</summary>
    public ReceiptMark Mark()
    {
        using var identity = Identity();
        return new ReceiptMark(Convert.ToHexStringLower(SHA256.HashData(LookUp())), identity.Recipient);
    }

    /// <summary>Never the words.</summary>
    public override string ToString() => nameof(Receipt);

    internal static Receipt Of(ReadOnlySpan<int> wordsOfChance) => new([.. wordsOfChance]);

    /// <summary>The id by which a report is looked up, 32 bytes; kept nowhere but as its hash.</summary>
    internal byte[] LookUp() => Derive("look-up"u8);

    // With 110 bits of chance a slow hash would add nothing but a way to exhaust the server.
    private byte[] Derive(ReadOnlySpan<byte> use) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, Packed(), KeyLength, Salt, [.. use]);

    // 110 bits, the first word foremost, and two of zero.
    private byte[] Packed()
    {
        var bytes = new byte[((WordsOfChance * WordList.BitsPerWord) + 7) / 8];
        for (var bit = 0; bit < WordsOfChance * WordList.BitsPerWord; bit++)
        {
            var (word, place) = (bit / WordList.BitsPerWord, bit % WordList.BitsPerWord);
            if (((_words[word] >> (WordList.BitsPerWord - 1 - place)) & 1) == 1)
            {
                bytes[bit / 8] |= (byte)(0x80 >> (bit % 8));
            }
        }
        return bytes;
    }
}
