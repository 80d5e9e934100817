using System.Security.Cryptography;
using System.Text;
using Scrutineer.Reports.Words;
using Scrutineer.Wording;

namespace Scrutineer.Reports.Keys;

/// <summary>A public key in eight words, 88 bits, that two people compare aloud before they trust it.</summary>
public static class Fingerprint
{
    /// <summary>Words of a fingerprint.</summary>
    public const int Length = 8;

    /// <summary>The words: the first 88 bits of SHA-256 of a label and the key's text.</summary>
    /// <param name="recipient">A key as text, <c>age1…</c>.</param>
    /// <param name="language">Whose words.</param>
    public static IReadOnlyList<string> Of(string recipient, Language language)
    {
        var hash = SHA256.HashData(Encoding.ASCII.GetBytes($"scrutineer/fingerprint/v1\n{recipient}"));
        var words = new string[Length];
        for (var word = 0; word < Length; word++)
        {
            var number = 0;
            for (var bit = word * WordList.BitsPerWord; bit < (word + 1) * WordList.BitsPerWord; bit++)
            {
                number = (number << 1) | ((hash[bit / 8] >> (7 - (bit % 8))) & 1);
            }
            words[word] = WordList.Of(language)[number];
        }
        return words;
    }
}
