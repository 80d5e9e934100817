using Scrutineer.Forensics.Numerics;

namespace Scrutineer.Forensics.FiniteMixture;

/// <summary>Density of (abstention, result) on the grid at stations where votes are added and taken.</summary>
/// <remarks>
/// With turnout τ and support ν, added part m and taken part s: abstention q = (1 − τ)(1 − m), the leader's share of the register
/// τν + m(1 − τ) + sτ(1 − ν), result R = that ÷ (1 − q). For given m and s this is turned round into τ and ν, whose
/// densities are known; m and s are averaged over by Gauss and Hermite's rule.
/// </remarks>
internal static class MovedDensity
{
    private const double Nothing = 1e-30;

    /// <summary>Where less than this is left of the register, what was there before cannot be told.</summary>
    private const double Least = 1e-9;

    /// <summary>Fills one row of the density with respect to the two logits.</summary>
    /// <param name="grid">Points of abstention and of result.</param>
    /// <param name="row">Which abstention.</param>
    /// <param name="from">First column wanted.</param>
    /// <param name="to">The column behind the last one wanted.</param>
    /// <param name="turnout">Mean and variance of the logit of turnout.</param>
    /// <param name="support">Table of the density of support.</param>
    /// <param name="added">Values of m with their weights.</param>
    /// <param name="taken">Values of s with their weights.</param>
    /// <param name="density">Receives the row, by column.</param>
    public static void Row(
        LogitGrid grid,
        int row,
        int from,
        int to,
        (double Mean, double Variance) turnout,
        SupportTable support,
        ReadOnlySpan<(double Value, double Weight)> added,
        ReadOnlySpan<(double Value, double Weight)> taken,
        Span<double> density
    )
    {
        density[from..to].Clear();
        var (q, cast) = (grid.Share[row], grid.Rest[row]);
        foreach (var (m, weightOfM) in added)
        {
            var absent = q / (1 - m);
            var present = 1 - absent;
            if (present <= Least)
            {
                continue;
            }
            // dτ/d logit q = q(1 − q)/(1 − m); the density of τ has 1/(τ(1 − τ)).
            var f =
                weightOfM
                * SupportTable.Normal(PortableMath.Log(present / absent), turnout.Mean, turnout.Variance)
                / (present * absent)
                * (q * cast / (1 - m));
            if (f < Nothing)
            {
                continue;
            }
            foreach (var (s, weightOfS) in taken)
            {
                var left = present * (1 - s);
                if (left <= Least)
                {
                    continue;
                }
                var scale = SupportTable.Steps * cast / left;
                var shift = SupportTable.Steps * ((m * absent) + (s * present)) / left;
                Add(grid, from, to, scale, shift, f * weightOfS * cast / left, support.Density, density);
            }
        }
        for (var c = from; c < to; c++)
        {
            density[c] *= grid.Share[c] * grid.Rest[c];
        }
    }

    private static void Add(
        LogitGrid grid,
        int from,
        int to,
        double scale,
        double shift,
        double weight,
        double[] table,
        Span<double> density
    )
    {
        // From the right: support falls with the result, and below zero there is nothing more.
        var share = grid.Share;
        for (var c = to - 1; c >= from; c--)
        {
            var at = (scale * share[c]) - shift;
            if (at <= 0)
            {
                return;
            }
            if (at >= SupportTable.Steps + 1)
            {
                continue;
            }
            var i = (int)at;
            var part = at - i;
            density[c] += weight * (table[i] + (part * (table[i + 1] - table[i])));
        }
    }
}
