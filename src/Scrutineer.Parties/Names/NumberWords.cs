using System.Collections.Frozen;

namespace Scrutineer.Parties.Names;

/// <summary>Numbers in names: digits, Roman numerals in capitals, and English words up to ninety-nine.</summary>
internal static class NumberWords
{
    private static readonly FrozenDictionary<string, int> Words = (
        "one:1 two:2 three:3 four:4 five:5 six:6 seven:7 eight:8 nine:9 ten:10 eleven:11 twelve:12 twenty:20 thirty:30 forty:40 fourty:40 "
        + "fifty:50 sixty:60 seventy:70 eighty:80 ninety:90 first:1 second:2 third:3 fourth:4 fifth:5 1st:1 2nd:2 3rd:3 4th:4 5th:5"
    )
        .Split(' ')
        .Select(w => w.Split(':'))
        .ToFrozenDictionary(
            w => w[0],
            w => int.Parse(w[1], System.Globalization.CultureInfo.InvariantCulture),
            StringComparer.Ordinal
        );

    /// <summary>The value of a word, or −1.</summary>
    public static int Of(string word) =>
        word.Length > 0 && word.All(char.IsAsciiDigit) && word.Length < 9
            ? int.Parse(word, System.Globalization.CultureInfo.InvariantCulture)
            : Words.GetValueOrDefault(word, -1);

    /// <summary>The value of a Roman numeral of at least two capitals up to XXXIX, or −1.</summary>
    public static int Roman(ReadOnlySpan<char> written)
    {
        if (written.Length < 2 || written.ContainsAnyExcept('I', 'V', 'X'))
        {
            return -1;
        }
        var value = 0;
        for (var i = 0; i < written.Length; i++)
        {
            var digit = Digit(written[i]);
            value += i + 1 < written.Length && digit < Digit(written[i + 1]) ? -digit : digit;
        }
        return value;
    }

    private static int Digit(char c) =>
        c switch
        {
            'I' => 1,
            'V' => 5,
            _ => 10,
        };
}
