using System.Globalization;

namespace Scrutineer.Parties.Register;

/// <summary>A day as far as a source tells it: a day, a month (<c>2023-03</c>) or a year (<c>2021</c>).</summary>
/// <param name="Written">As it is written.</param>
/// <param name="First">The first day that it may be.</param>
/// <param name="Last">The last day that it may be.</param>
public sealed record KnownDay(string Written, DateOnly First, DateOnly Last)
{
    /// <summary>Reads a day, a month or a year; null for anything else.</summary>
    public static KnownDay? Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (Exact(text, "yyyy-MM-dd") is { } day)
        {
            return new(text, day, day);
        }
        if (Exact(text, "yyyy-MM") is { } month)
        {
            return new(text, month, month.AddMonths(1).AddDays(-1));
        }
        return Exact(text, "yyyy") is { } year ? new(text, year, new DateOnly(year.Year, 12, 31)) : null;
    }

    private static DateOnly? Exact(string text, string format) =>
        DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;
}
