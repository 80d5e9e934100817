using Scrutineer.Returns;

namespace Scrutineer.Forensics.IntegerPercentages;

/// <summary>Which stations report whole percentages: what the lattice null's table counts, station by station.</summary>
/// <param name="Turnout">One per station with data; null where the method leaves the percentage out.</param>
/// <param name="Result">Likewise.</param>
internal sealed record WholePercentages(IReadOnlyList<bool?> Turnout, IReadOnlyList<bool?> Result)
{
    /// <summary>Looks at every station. Returns without the fields that the method needs give nulls throughout.</summary>
    /// <param name="returns">All returns.</param>
    /// <param name="options">Null for the published defaults.</param>
    public static WholePercentages Of(ReturnSet returns, IntegerPercentagesOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(returns);
        var turnout = new bool?[returns.Count];
        var result = new bool?[returns.Count];
        if (MethodProblem.Missing(returns, ReturnField.Registered, ReturnField.Cast) is null)
        {
            var sample = StationSample.Take(returns, options ?? new IntegerPercentagesOptions());
            for (var i = 0; i < sample.Count; i++)
            {
                turnout[sample.Station[i]] = Whole(sample.Issued[i], sample.Registered[i]);
                result[sample.Station[i]] = Whole(sample.Leader[i], sample.Cast[i]);
            }
        }
        return new WholePercentages(turnout, result);
    }

    /// <summary>The same as columns of 0 and 1.</summary>
    public static IReadOnlyList<StationColumn> Columns(ReturnSet returns)
    {
        var whole = Of(returns);
        return
        [
            new CountColumn("turnout-whole", [.. whole.Turnout.Select(Bit)]),
            new CountColumn("result-whole", [.. whole.Result.Select(Bit)]),
        ];
    }

    private static int? Bit(bool? flag) => flag is { } known ? (known ? 1 : 0) : null;

    // The lattice null has no expectation in the outer windows: they count neither as whole nor as not.
    private static bool? Whole(int k, int n) =>
        double.IsNaN(LatticeNull.Probability(k, n)) ? null : Wholeness.IsWhole(k, n, WholeRule.Exact);
}
