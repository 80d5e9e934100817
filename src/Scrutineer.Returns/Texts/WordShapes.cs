namespace Scrutineer.Returns.Texts;

/// <summary>What the words of a text look like, for telling whether it was read in the right encoding.</summary>
internal sealed class WordShapes
{
    private readonly Dictionary<char, int> _letters = [];

    private WordShapes() { }

    /// <summary>Words with a letter beyond ASCII.</summary>
    public int Words { get; private set; }

    /// <summary>Of those, words with letters of more than one script.</summary>
    public int Mixed { get; private set; }

    /// <summary>Characters beyond ASCII.</summary>
    public int Beyond { get; private set; }

    /// <summary>Of those, control characters, and signs inside words or where words begin.</summary>
    public int Odd { get; private set; }

    /// <summary>Capital letters behind small ones in a word.</summary>
    public int Jumps { get; private set; }

    /// <summary>The largest part of the letters beyond ASCII that one language has, 0…1.</summary>
    public double Explained => LanguageLetters.Explained(_letters);

    /// <summary>How unlike a text it is, per character beyond ASCII: 0 is a text of one language.</summary>
    public double Strangeness =>
        Beyond == 0 ? 0 : ((double)(Odd + Jumps) / Beyond) + (1 - Explained) + ((double)Mixed / Math.Max(1, Words));

    /// <summary>Whether a quarter or more of its words mix scripts: then it was read in the wrong encoding.</summary>
    /// <remarks>Real tables have a few such words, where a letter was typed on the wrong keyboard; hence not any.</remarks>
    public bool MixesScripts => Mixed * 4 > Words;

    /// <summary>Looks at a text.</summary>
    public static WordShapes Of(ReadOnlySpan<char> text)
    {
        var shapes = new WordShapes();
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && IsPartOfWord(text[i]))
            {
                continue;
            }
            if (i > start)
            {
                shapes.Look(text[start..i]);
            }
            start = i + 1;
        }
        return shapes;
    }

    // Signs beyond ASCII stay in the word: "£ód" is no word of any language.
    private static bool IsPartOfWord(char letter) => letter >= 0x80 ? letter != '\u00A0' : char.IsAsciiLetter(letter);

    private void Look(ReadOnlySpan<char> word)
    {
        var scripts = 0;
        var (letters, beyond) = (0, 0);
        var small = false;
        foreach (var letter in word)
        {
            var isLetter = char.IsLetter(letter);
            letters += isLetter ? 1 : 0;
            scripts |= isLetter ? 1 << (int)ScriptOf(letter) : 0;
            if (letter >= 0x80)
            {
                beyond++;
                Jumps += small && char.IsUpper(letter) ? 1 : 0;
                if (isLetter)
                {
                    var lower = char.ToLowerInvariant(letter);
                    _letters[lower] = _letters.GetValueOrDefault(lower) + 1;
                }
            }
            small = char.IsLower(letter);
        }
        if (beyond == 0)
        {
            return;
        }
        Beyond += beyond;
        for (var i = 0; i < word.Length; i++)
        {
            var one = word[i];
            if (one >= 0x80 && !char.IsLetter(one))
            {
                // A lone sign, or one that closes a word, is punctuation; № and § stand before numbers.
                var within = i + 1 < word.Length && char.IsLetter(word[i + 1]);
                Odd +=
                    char.IsControl(one) || (within && one is not ('«' or '„' or '“' or '¿' or '¡' or '№' or '’' or 'ʼ'))
                        ? 1
                        : 0;
            }
        }
        if (letters > 0)
        {
            Words++;
            Mixed += (scripts & (scripts - 1)) != 0 ? 1 : 0;
        }
    }

    private static Script ScriptOf(char letter) =>
        letter switch
        {
            < (char)0x370 => Script.Latin,
            < (char)0x400 => Script.Greek,
            < (char)0x530 => Script.Cyrillic,
            >= (char)0x590 and < (char)0x600 => Script.Hebrew,
            >= (char)0x600 and < (char)0x780 => Script.Arabic,
            >= (char)0x1E00 and < (char)0x1F00 => Script.Latin,
            _ => Script.Other,
        };

    private enum Script
    {
        Latin,
        Greek,
        Cyrillic,
        Hebrew,
        Arabic,
        Other,
    }
}
