using System.Text;
using Scrutineer.Parties.Scripts;

namespace Scrutineer.Parties.Names;

/// <summary>Parses names as lists and people write them: "SURNAME, Given (alias)", initials, brackets, words run together.</summary>
/// <remarks>One parser is for one thread: it remembers the words it has read.</remarks>
internal sealed class NameParser
{
    // Longer names than this are sentences.
    private const int MaxWords = 16;

    private static readonly System.Buffers.SearchValues<char> Brackets = System.Buffers.SearchValues.Create("([/");
    private static readonly System.Buffers.SearchValues<char> Vowels = System.Buffers.SearchValues.Create("AEIOUY");

    private readonly Dictionary<string, NameToken> _known = new(StringComparer.Ordinal);

    /// <summary>The ways of writing that one field holds, the first of which is the field without its brackets; empty for no words.</summary>
    public IReadOnlyList<NameForm> Parse(string written)
    {
        ArgumentNullException.ThrowIfNull(written);
        var forms = new List<NameForm>(1);
        var text = written.Length > 400 ? written[..400] : written;
        foreach (var part in Alternatives(Lookalikes.Repair(text)))
        {
            var form = Form(part);
            if (form.Tokens.Count > 0)
            {
                forms.Add(form);
            }
        }
        return forms;
    }

    private static List<string> Alternatives(string text)
    {
        if (text.AsSpan().IndexOfAny(Brackets) < 0)
        {
            return [text];
        }
        var parts = new List<string>();
        var plain = new StringBuilder();
        var at = 0;
        while (at < text.Length)
        {
            var close =
                text[at] is '(' ? text.IndexOf(')', at)
                : text[at] is '[' ? text.IndexOf(']', at)
                : -1;
            if (close > at)
            {
                var inside = text[(at + 1)..close].Trim();
                if (inside.Contains(' ', StringComparison.Ordinal))
                {
                    parts.Add(inside);
                }
                plain.Append(' ');
                at = close + 1;
                continue;
            }
            plain.Append(text[at++]);
        }
        var sides = plain.ToString().Split('/');
        if (sides.Length > 1 && sides.All(s => s.Count(char.IsLetter) >= 3))
        {
            parts.InsertRange(0, sides);
        }
        else
        {
            parts.Insert(0, plain.ToString());
        }
        // A field that is nothing but brackets is what stands in them.
        return parts.Any(p => p.Any(char.IsLetterOrDigit)) ? parts : [text.Replace('(', ' ').Replace(')', ' ')];
    }

    private NameForm Form(string text)
    {
        var raw = Words(text);
        var words = raw.ConvertAll(w => w.ToLowerInvariant());
        var tokens = new List<NameToken>(words.Count);
        var titles = 0;
        var mixedCase = raw.Exists(w => w.Length > 2 && char.IsLower(w[^1]));
        for (var i = 0; i < words.Count; i++)
        {
            var (length, kind) = CommonWords.LegalPhrase(words, i);
            if (length > 0)
            {
                tokens.Add(Legal(kind));
                i += length - 1;
            }
            else if (CommonWords.IsDropped(words[i]) && words.Count > 1)
            {
                continue;
            }
            else if (CommonWords.IsTitle(words[i]) && words.Count > 1)
            {
                titles++;
            }
            else if (CommonWords.LegalForm(words[i]) is { } form && words.Count > 1)
            {
                tokens.Add(Legal(form));
            }
            else
            {
                Add(tokens, words[i], raw[i], mixedCase);
            }
        }
        if (tokens.Count == 0 && titles > 0)
        {
            tokens.AddRange(words.Select(Token));
        }
        return new NameForm([.. tokens.Take(MaxWords)]);
    }

    private void Add(List<NameToken> tokens, string word, string raw, bool initials)
    {
        if (NumberWords.Roman(raw) is var roman and > 0)
        {
            tokens.Add(Tokens.Number(roman));
            return;
        }
        // Abdulrahman is Abdul Rahman.
        if (word.Length >= 8 && CommonWords.IsHalf(word[..5]))
        {
            tokens.Add(Token(word[..5]));
            tokens.Add(Token(word[5..]));
            return;
        }
        // JC Juncker: two capitals without a vowel are initials.
        if (
            raw.Length == 2
            && initials
            && raw.AsSpan().IndexOfAny(Vowels) < 0
            && char.IsAsciiLetterUpper(raw[0])
            && char.IsAsciiLetterUpper(raw[1])
        )
        {
            tokens.Add(Token(word[..1]));
            tokens.Add(Token(word[1..]));
            return;
        }
        var token = Token(word);
        // Forty-four is forty and four.
        if (
            token.Kind is TokenKind.Number
            && tokens is [.., { Kind: TokenKind.Number } ten]
            && ten.Written is [_, '0']
            && token.Written.Length == 1
        )
        {
            tokens[^1] = Tokens.Number(NumberWords.Of(ten.Written) + NumberWords.Of(token.Written));
            return;
        }
        // "abd al" is "abdul".
        if (word is "al" or "el" or "ul" or "ur" or "ar" && tokens is [.., { Written: "abd" }])
        {
            tokens[^1] = Token("abdul");
            return;
        }
        tokens.Add(token);
    }

    private NameToken Token(string word)
    {
        if (!_known.TryGetValue(word, out var token))
        {
            token = Tokens.Of(word);
            if (_known.Count > 200_000)
            {
                _known.Clear();
            }
            _known.Add(word, token);
        }
        return token;
    }

    private static NameToken Legal(string kind) => Tokens.LegalForm(kind);

    // Letters, digits and marks make words; apostrophes inside a word go; a capital after a small letter starts a word.
    private static List<string> Words(string text)
    {
        var words = new List<string>(6);
        var word = new StringBuilder(16);
        for (var i = 0; i <= text.Length; i++)
        {
            var c = i < text.Length ? text[i] : ' ';
            var letter = char.IsLetterOrDigit(c) || (c > '\u0900' && char.IsSurrogate(c)) || IsMark(c);
            if (!letter && !IsSilent(c))
            {
                Close(words, word);
                continue;
            }
            if (!letter)
            {
                continue;
            }
            if (
                word.Length >= 3
                && char.IsUpper(c)
                && char.IsLower(word[^1])
                && NotScottish(word)
                && i + 2 < text.Length
                && char.IsLower(text[i + 1])
            )
            {
                Close(words, word);
            }
            word.Append(c);
        }
        return words;
    }

    private static void Close(List<string> words, StringBuilder word)
    {
        if (word.Length == 0)
        {
            return;
        }
        words.Add(word.Length > 48 ? word.ToString(0, 48) : word.ToString());
        word.Clear();
    }

    private static bool NotScottish(StringBuilder word) =>
        !(word.Length == 3 && word[0] is 'M' && word[1] is 'a' && word[2] is 'c');

    private static bool IsSilent(char c) =>
        c is '\'' or '’' or '‘' or 'ʼ' or 'ʻ' or '`' or '´' or '?' or 'ʾ' or 'ʿ' or '″';

    private static bool IsMark(char c) =>
        c >= '\u0300'
        && char.GetUnicodeCategory(c)
            is System.Globalization.UnicodeCategory.NonSpacingMark
                or System.Globalization.UnicodeCategory.SpacingCombiningMark;
}
