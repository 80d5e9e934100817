using Scrutineer.Wording;

namespace Scrutineer.Returns.Reading;

/// <summary>Whose result is looked at, and whether the returns can be taken for what they are said to be.</summary>
internal static class Trust
{
    /// <summary>So many stations, evenly spread, are looked at first: a file that is read rightly costs next to nothing.</summary>
    private const int Probed = 256;

    /// <summary>The report for the choice that is named; its largest otherwise.</summary>
    public static ReadReport Led(ReadReport report, ReadOptions options, ProblemList problems)
    {
        if ((options.Choice ?? options.Mapping.Choice) is not { } name)
        {
            return report;
        }
        var choices = report.Returns.Choices;
        var exact = Index(StringComparison.Ordinal);
        var found = exact >= 0 ? exact : Index(StringComparison.OrdinalIgnoreCase);
        if (found >= 0 && !report.Returns.Rests.Contains(found))
        {
            return report with { Returns = report.Returns.LedBy(found) };
        }
        problems.Add(ReadProblem.UnknownChoice(report.File, name, choices, found >= 0));
        return report;

        int Index(StringComparison how)
        {
            for (var i = 0; i < choices.Count; i++)
            {
                if (choices[i].Equals(name.Trim(), how))
                {
                    return i;
                }
            }
            return -1;
        }
    }

    /// <summary>
    /// The report unless some relation fails in most of its returns. The threshold is a half: of the 381,385 Russian returns of 2012–2024
    /// none breaks a law's relation, and of foreign votes single stations do; an equation that most returns break is not theirs, but of
    /// columns that were taken for what they are not.
    /// </summary>
    public static ReadReport? Checked(ReadReport report, ReadOptions options, ProblemList problems)
    {
        var broken = ControlRelation
            .All.Select(relation => Broken(relation, report.Returns))
            .OfType<BrokenRelation>()
            .ToList();
        if (options.Anyway)
        {
            return report with { ReadAnyway = broken };
        }
        foreach (var one in broken)
        {
            problems.Add(ReadProblem.RelationFails(report.File, one));
        }
        return problems.Any ? null : report;
    }

    private static BrokenRelation? Broken(ControlRelation relation, ReturnSet returns)
    {
        var stride = Math.Max(1, returns.Count / Probed);
        var probed = (returns.Count + stride - 1) / stride;
        // A relation that fails in most returns fails in a quarter of those probed, but for a chance of 10⁻¹⁵.
        if (relation.Lacking(returns).Count > 0 || Failures(relation, returns, stride) * 4 <= probed)
        {
            return null;
        }
        var failed = Failures(relation, returns, 1);
        return failed * 2L > returns.Count ? new BrokenRelation(relation, returns.Count, failed) : null;
    }

    private static int Failures(ControlRelation relation, ReturnSet returns, int stride)
    {
        var failed = 0;
        for (var i = 0; i < returns.Count; i += stride)
        {
            var (left, right) = (Side(relation.Left, returns, i), Side(relation.Right, returns, i));
            failed += (relation.Equal ? left != right : left > right) ? 1 : 0;
        }
        return failed;
    }

    private static long Side(IReadOnlyList<RelationPart> parts, ReturnSet returns, int station)
    {
        var side = 0L;
        foreach (var part in parts)
        {
            var value = part.Field is { } field ? returns[field][station] : Votes(returns, station, part.Term);
            side += part.Subtract ? -value : value;
        }
        return side;
    }

    private static long Votes(ReturnSet returns, int station, RelationTerm term)
    {
        var (all, most) = (0L, 0);
        for (var choice = 0; choice < returns.Choices.Count; choice++)
        {
            var votes = returns.Votes(choice)[station];
            all += votes;
            most = Math.Max(most, votes);
        }
        return term == RelationTerm.AllVotes ? all : most;
    }
}
