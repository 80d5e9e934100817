using System.Globalization;

namespace Scrutineer.Parties.Matching;

/// <summary>What two birth dates say together.</summary>
public enum BirthEvidence
{
    /// <summary>One of them is missing.</summary>
    None,

    /// <summary>The same day of the same year.</summary>
    SameDay,

    /// <summary>The same year, as far as both say.</summary>
    SameYear,

    /// <summary>A year apart, or the same year and another day.</summary>
    Near,

    /// <summary>Two years apart or more.</summary>
    Apart,
}

/// <summary>Birth dates as lists write them: days, years, ranges, approximations, alternatives.</summary>
public sealed class Births
{
    // Approximate years are given this much more room on both sides.
    private const int Approximation = 2;

    private static readonly string[] Months =
    [
        "jan",
        "feb",
        "mar",
        "apr",
        "may",
        "jun",
        "jul",
        "aug",
        "sep",
        "oct",
        "nov",
        "dec",
    ];

    private readonly List<(int From, int To, int Month, int Day)> _dates = [];

    private Births() { }

    /// <summary>No date.</summary>
    public static Births Unknown { get; } = new();

    /// <summary>Whether any date is known.</summary>
    public bool Known => _dates.Count > 0;

    /// <summary>Every date in a text; <see cref="Unknown"/> when it holds none.</summary>
    public static Births Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return Unknown;
        }
        var births = new Births();
        var words = Words(text);
        var slack =
            text.Contains("irca", StringComparison.OrdinalIgnoreCase)
            || text.Contains("approx", StringComparison.OrdinalIgnoreCase)
                ? Approximation
                : 0;
        var range =
            text.Contains(" to ", StringComparison.OrdinalIgnoreCase)
            || text.Contains("between", StringComparison.OrdinalIgnoreCase);
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].Number is < 1800 or > 2200)
            {
                continue;
            }
            var (month, day) = Around(words, i);
            births._dates.Add((words[i].Number - slack, words[i].Number + slack, month, slack > 0 ? 0 : day));
        }
        if (range && births._dates.Count == 2)
        {
            var (from, to) = (births._dates[0].From, births._dates[1].To);
            births._dates.Clear();
            births._dates.Add((Math.Min(from, to), Math.Max(from, to), 0, 0));
        }
        return births.Known ? births : Unknown;
    }

    /// <summary>The strongest that any pair of dates says for one person; apart only when every pair is.</summary>
    public BirthEvidence With(Births other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var best = BirthEvidence.None;
        foreach (var a in _dates)
        {
            foreach (var b in other._dates)
            {
                var evidence = Compare(a, b);
                best = best is BirthEvidence.None || evidence < best ? evidence : best;
            }
        }
        return best;
    }

    private static BirthEvidence Compare(
        (int From, int To, int Month, int Day) a,
        (int From, int To, int Month, int Day) b
    )
    {
        var apart = Math.Max(a.From - b.To, b.From - a.To);
        if (apart > 0)
        {
            return apart >= 2 ? BirthEvidence.Apart : BirthEvidence.Near;
        }
        if (a.Month == 0 || b.Month == 0 || a.Day == 0 || b.Day == 0)
        {
            return BirthEvidence.SameYear;
        }
        return a.Month == b.Month && a.Day == b.Day ? BirthEvidence.SameDay : BirthEvidence.Near;
    }

    // Year first with month and day behind it, or day and month before it.
    private static (int Month, int Day) Around(List<(int Number, bool Month)> words, int at)
    {
        if (at >= 2 && IsDay(words[at - 2]) && IsMonth(words[at - 1]) && !(at >= 3 && words[at - 3].Number > 1800))
        {
            return (words[at - 1].Number, words[at - 2].Number);
        }
        return at + 2 < words.Count && IsMonth(words[at + 1]) && IsDay(words[at + 2])
            ? (words[at + 1].Number, words[at + 2].Number)
            : (0, 0);
    }

    private static bool IsDay((int Number, bool Month) word) => !word.Month && word.Number is >= 1 and <= 31;

    private static bool IsMonth((int Number, bool Month) word) => word.Number is >= 1 and <= 12;

    private static List<(int Number, bool Month)> Words(string text)
    {
        var words = new List<(int, bool)>();
        var at = 0;
        while (at < text.Length && words.Count < 64)
        {
            var end = at;
            if (char.IsAsciiDigit(text[at]))
            {
                while (end < text.Length && char.IsAsciiDigit(text[end]))
                {
                    end++;
                }
                words.Add(
                    (end - at > 4 ? 0 : int.Parse(text.AsSpan(at, end - at), CultureInfo.InvariantCulture), false)
                );
            }
            else if (char.IsAsciiLetter(text[at]))
            {
                while (end < text.Length && char.IsAsciiLetter(text[end]))
                {
                    end++;
                }
                var month = end - at >= 3 ? Array.IndexOf(Months, text[at..(at + 3)].ToLowerInvariant()) : -1;
                if (month >= 0)
                {
                    words.Add((month + 1, true));
                }
            }
            at = Math.Max(end, at + 1);
        }
        return words;
    }
}
