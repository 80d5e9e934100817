using Scrutineer.Wording;

namespace Scrutineer.Reports.Tests;

internal static class Outcomes
{
    /// <summary>The value; a refusal fails the test with its words.</summary>
    public static T Must<T>(this Outcome<T> outcome)
        where T : class
    {
        Assert.True(outcome.Succeeded, string.Join('\n', outcome.Problems.Select(p => p.In(Language.En))));
        return outcome.Value;
    }
}
