namespace Scrutineer.Returns.Mappings;

/// <summary>What a cell looks like, before anybody says how the table writes its counts.</summary>
internal enum CellForm
{
    /// <summary>Nothing is written.</summary>
    Blank,

    /// <summary>A count as <see cref="Counts"/> reads it.</summary>
    Count,

    /// <summary>Digits with separators between groups of three: a count, or a number with three decimals.</summary>
    Grouped,

    /// <summary>A number with decimals or a sign of percent.</summary>
    Share,

    /// <summary>Digits behind a minus.</summary>
    Negative,

    /// <summary>Anything else.</summary>
    Text,
}

/// <summary>Tells what a cell looks like.</summary>
internal static class CellForms
{
    /// <summary>The form of a cell.</summary>
    public static CellForm Of(ReadOnlySpan<char> cell)
    {
        var text = cell.Trim();
        if (text.IsEmpty)
        {
            return CellForm.Blank;
        }
        if (Counts.Parse(text) >= 0)
        {
            return CellForm.Count;
        }
        if (text is ['-' or '\u2212', .. var digits] && Counts.Parse(digits) >= 0)
        {
            return CellForm.Negative;
        }
        if (text[^1] == '%' && IsNumber(text[..^1]))
        {
            return CellForm.Share;
        }
        return Separator(text) is not null ? CellForm.Grouped
            : IsNumber(text) ? CellForm.Share
            : CellForm.Text;
    }

    /// <summary>What stands between the groups of three digits, a space for any kind of space; null where there are none.</summary>
    public static char? Separator(ReadOnlySpan<char> text)
    {
        foreach (
            var (separator, point) in ((char, char?)[])
                [(' ', null), (',', null), ('.', null), ('\'', null), (',', '.'), ('.', ','), (' ', ','), (' ', '.')]
        )
        {
            var format = new CountFormat { Thousands = separator, Decimal = point };
            if (text.Length > 4 && format.Read(text) >= 0)
            {
                return separator;
            }
        }
        return null;
    }

    private static bool IsNumber(ReadOnlySpan<char> text)
    {
        var points = 0;
        foreach (var letter in text.Trim())
        {
            points += letter is '.' or ',' ? 1 : 0;
            if (!char.IsAsciiDigit(letter) && letter is not ('.' or ','))
            {
                return false;
            }
        }
        return points <= 1 && text.Trim().Length > points;
    }
}
