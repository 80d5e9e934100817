using System.Globalization;
using Scrutineer.Wording;

namespace Scrutineer.CommandLine;

/// <summary>A kind of value that a word of the command line may have to be.</summary>
/// <param name="Name">As people call it.</param>
/// <param name="Reads">Whether a word is one.</param>
internal sealed record ValueKind(Bilingual Name, Func<string, bool> Reads)
{
    private static readonly Bilingual WholeNumber = new("ціле число", "a whole number");
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    private static readonly Dictionary<Type, ValueKind> Kinds = new()
    {
        [typeof(int)] = new(WholeNumber, text => int.TryParse(text, NumberStyles.Integer, Invariant, out _)),
        [typeof(uint)] = new(WholeNumber, text => uint.TryParse(text, NumberStyles.Integer, Invariant, out _)),
        [typeof(long)] = new(WholeNumber, text => long.TryParse(text, NumberStyles.Integer, Invariant, out _)),
        [typeof(ulong)] = new(WholeNumber, text => ulong.TryParse(text, NumberStyles.Integer, Invariant, out _)),
        [typeof(double)] = new(
            new("число", "a number"),
            text => double.TryParse(text, NumberStyles.Float, Invariant, out _)
        ),
        [typeof(DateOnly)] = new(
            new("дату РРРР-ММ-ДД", "a date YYYY-MM-DD"),
            text => DateOnly.TryParse(text, Invariant, out _)
        ),
        [typeof(bool)] = new(new("true або false", "true or false"), text => bool.TryParse(text, out _)),
    };

    /// <summary>The kind of a type, or null for a type that takes any text.</summary>
    public static ValueKind? Of(Type type) => Kinds.GetValueOrDefault(Nullable.GetUnderlyingType(type) ?? type);
}
