using System.Text;
using Scrutineer.Forensics.Neighbours;
using Scrutineer.Returns;
using Scrutineer.Wording;

namespace Scrutineer.Forensics.Comparison;

/// <summary>Change in turnout and result by commission between two votes of one country, matched by name.</summary>
/// <remarks>
/// A commission's share is the ratio Σk/Σn; its variance is that of a ratio estimator over stations,
/// m/(m − 1) · Σ(kᵢ − p nᵢ)² / (Σn)² (Cochran, <i>Sampling Techniques</i>, 1977, § 6.4), so spread between stations counts.
/// </remarks>
internal static class ComparisonMethod
{
    /// <summary>Stable name of the method.</summary>
    public const string Name = "comparison";

    /// <summary>The method, to be asked for by name or by giving an earlier vote.</summary>
    public static Method Method { get; } =
        Method.Of<ComparisonFinding>(Name, Compare) with
        {
            OnRequest = true,
            NeedsEarlier = true,
        };

    /// <summary>Compares two votes.</summary>
    /// <returns>The finding, or a problem when fields are missing or no commission is found in both.</returns>
    public static Outcome<ComparisonFinding> Run(ReturnSet earlier, ReturnSet later)
    {
        foreach (var vote in new[] { earlier, later })
        {
            if (
                MethodProblem.Missing(vote, ReturnField.Registered, ReturnField.Issued, ReturnField.Cast) is { } problem
            )
            {
                return Outcome<ComparisonFinding>.Refused(problem);
            }
        }
        var before = Shares(earlier);
        var after = Shares(later);
        var changes = new List<CommissionChange>();
        foreach (var (key, e) in before)
        {
            if (after.TryGetValue(key, out var l))
            {
                changes.Add(
                    new CommissionChange(
                        later.Regions[later.Commissions[l.Commission].Region],
                        later.Commissions[l.Commission].Name,
                        e.Commission,
                        l.Commission,
                        new(100 * e.Turnout.Share, 100 * l.Turnout.Share),
                        100 * (l.Turnout.Share - e.Turnout.Share),
                        100 * Math.Sqrt(l.Turnout.Variance + e.Turnout.Variance),
                        new(100 * e.Result.Share, 100 * l.Result.Share),
                        100 * (l.Result.Share - e.Result.Share),
                        100 * Math.Sqrt(l.Result.Variance + e.Result.Variance)
                    )
                );
            }
        }
        if (changes.Count == 0)
        {
            return Outcome<ComparisonFinding>.Refused(NoNamesake);
        }
        var turnout = Deviations.Median([.. changes.Select(c => c.TurnoutChange)]);
        var result = Deviations.Median([.. changes.Select(c => c.ResultChange)]);
        double Distance(CommissionChange c) =>
            ((c.TurnoutChange - turnout) * (c.TurnoutChange - turnout))
            + ((c.ResultChange - result) * (c.ResultChange - result));
        return Outcome<ComparisonFinding>.Of(
            new ComparisonFinding
            {
                Changes = [.. changes.OrderByDescending(Distance).ThenBy(c => c.Earlier)],
                OnlyEarlier = earlier.Commissions.Count - changes.Count,
                OnlyLater = later.Commissions.Count - changes.Count,
                MedianTurnoutChange = turnout,
                MedianResultChange = result,
                EarlierLeader = earlier.Choices[earlier.Leader],
                LaterLeader = later.Choices[later.Leader],
                Stations = before.Values.Concat(after.Values).Sum(s => s.Stations),
                Parameters = new Dictionary<string, object>(StringComparer.Ordinal)
                {
                    ["matched-by"] = "region and commission name, without case, numbering and punctuation",
                },
                Source = "Scrutineer; variance of a ratio: Cochran, Sampling Techniques, 3rd ed., 1977, § 6.4",
                Summary = Summary(
                    changes.Count,
                    earlier.Commissions.Count - changes.Count,
                    later.Commissions.Count - changes.Count,
                    turnout,
                    result
                ),
                Assumptions = Assumptions,
                OtherExplanations = OtherExplanations,
                FalseAlarms = new(
                    "Метод описує зміну і не має порогу, тож не має і частоти хибних тривог.",
                    "The method describes change and has no threshold, hence no false-alarm rate."
                ),
            }
        );
    }

    /// <summary>A name without case, leading number, punctuation and repeated spaces, so that votes years apart can be matched.</summary>
    internal static string Plain(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (
            var c in name.TrimStart(' ', '№', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.').ToLowerInvariant()
        )
        {
            var letter = c == 'ё' ? 'е' : c;
            if (char.IsLetterOrDigit(letter))
            {
                plain.Append(letter);
            }
            else if (plain.Length > 0 && plain[^1] != ' ')
            {
                plain.Append(' ');
            }
        }
        return plain.ToString().TrimEnd();
    }

    private static Dictionary<(string, string), CommissionShares> Shares(ReturnSet returns)
    {
        var members = new List<int>[returns.Commissions.Count];
        for (var i = 0; i < returns.Count; i++)
        {
            if (
                returns.Registered[i] > 0
                && returns.Issued[i] <= returns.Registered[i]
                && returns.Cast[i] > 0
                && returns.LeaderVotes[i] <= returns.Cast[i]
            )
            {
                (members[returns.Stations.Commission[i]] ??= []).Add(i);
            }
        }
        var shares = new Dictionary<(string, string), CommissionShares>();
        var ambiguous = new HashSet<(string, string)>();
        for (var c = 0; c < members.Length; c++)
        {
            var commission = returns.Commissions[c];
            var key = (Plain(returns.Regions[commission.Region]), Plain(commission.Name));
            if (members[c] is null)
            {
                continue;
            }
            var share = new CommissionShares(
                c,
                members[c].Count,
                Ratio(members[c], returns.Issued, returns.Registered),
                Ratio(members[c], returns.LeaderVotes, returns.Cast)
            );
            if (!shares.TryAdd(key, share))
            {
                ambiguous.Add(key);
            }
        }
        foreach (var key in ambiguous)
        {
            shares.Remove(key);
        }
        return shares;
    }

    private static (double Share, double Variance) Ratio(
        List<int> stations,
        ReadOnlySpan<int> part,
        ReadOnlySpan<int> whole
    )
    {
        long k = 0,
            n = 0;
        foreach (var i in stations)
        {
            k += part[i];
            n += whole[i];
        }
        var share = (double)k / n;
        var squares = 0.0;
        foreach (var i in stations)
        {
            var gap = part[i] - (share * whole[i]);
            squares += gap * gap;
        }
        var m = stations.Count;
        // One station has no spread to learn from: its binomial variance is the least that is there.
        var variance = m > 1 ? squares * m / (m - 1) / ((double)n * n) : share * (1 - share) / n;
        return (share, variance);
    }

    private static Outcome<ComparisonFinding> Compare(MethodInput given) =>
        given.Earlier is { } earlier ? Run(earlier, given.Returns) : Outcome<ComparisonFinding>.Refused(NoEarlierVote);

    private static Problem NoEarlierVote { get; } =
        new(
            "no-earlier-vote",
            new("немає з чим порівнювати", "there is nothing to compare with"),
            new(
                "подайте протоколи ранішого голосування тієї самої країни",
                "give the returns of an earlier vote of the same country"
            ),
            Remedy: new Remedy(ForensicsRemedy.GiveEarlierReturns)
        );

    private static Problem NoNamesake { get; } =
        new(
            "no-common-commission",
            new("Жодна комісія не трапляється в обох голосуваннях.", "No commission is found in both votes."),
            new(
                "Перевірте, чи це голосування однієї країни і чи стовпець комісії зіставлено в обох.",
                "Check that the votes are of one country and that both map the column of the commission."
            )
        );

    private static Bilingual Summary(int matched, int onlyEarlier, int onlyLater, double turnout, double result) =>
        new(
            $"За назвою зіставлено комісій: {Numbers.Say(matched, Language.Uk)}; без пари в ранішому голосуванні {Numbers.Say(onlyEarlier, Language.Uk)}, "
                + $"у пізнішому {Numbers.Say(onlyLater, Language.Uk)}. Медіанна зміна явки {Signed(turnout, Language.Uk)} в. п., "
                + $"результату лідера {Signed(result, Language.Uk)} в. п.",
            $"Commissions matched by name: {Numbers.Say(matched, Language.En)}; without a counterpart {Numbers.Say(onlyEarlier, Language.En)} of the earlier vote, "
                + $"{Numbers.Say(onlyLater, Language.En)} of the later one. Median change of turnout {Signed(turnout, Language.En)} points, "
                + $"of the leader's result {Signed(result, Language.En)} points."
        );

    private static string Signed(double points, Language language) =>
        (points > 0 ? "+" : "") + Numbers.Say(points, 1, language);

    private static IReadOnlyList<Bilingual> Assumptions { get; } =
    [
        new("Однакова назва означає ту саму територію.", "The same name means the same territory."),
        new(
            "Лідер кожного голосування — його власний; зміна результату порівнює лідерів, а не ту саму особу.",
            "Each vote has its own leader; the change of result compares leaders, not the same person."
        ),
    ];

    private static IReadOnlyList<Bilingual> OtherExplanations { get; } =
    [
        new(
            "Перекроєні межі комісій, переїзд виборців, інші кандидати.",
            "Redrawn commissions, voters who moved, other candidates."
        ),
        new(
            "Електронне голосування: голоси, подані не на дільницях, зникають з їхньої явки.",
            "Electronic voting: votes that are not given at stations vanish from their turnout."
        ),
    ];

    private sealed record CommissionShares(
        int Commission,
        int Stations,
        (double Share, double Variance) Turnout,
        (double Share, double Variance) Result
    );
}
