using Scrutineer.Forensics.CopiedReturns;
using Scrutineer.Forensics.Numerics;
using Scrutineer.Returns;

namespace Scrutineer.Forensics.Tests.Properties;

/// <summary>The comparison of returns pair by pair, as the formulas read: what the fast one is held against.</summary>
internal static class PlainPairs
{
    /// <summary>Stations with at least 20 ballots, by commission.</summary>
    public static List<int[]> Commissions(ReturnSet returns) =>
        [
            .. Enumerable
                .Range(0, returns.Count)
                .Where(i => returns.Cast[i] >= 20 && returns.Cast[i] <= returns.Registered[i])
                .GroupBy(i => returns.Stations.Commission[i])
                .Select(g => g.ToArray()),
        ];

    public static PairTally Tally(PairModel model, ReturnSet returns)
    {
        var tally = new PairTally();
        foreach (var stations in Commissions(returns))
        {
            for (var a = 0; a < stations.Length; a++)
            {
                for (var b = a + 1; b < stations.Length; b++)
                {
                    var (i, j) = (stations[a], stations[b]);
                    tally.Pairs++;
                    Expect(model, i, j, tally);
                    var (equal, score) = model.Agreement(i, j);
                    if (equal == model.Compared || (equal == model.Compared - 1 && model.Compared >= 4))
                    {
                        tally.Found.Add((i, j, equal, score));
                    }
                }
            }
        }
        return tally;
    }

    private static void Expect(PairModel model, int i, int j, PairTally tally)
    {
        int[] a = [.. model.Row(i)],
            b = [.. model.Row(j)];
        var chance = new double[a.Length];
        var density = new double[a.Length];
        double sum = 0,
            largest = 0;
        for (var c = 0; c < a.Length; c++)
        {
            var total = a[c] + b[c];
            var gap = (double)a[c] - b[c];
            var exponent = total < 20 ? 0 : gap * gap / total;
            sum += exponent;
            largest = Math.Max(largest, exponent);
            density[c] = total < 20 ? 1 : 1 / Math.Sqrt(2 * Math.PI * total);
            chance[c] = total < 20 ? 1 : Math.Min(1, Math.Sqrt(3) * density[c] * Exp(-exponent));
        }
        var constraint = Constraint(model, i, j);
        if (sum <= 25)
        {
            Add(chance, density, constraint, -1, tally.All);
        }
        for (var without = 0; without < a.Length && a.Length >= 4 && sum - largest <= 25; without++)
        {
            Add(chance, density, constraint, without, tally.AllButOne);
        }
    }

    private static double Constraint(PairModel model, int i, int j)
    {
        var (one, other) = (model.Voters(i), model.Voters(j));
        double voters = one.Registered + other.Registered;
        var away = Math.Max(2, voters - one.Cast - other.Cast);
        return Math.Sqrt(Math.Max(1, voters / away));
    }

    private static void Add(double[] chance, double[] density, double constraint, int without, ScoreTable table)
    {
        var (probability, score) = (constraint, constraint);
        for (var c = 0; c < chance.Length; c++)
        {
            if (c != without)
            {
                probability *= chance[c];
                score *= density[c];
            }
        }
        if (probability >= 1e-15)
        {
            table.Add(Math.Min(1, score), Math.Min(1, probability));
        }
    }

    // The exponential of the vectors, without them: the last bit of another one may differ.
    private static double Exp(double x)
    {
        Span<double> eight = stackalloc double[8];
        LaneMath.Exp(PlainLanes.All(x)).Store(eight);
        return eight[0];
    }
}
