using Scrutineer.Wording;

namespace Scrutineer.Acts.Tests;

/// <summary>Outcomes that a test takes for granted.</summary>
internal static class Outcomes
{
    public static T Must<T>(this Outcome<T> outcome)
        where T : class
    {
        Assert.True(outcome.Succeeded, string.Join('\n', outcome.Problems.Select(p => p.In(Language.En))));
        return outcome.Value!;
    }
}
