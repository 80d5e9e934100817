using Scrutineer.Law;
using Scrutineer.Law.Deduction;
using Scrutineer.Law.Questions;

namespace Scrutineer.Cases;

/// <summary>Asks the four conclusions of a case for each of its territories.</summary>
internal static class CaseDeterminations
{
    /// <summary>On the days of the case, by what was known on the day from which it is looked at.</summary>
    /// <returns>One for each territory, in the order of the case.</returns>
    public static IReadOnlyList<Determination> Of(Case made, Engine engine) =>
        [.. made.Territories.Select(t => FourConclusions.On(engine, made.Vote, t, made.Days, made.AsOf))];
}
