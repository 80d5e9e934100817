using System.Text;
using Scrutineer.Parties.Scripts;

namespace Scrutineer.Parties.Names;

/// <summary>
/// One spelling for what one Cyrillic word becomes under the romanizations of <see cref="Romanizations"/>: letters of a small alphabet of
/// sounds, in which <c>w</c> is ч, <c>x</c> ш and щ, <c>q</c> ж, <c>c</c> ц, <c>j</c> дж; й, ь and iotation are gone. Letters of other
/// scripts stay.
/// </summary>
internal static class Sounds
{
    private const string CyrillicLetters = "абвгґдеёєжзиіїйклмнопрстуўфхцчшщъыьэюяјљњћђџѓќқғәөүұһң";
    private const string CyrillicSounds = "abvggdeoeqziiiiklmnoprstuvfhcwxx-i-euajlnwdjgkkgaouuhn";

    // Longest first: the digraphs of romanization.
    private static readonly (string Letters, string Sounds)[] Digraphs =
    [
        ("shch", "x"),
        ("tsch", "w"),
        ("sch", "x"),
        ("tch", "w"),
        ("dzh", "j"),
        ("kh", "h"),
        ("gh", "g"),
        ("ph", "f"),
        ("th", "t"),
        ("sh", "x"),
        ("ch", "w"),
        ("zh", "q"),
        ("ts", "c"),
        ("tz", "c"),
        ("tc", "c"),
        ("cz", "w"),
        ("sz", "x"),
        ("dj", "j"),
        ("dz", "d"),
        ("ck", "k"),
        ("oo", "u"),
        ("x", "ks"),
    ];

    // Ukrainian and Belarusian ў at the end of a syllable is written u.
    private static readonly (string End, string Sounds)[] Ends =
    [
        ("auna", "avna"),
        ("euna", "evna"),
        ("ouna", "ovna"),
        ("ouski", "ovski"),
        ("euski", "evski"),
        ("auski", "avski"),
        ("ouska", "ovska"),
        ("euska", "evska"),
        ("auska", "avska"),
        ("ou", "ov"),
        ("au", "av"),
        ("eu", "ev"),
    ];

    /// <summary>The sounds of one lower-case word in one script.</summary>
    public static string Of(ReadOnlySpan<char> word)
    {
        Span<char> plain = stackalloc char[Math.Min(word.Length * 4, 256)];
        var length = Plain(word[..Math.Min(word.Length, 64)], plain);
        Span<char> sounds = stackalloc char[256];
        var count = Replace(plain[..length], sounds);
        count = Collapse(sounds[..count]);
        return Ended(sounds, count);
    }

    private static int Plain(ReadOnlySpan<char> word, Span<char> plain)
    {
        var length = 0;
        foreach (var c in word)
        {
            if (c is >= 'a' and <= 'z' or >= '0' and <= '9')
            {
                plain[length++] = c;
            }
            else if (Lookalikes.IsCyrillic(c))
            {
                length = Cyrillic(c, plain, length);
            }
            else if (Lookalikes.IsLatin(c))
            {
                length = Marked(c, plain, length);
            }
            else if (char.IsLetterOrDigit(c) || c > '\u0900')
            {
                plain[length++] = Arabic(c);
            }
        }
        return length;
    }

    // Upper case marks a sound that is final: the digraphs of Latin spelling do not touch it.
    private static int Cyrillic(char c, Span<char> plain, int length)
    {
        var at = CyrillicLetters.IndexOf(c, StringComparison.Ordinal);
        if (at < 0)
        {
            plain[length++] = c;
            return length;
        }
        var sound = CyrillicSounds[at];
        if (sound is '-')
        {
            return length;
        }
        var before = length > 0 ? plain[length - 1] : ' ';
        if (before is 'D' && c is 'ж')
        {
            plain[length - 1] = 'J';
            return length;
        }
        if (before is 'D' && c is 'з')
        {
            return length;
        }
        plain[length++] = char.ToUpperInvariant(sound);
        return length;
    }

    private static int Marked(char c, Span<char> plain, int length)
    {
        var sounds = c switch
        {
            'š' or 'ş' or 'ș' => "X",
            'č' or 'ć' or 'ç' => "W",
            'ž' or 'ż' or 'ź' => "Q",
            'ŝ' => "X",
            'ț' or 'ţ' => "C",
            'ŭ' => "V",
            'ł' => "l",
            'ı' => "i",
            'ø' => "o",
            'đ' => "d",
            'ß' => "s",
            'æ' => "e",
            'œ' => "e",
            'þ' => "t",
            'ð' => "d",
            'û' => "U",
            'â' => "A",
            'ë' => "e",
            _ => null,
        };
        if (sounds is null)
        {
            foreach (var part in c.ToString().Normalize(NormalizationForm.FormD))
            {
                if (part is >= 'a' and <= 'z')
                {
                    plain[length++] = part;
                }
            }
            return length;
        }
        sounds.CopyTo(plain[length..]);
        return length + sounds.Length;
    }

    private static char Arabic(char c) =>
        c switch
        {
            'أ' or 'إ' or 'آ' or 'ٱ' => 'ا',
            'ى' or 'ی' or 'ئ' => 'ي',
            'ة' or 'ۀ' => 'ه',
            'ک' => 'ك',
            'ؤ' => 'و',
            _ => c,
        };

    private static int Replace(ReadOnlySpan<char> plain, Span<char> sounds)
    {
        var (count, at) = (0, 0);
        while (at < plain.Length)
        {
            var rest = plain[at..];
            if (rest[0] is >= 'a' and <= 'z' && Digraph(rest) is { } digraph)
            {
                digraph.Sounds.CopyTo(sounds[count..]);
                count += digraph.Sounds.Length;
                at += digraph.Letters.Length;
                continue;
            }
            sounds[count++] = rest[0] switch
            {
                'c' => rest.Length > 1 && rest[1] is 'e' or 'i' or 'y' ? 'c' : 'k',
                'q' => 'k',
                'w' => 'v',
                'y' => 'i',
                >= 'A' and <= 'Z' => char.ToLowerInvariant(rest[0]),
                _ => rest[0],
            };
            at++;
        }
        return count;
    }

    private static (string Letters, string Sounds)? Digraph(ReadOnlySpan<char> rest)
    {
        if (rest[0] is not ('s' or 't' or 'd' or 'k' or 'g' or 'p' or 'c' or 'z' or 'o' or 'x'))
        {
            return null;
        }
        foreach (var digraph in Digraphs)
        {
            if (rest.StartsWith(digraph.Letters, StringComparison.Ordinal))
            {
                return digraph;
            }
        }
        return null;
    }

    // Doubled letters once; i before a vowel, and j after a consonant, are iotation and go.
    private static int Collapse(Span<char> sounds)
    {
        var count = 0;
        for (var i = 0; i < sounds.Length; i++)
        {
            var c = sounds[i];
            var next = i + 1 < sounds.Length ? sounds[i + 1] : ' ';
            var before = count > 0 ? sounds[count - 1] : ' ';
            var iotation =
                (c is 'i' && IsVowel(next))
                || (c is 'j' && count > 0 && !IsVowel(before) && IsVowel(next) && before is not 'd');
            if (iotation || (c == before && c is >= 'a' and <= 'z'))
            {
                continue;
            }
            // French and Arabic ou inside a word is u.
            if (c is 'u' && before is 'o' && next is not (' ' or 's' or 'n'))
            {
                sounds[count - 1] = 'u';
                continue;
            }
            sounds[count++] = c;
        }
        return count;
    }

    private static string Ended(Span<char> sounds, int length)
    {
        foreach (var (end, instead) in Ends)
        {
            if (length >= end.Length + 2 && sounds[..length].EndsWith(end, StringComparison.Ordinal))
            {
                instead.CopyTo(sounds[(length - end.Length)..]);
                return new string(sounds[..(length - end.Length + instead.Length)]);
            }
        }
        return new string(sounds[..length]);
    }

    /// <summary>Whether a sound is a vowel.</summary>
    public static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
