using System.Globalization;
using Scrutineer.Returns;

namespace Scrutineer.Forensics.Simulation;

/// <summary>A stated part of a vote, so that thousands of simulated votes of it can be afforded.</summary>
public static class Thinned
{
    private static readonly ReturnField[] Fields = [ReturnField.Registered, ReturnField.Issued, ReturnField.Cast];

    /// <summary>
    /// Every n-th region, whole; of a vote with fewer than 2 n regions, every n-th commission, whole; with fewer than 2 n
    /// of those too, every n-th station.
    /// </summary>
    /// <param name="returns">With the fields registered, issued and cast.</param>
    /// <param name="every">n, 1 or more; 1 keeps all.</param>
    /// <returns>The part, with these three fields and the votes, and what it is for the skeleton's name ("" when all).</returns>
    public static (ReturnSet Part, string Says) Every(ReturnSet returns, int every)
    {
        ArgumentNullException.ThrowIfNull(returns);
        ArgumentOutOfRangeException.ThrowIfLessThan(every, 1);
        if (every == 1)
        {
            return (returns, "");
        }
        var (what, of) =
            returns.Regions.Count >= 2 * every ? ("region", (Func<int, int>)(i => returns.Stations.Region[i]))
            : returns.Commissions.Count >= 2 * every ? ("commission", i => returns.Stations.Commission[i])
            : ("station", i => i);
        var builder = new ReturnSetBuilder(Fields, returns.Choices);
        for (var i = 0; i < returns.Count; i++)
        {
            if (of(i) % every == 0)
            {
                builder.Add(
                    returns.Regions[returns.Stations.Region[i]],
                    returns.Commissions[returns.Stations.Commission[i]].Name,
                    returns.Stations.Name(i),
                    i + 2,
                    [.. Fields.Select(f => returns[f][i])],
                    [.. Enumerable.Range(0, returns.Choices.Count).Select(c => returns.Votes(c)[i])]
                );
            }
        }
        return (builder.Build(), string.Create(CultureInfo.InvariantCulture, $", every {Ordinal(every)} {what}"));
    }

    private static string Ordinal(int n) =>
        n.ToString(CultureInfo.InvariantCulture)
        + (
            (n % 100) is >= 11 and <= 13
                ? "th"
                : (n % 10) switch
                {
                    1 => "st",
                    2 => "nd",
                    3 => "rd",
                    _ => "th",
                }
        );
}
