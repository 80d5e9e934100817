namespace Scrutineer.Returns.Mappings;

/// <summary>How a table writes its counts, beyond bare digits: separators, and texts that stand for a count not reported.</summary>
internal sealed record CountFormat
{
    /// <summary>Bare digits.</summary>
    public static CountFormat Plain { get; } = new();

    /// <summary>What stands between groups of digits: a comma, a point, an apostrophe, or a space of any kind; null for nothing.</summary>
    public char? Thousands { get; init; }

    /// <summary>What stands before decimals, which must all be zeros; null when there are none.</summary>
    public char? Decimal { get; init; }

    /// <summary>Texts that say that nothing was reported.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>Whether it says no more than bare digits do.</summary>
    public bool IsPlain => Thousands is null && Decimal is null && Missing.Count == 0;

    /// <summary>A cell as a count, <see cref="Counts.Blank"/> where it is blank or says that nothing was reported, or <see cref="Counts.Bad"/>.</summary>
    public int Read(ReadOnlySpan<char> cell)
    {
        var text = cell.Trim();
        foreach (var missing in Missing)
        {
            if (text.Equals(missing, StringComparison.OrdinalIgnoreCase))
            {
                return Counts.Blank;
            }
        }
        var plain = Counts.Parse(text);
        return plain == Counts.Bad && Thousands is not null | Decimal is not null ? Grouped(text) : plain;
    }

    private int Grouped(ReadOnlySpan<char> text)
    {
        if (Decimal is { } point && text.LastIndexOf(point) is >= 0 and var at)
        {
            if (at == text.Length - 1 || text[(at + 1)..].IndexOfAnyExcept('0') >= 0)
            {
                return Counts.Bad;
            }
            text = text[..at];
        }
        Span<char> digits = stackalloc char[32];
        if (text.Length > digits.Length || Thousands is null)
        {
            return Counts.Digits(text);
        }
        var (length, group) = (0, 0);
        var first = true;
        foreach (var letter in text)
        {
            if (char.IsAsciiDigit(letter))
            {
                digits[length++] = letter;
                group++;
                continue;
            }
            // The first group has one to three digits, those between two (as in India) or three.
            if (!Separates(letter) || group is 0 or > 3 || (!first && group < 2))
            {
                return Counts.Bad;
            }
            (first, group) = (false, 0);
        }
        return first || group == 3 ? Counts.Digits(digits[..length]) : Counts.Bad;
    }

    private bool Separates(char letter) =>
        Thousands switch
        {
            ' ' => letter is ' ' or '\u00A0' or '\u202F' or '\u2009',
            '\'' => letter is '\'' or '\u2019',
            var only => letter == only,
        };
}
