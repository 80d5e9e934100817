using System.Globalization;

namespace Scrutineer.Law;

/// <summary>What a value is.</summary>
public enum ValueKind
{
    /// <summary>A term of the vocabulary or the register, by its id.</summary>
    Term,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>A calendar date as data (a <c>date</c> slot), not the day on which a sentence holds.</summary>
    Date,
}

/// <summary>An argument of a sentence: a term, a whole number or a date.</summary>
public readonly record struct Value
{
    private static readonly object NumberMark = new();
    private static readonly object DateMark = new();

    // A term's id, or a mark of what the number is: there are millions of these.
    private readonly object? _what;
    private readonly long _number;

    private Value(object what, long number)
    {
        _what = what;
        _number = number;
    }

    /// <summary>What it is.</summary>
    public ValueKind Kind =>
        ReferenceEquals(_what, NumberMark) ? ValueKind.Number
        : ReferenceEquals(_what, DateMark) ? ValueKind.Date
        : ValueKind.Term;

    /// <summary>A term by its id.</summary>
    /// <exception cref="ArgumentException">The id is blank.</exception>
    public static Value Of(string termId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(termId);
        return new(termId, 0);
    }

    /// <summary>A whole number.</summary>
    public static Value Of(long number) => new(NumberMark, number);

    /// <summary>A date.</summary>
    public static Value Of(DateOnly date) => new(DateMark, date.DayNumber);

    /// <summary>The term's id.</summary>
    /// <exception cref="InvalidOperationException">It is not a term.</exception>
    public string TermId => _what as string ?? throw new InvalidOperationException("Not a term.");

    /// <summary>The number.</summary>
    /// <exception cref="InvalidOperationException">It is not a number.</exception>
    public long Number => Kind == ValueKind.Number ? _number : throw new InvalidOperationException("Not a number.");

    /// <summary>The date.</summary>
    /// <exception cref="InvalidOperationException">It is not a date.</exception>
    public DateOnly Date =>
        Kind == ValueKind.Date
            ? DateOnly.FromDayNumber((int)_number)
            : throw new InvalidOperationException("Not a date.");

    /// <summary>The id, the digits, or the date as <c>2024-03-16</c>.</summary>
    public override string ToString() =>
        Kind switch
        {
            ValueKind.Term => (string)_what!,
            ValueKind.Number => _number.ToString(CultureInfo.InvariantCulture),
            _ => Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        };
}
