using System.Globalization;
using System.Runtime.InteropServices;
using Scrutineer.Wording;

namespace Scrutineer.Law;

/// <summary>A half-open interval of days: <see cref="From"/> is inside, <see cref="Until"/> is the first day outside.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Validity
{
    /// <summary>An interval.</summary>
    /// <param name="from">First day inside; null for open.</param>
    /// <param name="until">First day outside; null for open.</param>
    /// <exception cref="ArgumentException">It would be empty: <paramref name="until"/> is not after <paramref name="from"/>.</exception>
    public Validity(DateOnly? from, DateOnly? until)
    {
        if (from is { } f && until is { } u && u <= f)
        {
            throw new ArgumentException("The end is not after the beginning.");
        }
        From = from;
        Until = until;
    }

    /// <summary>All days.</summary>
    public static Validity Always => default;

    /// <summary>First day inside, or null when it has no beginning.</summary>
    public DateOnly? From { get; }

    /// <summary>First day outside, or null when it has no end.</summary>
    public DateOnly? Until { get; }

    /// <summary>Whether both ends are open.</summary>
    public bool IsAlways => From is null && Until is null;

    /// <summary>From a day on.</summary>
    public static Validity Since(DateOnly from) => new(from, null);

    /// <summary>One day.</summary>
    public static Validity On(DateOnly day) => new(day, day.AddDays(1));

    /// <summary>Both days inside.</summary>
    public static Validity Through(DateOnly first, DateOnly last) => new(first, last.AddDays(1));

    /// <summary>Whether a day is inside.</summary>
    public bool Contains(DateOnly day) => !(From > day) && !(Until <= day);

    /// <summary>Whether they share a day.</summary>
    public bool Overlaps(Validity other) =>
        (From is null || other.Until is null || From < other.Until)
        && (other.From is null || Until is null || other.From < Until);

    /// <summary>
    /// Reads <c>from 2014-04-27</c>, <c>from 2014-04-27 until 2021-05-09</c> (the last day is not inside),
    /// <c>2024-03-15 to 2024-03-17</c> (both inside), <c>on 2024-03-16</c>, <c>until …</c>, <c>always</c>; in Ukrainian
    /// <c>від … до …</c> (the last day is not inside), <c>… по …</c>, <c>дня …</c>, <c>завжди</c>. Null when it is none of them.
    /// </summary>
    /// <exception cref="ArgumentException">The end is not after the beginning.</exception>
    public static Validity? Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = text.Trim().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words switch
        {
            ["always" or "завжди"] => Always,
            ["from" or "від", var f] when Day(f) is { } a => Since(a),
            ["until" or "до", var u] when Day(u) is { } b => new(null, b),
            ["on" or "дня", var d] when Day(d) is { } a => On(a),
            ["from" or "від", var f, "until" or "до", var u] when Day(f) is { } a && Day(u) is { } b => new(a, b),
            [var f, "to" or "по", var l] when Day(f) is { } a && Day(l) is { } b => Through(a, b),
            _ => null,
        };
    }

    /// <summary>As a rule file writes it.</summary>
    public string In(Language language)
    {
        var (from, until, always) = language == Language.Uk ? ("від", "до", "завжди") : ("from", "until", "always");
        return (From, Until) switch
        {
            (null, null) => always,
            ({ } f, null) => $"{from} {Iso(f)}",
            (null, { } u) => $"{until} {Iso(u)}",
            ({ } f, { } u) => $"{from} {Iso(f)} {until} {Iso(u)}",
        };
    }

    /// <summary>As an English rule file writes it.</summary>
    public override string ToString() => In(Language.En);

    internal static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;

    internal static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
