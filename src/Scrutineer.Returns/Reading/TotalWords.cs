using System.Text;

namespace Scrutineer.Returns.Reading;

/// <summary>Names that say of a row that it sums others, in several languages.</summary>
internal static class TotalWords
{
    private static readonly string[] Words =
    [
        "total", "totals", "subtotal", "sub-total", "grand total", "sum", "all stations",
        "усього", "всього", "разом", "підсумок", "загалом", "сума",
        "итого", "всего", "сумма", "итог",
        "razem", "suma", "ogółem", "łącznie", "celkem", "spolu", "összesen", "ukupno", "skupaj",
        "gesamt", "insgesamt", "summe", "zusammen", "totale", "totaux", "ensemble", "totaal", "totalt", "yhteensä", "kokku",
        "iš viso", "kopā", "toplam", "sumă", "общо", "סהכ", "סה\"כ",
    ];

    /// <summary>Whether a name is such a word, or begins or ends with one: <c>Total</c>, <c>Total C40</c>, <c>C40 — Total</c>.</summary>
    public static bool Is(string name)
    {
        var text = name.Trim().Trim(':', '.', '*', '—', '-', ' ');
        return Array.Exists(
            Words,
            word =>
                text.Equals(word, StringComparison.OrdinalIgnoreCase)
                || (text.StartsWith(word, StringComparison.OrdinalIgnoreCase) && !IsLetter(text[word.Length]))
                || (text.EndsWith(word, StringComparison.OrdinalIgnoreCase) && !IsLetter(text[^(word.Length + 1)]))
        );
    }

    /// <summary>The same of a name in UTF-8; one that ends in a digit, as most stations' do, is none unless it begins so.</summary>
    public static bool Is(ReadOnlySpan<byte> name) =>
        !name.IsEmpty && !(char.IsAsciiDigit((char)name[^1]) && char.IsAsciiDigit((char)name[0])) && Is(Encoding.UTF8.GetString(name));

    private static bool IsLetter(char one) => char.IsLetterOrDigit(one) || one is '\'' or '’';
}
