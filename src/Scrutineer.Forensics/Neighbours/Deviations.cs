using Scrutineer.Forensics.Numerics;

namespace Scrutineer.Forensics.Neighbours;

/// <summary>Standardised deviations of units from the median of their group.</summary>
/// <remarks>
/// On the logit scale, y = ln((k + ½)/(n − k + ½)) has binomial variance v = 1/((n + 1)p(1 − p)). Around the group's median
/// a unit deviates with variance v + τ², τ² from the group's median absolute deviation less the median v, drawn toward
/// the median τ² of all groups as if that were known from eight more units. Medians break down only when half of the group is off.
/// </remarks>
internal static class Deviations
{
    private const double MadToSd = 1.4826;
    private const int BorrowedUnits = 8;

    /// <summary>Deviation of each unit, the median share of its group, and what is usual over groups.</summary>
    /// <param name="part">k of each unit.</param>
    /// <param name="whole">n of each unit, above 0.</param>
    /// <param name="groups">Indexes of units, group by group.</param>
    public static (double[] Z, double[] MedianShare, FunnelSpread Usual) Of(
        long[] part,
        long[] whole,
        IReadOnlyList<int[]> groups
    )
    {
        var y = new double[part.Length];
        var noise = new double[part.Length];
        for (var i = 0; i < part.Length; i++)
        {
            var p = (part[i] + 0.5) / (whole[i] + 1);
            y[i] = PortableMath.Logit(p);
            noise[i] = 1 / ((whole[i] + 1) * p * (1 - p));
        }
        var median = new double[groups.Count];
        var between = new double[groups.Count];
        for (var g = 0; g < groups.Count; g++)
        {
            median[g] = Median([.. groups[g].Select(i => y[i])]);
            var mad = MadToSd * Median([.. groups[g].Select(i => Math.Abs(y[i] - median[g]))]);
            between[g] = Math.Max(0, (mad * mad) - Median([.. groups[g].Select(i => noise[i])]));
        }
        var usual = Median((double[])between.Clone());
        var z = new double[part.Length];
        var share = new double[part.Length];
        for (var g = 0; g < groups.Count; g++)
        {
            var units = groups[g].Length;
            var usualShare = PortableMath.Logistic(median[g]);
            var variance = ((units * between[g]) + (BorrowedUnits * usual)) / (units + BorrowedUnits);
            foreach (var i in groups[g])
            {
                z[i] = (y[i] - median[g]) / Math.Sqrt(variance + noise[i]);
                share[i] = usualShare;
            }
        }
        var centre = PortableMath.Logistic(Median((double[])median.Clone()));
        return (z, share, new FunnelSpread(centre, usual));
    }

    public static double Median(double[] values)
    {
        Array.Sort(values);
        var half = values.Length / 2;
        return values.Length % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
    }
}
