using System.Runtime.CompilerServices;

namespace Scrutineer.Returns;

/// <summary>
/// Counts as cells write them: digits alone, white space around them allowed, and one or two zeros behind a point or comma
/// (<c>12.0</c>), as tables that went through floating point have them. Three zeros could be a thousand, so they are no count.
/// </summary>
internal static class Counts
{
    /// <summary>
    /// Most that one cell may say. Half a thousand million is more than the electorate of any station, and small enough
    /// that the three parts of the ballots issued can be added in 32 bits.
    /// </summary>
    public const int Most = 500_000_000;

    private const int MostDigits = 9;

    public const int Blank = -1;
    public const int Bad = -2;

    /// <summary>The count, <see cref="Blank"/>, or <see cref="Bad"/> for anything else.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Parse(ReadOnlySpan<char> cell)
    {
        // Nine digits fit, whatever they are; a count is looked at as a whole only once.
        if (cell.Length > MostDigits)
        {
            return Long(cell);
        }
        var value = 0u;
        for (var i = 0; i < cell.Length; i++)
        {
            var digit = unchecked((uint)(cell[i] - '0'));
            if (digit > 9)
            {
                return Trimmed(cell);
            }
            value = (value * 10) + digit;
        }
        return cell.IsEmpty ? Blank
            : value > Most ? Bad
            : (int)value;
    }

    private static int Long(ReadOnlySpan<char> cell)
    {
        var digits = cell.Trim();
        var zeros = digits.IndexOfAnyExcept('0');
        if (zeros < 0 && !digits.IsEmpty)
        {
            return 0;
        }
        digits = zeros > 0 ? digits[zeros..] : digits;
        return digits.Length <= MostDigits ? Parse(digits) : Trimmed(cell);
    }

    private static int Trimmed(ReadOnlySpan<char> cell)
    {
        var text = cell.Trim();
        if (text.Length < cell.Length)
        {
            return Parse(text);
        }
        return text switch
        {
            [.. var whole, '.' or ',', '0'] => Digits(whole),
            [.. var whole, '.' or ',', '0', '0'] => Digits(whole),
            _ => Bad,
        };
    }

    /// <summary>Digits alone as a count; <see cref="Bad"/> for anything else, an empty text too.</summary>
    public static int Digits(ReadOnlySpan<char> text) =>
        text.IsEmpty || text.IndexOfAnyExceptInRange('0', '9') >= 0 ? Bad : Parse(text);
}
