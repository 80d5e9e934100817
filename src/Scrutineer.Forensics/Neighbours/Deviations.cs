using Scrutineer.Forensics.Numerics;

namespace Scrutineer.Forensics.Neighbours;

/// <summary>Standardised deviations of units from the median of their group.</summary>
/// <remarks>
/// On the logit scale, y = ln((k + ½)/(n − k + ½)) has binomial variance v = 1/((n + 1)p(1 − p)). Around the group's median
/// a unit deviates with variance v + τ², τ² from the group's median absolute deviation less the median v, drawn toward
/// the median τ² of all groups as if that were known from eight more units. Medians break down only when half of the group is off.
/// </remarks>
internal sealed class Deviations
{
    private const int BorrowedUnits = 8;

    private readonly Grouping _groups;
    private readonly double[] _shares;

    private Deviations(Grouping groups, double[] z, double[] shares, FunnelSpread usual)
    {
        _groups = groups;
        Z = z;
        _shares = shares;
        Usual = usual;
    }

    /// <summary>Deviation of each unit, in the order of the groups.</summary>
    public double[] Z { get; }

    /// <summary>What is usual over groups.</summary>
    public FunnelSpread Usual { get; }

    /// <summary>The median share of the group in which the unit at a place in the order of the groups is.</summary>
    public double Share(int place) => _shares[_groups.GroupAt(place)];

    /// <summary>Deviations of k of n in every group.</summary>
    /// <param name="part">k of a unit.</param>
    /// <param name="whole">n of a unit, above 0.</param>
    /// <param name="groups">Units by group, no group empty.</param>
    public static Deviations Of(Func<int, long> part, Func<int, long> whole, Grouping groups)
    {
        // Logits first, standardised in place once it is known what is usual.
        var z = new double[groups.All.Length];
        var median = new double[groups.Count];
        var between = new double[groups.Count];
        var scratch = new double[groups.Largest];
        for (var g = 0; g < groups.Count; g++)
        {
            var units = groups[g];
            var y = z.AsSpan(groups.Start(g), units.Length);
            var values = scratch.AsSpan(0, units.Length);
            for (var j = 0; j < y.Length; j++)
            {
                y[j] = PortableMath.Logit(Raw(part(units[j]), whole(units[j])));
            }
            y.CopyTo(values);
            median[g] = Median(values);
            for (var j = 0; j < y.Length; j++)
            {
                values[j] = Math.Abs(y[j] - median[g]);
            }
            var mad = StandardNormal.SdPerMad * Median(values);
            for (var j = 0; j < y.Length; j++)
            {
                values[j] = Noise(part(units[j]), whole(units[j]));
            }
            between[g] = Math.Max(0, (mad * mad) - Median(values));
        }
        var usual = Median((double[])between.Clone());
        for (var g = 0; g < groups.Count; g++)
        {
            var units = groups[g];
            var y = z.AsSpan(groups.Start(g), units.Length);
            var variance = ((units.Length * between[g]) + (BorrowedUnits * usual)) / (units.Length + BorrowedUnits);
            for (var j = 0; j < y.Length; j++)
            {
                y[j] = (y[j] - median[g]) / Math.Sqrt(variance + Noise(part(units[j]), whole(units[j])));
            }
        }
        var shares = Array.ConvertAll(median, PortableMath.Logistic);
        var centre = PortableMath.Logistic(Median(median));
        return new Deviations(groups, z, shares, new FunnelSpread(centre, usual));
    }

    /// <summary>Median; sorts its values.</summary>
    public static double Median(Span<double> values)
    {
        Ascending.Sort(values);
        var half = values.Length / 2;
        return values.Length % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
    }

    private static double Raw(long part, long whole) => (part + 0.5) / (whole + 1);

    private static double Noise(long part, long whole)
    {
        var p = Raw(part, whole);
        return 1 / ((whole + 1) * p * (1 - p));
    }
}
