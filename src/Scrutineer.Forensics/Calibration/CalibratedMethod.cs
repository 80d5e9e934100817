using Scrutineer.Returns;
using Scrutineer.Wording;

namespace Scrutineer.Forensics.Calibration;

/// <summary>A method, or one of its numbers, whose behaviour on votes of known truth is measured.</summary>
/// <param name="Name">Stable name: the method's; after a comma, which of its numbers.</param>
/// <param name="ClaimsP">Whether it claims a p-value for the vote as a whole; then an alarm is p at or below a level.</param>
/// <param name="Alarm">What counts as speaking up, in words.</param>
/// <param name="Quantity">What <see cref="Reading.Value"/> is, with its unit; null where only alarms are counted.</param>
/// <param name="Read">Asks it about a vote; null when it cannot answer.</param>
public sealed record CalibratedMethod(
    string Name,
    bool ClaimsP,
    Bilingual Alarm,
    Bilingual? Quantity,
    Func<Trial, Reading?> Read
)
{
    private static readonly Bilingual PAtOrBelow = new("p не вище за рівень", "p at or below the level");

    /// <summary>One that claims a p-value.</summary>
    /// <param name="name">Stable name.</param>
    /// <param name="p">The p-value of a vote, or null when the method cannot answer about it.</param>
    public CalibratedMethod(string name, Func<ReturnSet, double?> p)
        : this(name, true, PAtOrBelow, null, t => p(t.Returns) is { } value ? new Reading(value, null, null) : null) { }

    /// <summary>Whether a stable name belongs to a method.</summary>
    public static bool IsOf(string name, string method) =>
        string.Equals(name, method, StringComparison.Ordinal)
        || name.StartsWith(method + ",", StringComparison.Ordinal)
        || name.StartsWith(method + " interval,", StringComparison.Ordinal);

    /// <summary>Every number that claims a p-value for the vote as a whole and is meant to be relied on.</summary>
    public static IReadOnlyList<CalibratedMethod> Reliable => WithP.All;

    /// <summary>Digit tests: they claim p-values that do not hold, and are kept to show it.</summary>
    public static IReadOnlyList<CalibratedMethod> Failing => WithP.Digits;

    /// <summary>Methods without a p-value, by their own measure.</summary>
    public static IReadOnlyList<CalibratedMethod> Measured => WithoutP.All;

    /// <summary>All of them.</summary>
    public static IReadOnlyList<CalibratedMethod> Everything { get; } =
    [.. WithP.All, .. WithP.Digits, .. WithoutP.All];
}
