using Scrutineer.Law;
using Scrutineer.Law.Deduction;
using Scrutineer.Law.Questions;

namespace Scrutineer.Cases;

/// <summary>Asks the four conclusions of a case for each of its territories.</summary>
public static class CaseDeterminations
{
    /// <summary>In each place on the days on which people voted there, by what was known on the day from which it is looked at.</summary>
    /// <param name="case">The case.</param>
    /// <param name="engine">An engine over the law of that case.</param>
    /// <returns>One for each territory, in the order of the case.</returns>
    public static IReadOnlyList<Determination> Of(Case @case, Engine engine)
    {
        ArgumentNullException.ThrowIfNull(@case);
        ArgumentNullException.ThrowIfNull(engine);
        var days = new VotingDays(engine.Register, @case.Vote, @case.Days, @case.AsOf);
        return [.. @case.Territories.Select(t => FourConclusions.On(engine, @case.Vote, t, days.In(t), @case.AsOf))];
    }
}
