using System.Collections.Frozen;
using System.Text;

namespace Scrutineer.Returns.Reading;

/// <summary>Names that say of a row that it sums others, in several languages.</summary>
internal static class TotalWords
{
    private static readonly FrozenSet<string> Words = new[]
    {
        "total",
        "totals",
        "subtotal",
        "sub-total",
        "sum",
        "усього",
        "всього",
        "разом",
        "підсумок",
        "загалом",
        "сума",
        "итого",
        "всего",
        "сумма",
        "итог",
        "razem",
        "suma",
        "ogółem",
        "łącznie",
        "celkem",
        "spolu",
        "összesen",
        "ukupno",
        "skupaj",
        "gesamt",
        "insgesamt",
        "summe",
        "zusammen",
        "totale",
        "totaux",
        "ensemble",
        "totaal",
        "totalt",
        "yhteensä",
        "kokku",
        "kopā",
        "toplam",
        "sumă",
        "общо",
        "סהכ",
        "סה\"כ",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Phrases = ["grand total", "all stations", "iš viso"];

    /// <summary>Whether a name is such a word, or begins or ends with one: <c>Total</c>, <c>Total C40</c>, <c>C40 — Total</c>.</summary>
    public static bool Is(string name)
    {
        var text = name.AsSpan().Trim(" \u00A0:.*—–-");
        var words = Words.GetAlternateLookup<ReadOnlySpan<char>>();
        var (first, last) = (0, text.Length);
        while (first < text.Length && IsOfWord(text[first]))
        {
            first++;
        }
        while (last > 0 && IsOfWord(text[last - 1]))
        {
            last--;
        }
        return (first > 0 && words.Contains(text[..first]))
            || (last < text.Length && words.Contains(text[last..]))
            || IsPhrase(text);
    }

    /// <summary>Asks of many names in UTF-8; most end in a number, and those that differ in it alone are asked once.</summary>
    internal sealed class Asked
    {
        private byte[] _stem = [];
        private bool _numbered;
        private bool _is;

        /// <summary>Whether a name is such a word.</summary>
        public bool Is(ReadOnlySpan<byte> name)
        {
            var length = name.Length;
            while (length > 0 && char.IsAsciiDigit((char)name[length - 1]))
            {
                length--;
            }
            var stem = name[..length];
            if (stem.IsEmpty)
            {
                return false;
            }
            var numbered = stem.Length < name.Length;
            if (numbered != _numbered || !stem.SequenceEqual(_stem))
            {
                (_stem, _numbered) = (stem.ToArray(), numbered);
                _is = TotalWords.Is(Encoding.UTF8.GetString(name));
            }
            return _is;
        }
    }

    private static bool IsPhrase(ReadOnlySpan<char> text)
    {
        foreach (var phrase in Phrases)
        {
            if (text.StartsWith(phrase, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }
        return false;
    }

    private static bool IsOfWord(char one) => char.IsLetterOrDigit(one) || one is '\'' or '’' or '"' or '-';
}
