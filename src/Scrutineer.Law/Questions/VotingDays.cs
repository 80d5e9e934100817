namespace Scrutineer.Law.Questions;

/// <summary>
/// On which days people voted in a place, as the register says of the place and of what lies within it. A place of which it says
/// nothing is judged on the days of the whole vote.
/// </summary>
public sealed class VotingDays
{
    private const int Longest = 366;
    private readonly ILookup<string, DateOnly> _days;
    private readonly IReadOnlyList<DateOnly> _all;

    /// <summary>Reads the days of a vote from a register.</summary>
    /// <param name="register">The register; its sentences are <c>held-in</c> and <c>within</c>.</param>
    /// <param name="vote">Id of the vote's term.</param>
    /// <param name="all">The days of the whole vote.</param>
    /// <param name="asOf">Only what was known by this day counts.</param>
    public VotingDays(Register register, string vote, IReadOnlyList<DateOnly> all, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(register);
        _all = all;
        var known = register.Facts.Where(f => f.Status == FactStatus.Asserted && !(f.KnownSince > asOf)).ToList();
        var wholes = known
            .Where(f => f.Predicate == "within" && f.Arguments.Count == 2)
            .ToLookup(f => f.Arguments[0].TermId, f => f.Arguments[1].TermId, StringComparer.Ordinal);
        var held = known.Where(f =>
            f.Predicate == "held-in" && f.Arguments.Count == 2 && f.Arguments[0] == Value.Of(vote)
        );
        _days = held.SelectMany(f =>
                wholes[f.Arguments[1].TermId]
                    .Prepend(f.Arguments[1].TermId)
                    .SelectMany(t => Days(f.Validity).Select(d => (Territory: t, Day: d)))
            )
            .Distinct()
            .ToLookup(d => d.Territory, d => d.Day, StringComparer.Ordinal);
    }

    /// <summary>The days of a place, in order.</summary>
    /// <param name="territory">Id of its term.</param>
    public IReadOnlyList<DateOnly> In(string territory) =>
        _days.Contains(territory) ? [.. _days[territory].Order()] : _all;

    // Votes last days: an interval without an end, or of years, says nothing of days.
    private static IEnumerable<DateOnly> Days(Validity validity) =>
        validity is { From: { } from, Until: { } until } && until.DayNumber - from.DayNumber <= Longest
            ? Enumerable.Range(0, until.DayNumber - from.DayNumber).Select(from.AddDays)
            : [];
}
