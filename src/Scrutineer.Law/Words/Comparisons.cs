namespace Scrutineer.Law;

/// <summary>The comparisons that every vocabulary has. They are computed, never asserted.</summary>
internal static class Comparisons
{
    public const string NotLess = "not-less";
    public const string Less = "less";
    public const string Earlier = "earlier";
    public const string NotEarlier = "not-earlier";
    public const string Other = "other";

    private static readonly string[] Days = [SlotSpec.Day, SlotSpec.Date];
    private static readonly string[] Numbers = [SlotSpec.Number];
    private static readonly string[] Any = ["any"];

    public static IReadOnlyList<Predicate> All { get; } =
    [
        Make(NotLess, Numbers, " is not less than ", " є не меншим за "),
        Make(Less, Numbers, " is less than ", " є меншим за "),
        Make(Earlier, Days, " is earlier than ", " настає раніше, ніж "),
        Make(NotEarlier, Days, " is not earlier than ", " настає не раніше, ніж "),
        Make(Other, Any, " is other than ", " не те саме, що "),
    ];

    /// <summary>Whether a comparison of two values holds.</summary>
    public static bool Hold(string id, Value a, Value b) =>
        id switch
        {
            Other => a != b,
            Less => a.Number < b.Number,
            NotLess => a.Number >= b.Number,
            Earlier => a.Date < b.Date,
            NotEarlier => a.Date >= b.Date,
            _ => throw new ArgumentOutOfRangeException(nameof(id), id, "No such comparison."),
        };

    private static Predicate Make(string id, IReadOnlyList<string> kinds, string en, string uk) =>
        new(id, [new("a", kinds), new("b", kinds)], Parts(en), Parts(uk)) { IsClosed = true, IsComparison = true };

    private static TemplatePart[] Parts(string words) => [new("", 0), new(words, -1), new("", 1)];
}
