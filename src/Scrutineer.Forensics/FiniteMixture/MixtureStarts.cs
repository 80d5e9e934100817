using Scrutineer.Forensics.Numerics;

namespace Scrutineer.Forensics.FiniteMixture;

/// <summary>Points from which the posterior is climbed, far apart: few or many stations moved, little or much, from a low or a high clean turnout.</summary>
internal static class MixtureStarts
{
    private static readonly (double Incremental, double Extreme, double Lower, double Moved)[] Plans =
    [
        (0.02, 0.02, 0, 0),
        (0.05, 0.02, 0, -1),
        (0.5, 0.02, 0.5, 0),
        (0.5, 0.5, 1, 0),
        (0.9, 0.1, 1, 1),
        (0.1, 0.5, 0.5, 1),
        (0.9, 0.9, 1, -1),
        (0.9, 0.05, 0.5, -2),
    ];

    /// <summary>The starts for these stations.</summary>
    public static IReadOnlyList<double[]> For(MixtureStations stations)
    {
        var turnout = Moments(stations.Count, i => (stations.Registered[i] - stations.Absent[i], stations.Absent[i]));
        var support = Moments(
            stations.Count,
            i => (stations.Leader[i], stations.Registered[i] - stations.Absent[i] - stations.Leader[i])
        );
        return [.. Plans.Select(plan => Start(plan, turnout, support))];
    }

    private static double[] Start(
        (double Incremental, double Extreme, double Lower, double Moved) plan,
        (double Mean, double Variance) turnout,
        (double Mean, double Variance) support
    )
    {
        var at = new double[MixtureModel.Count];
        at[MixtureModel.Incremental] = PortableMath.Logit(plan.Incremental);
        at[MixtureModel.Extreme] = PortableMath.Logit(plan.Extreme);
        Put(
            at,
            MixtureModel.Turnout,
            turnout.Mean - (plan.Lower * Math.Sqrt(turnout.Variance)),
            0.7 * turnout.Variance
        );
        Put(
            at,
            MixtureModel.Support,
            support.Mean - (plan.Lower * Math.Sqrt(support.Variance)),
            0.7 * support.Variance
        );
        Put(at, MixtureModel.Added, plan.Moved, 0.2);
        Put(at, MixtureModel.Taken, plan.Moved, 0.2);
        Put(at, MixtureModel.AddedExtreme, plan.Moved / 2, 0.2);
        Put(at, MixtureModel.TakenExtreme, plan.Moved / 2, 0.2);
        return at;
    }

    private static void Put(double[] at, int which, double mean, double variance)
    {
        at[which] = Math.Clamp(mean, -4, 4);
        at[which + 1] = MixtureModel.OfVariance(Math.Clamp(variance, 0.02, 0.75 * MixtureModel.MostVariance));
    }

    private static (double Mean, double Variance) Moments(int count, Func<int, (int For, int Against)> station)
    {
        var (sum, squares) = (0.0, 0.0);
        for (var i = 0; i < count; i++)
        {
            var (yes, no) = station(i);
            var logit = PortableMath.Log((yes + 0.5) / (no + 0.5));
            sum += logit;
            squares += logit * logit;
        }
        var mean = sum / count;
        // Where all stations are alike, rounding may leave less than nothing.
        return (mean, Math.Max(0, (squares / count) - (mean * mean)));
    }
}
