using Scrutineer.Forensics.Numerics;

namespace Scrutineer.Forensics.FiniteMixture;

/// <summary>Draws counts from the model itself, for replicates and for tests of recovery.</summary>
internal static class ModelVote
{
    /// <summary>One vote on given electorates.</summary>
    /// <param name="registered">Electorates.</param>
    /// <param name="at">Parameters as in <see cref="MixtureModel"/>.</param>
    /// <param name="k">Where incremental ends and extreme begins.</param>
    /// <param name="seed">Each station draws from its own stream.</param>
    /// <param name="counted">As in the package, what is added and taken are whole numbers of voters: binomial, not their means.</param>
    public static (int[] Absent, int[] Leader) Draw(
        ReadOnlySpan<int> registered,
        double[] at,
        double k,
        ulong seed,
        bool counted
    )
    {
        var (absent, leader) = (new int[registered.Length], new int[registered.Length]);
        var shares = MixtureModel.Shares(at);
        for (var i = 0; i < registered.Length; i++)
        {
            var random = SeededRandom.Stream(seed, (ulong)i);
            var n = registered[i];
            var turnout = Effect(random, at, MixtureModel.Turnout);
            var support = Effect(random, at, MixtureModel.Support);
            var kind = random.NextDouble();
            var (m, s) =
                kind < shares.None ? (0.0, 0.0)
                : kind < shares.None + shares.Incremental
                    ? (k * Effect(random, at, MixtureModel.Added), k * Effect(random, at, MixtureModel.Taken))
                : (
                    k + ((1 - k) * Effect(random, at, MixtureModel.AddedExtreme)),
                    k + ((1 - k) * Effect(random, at, MixtureModel.TakenExtreme))
                );
            if (counted && kind >= shares.None)
            {
                m = (double)random.NextBinomial(n, m) / n;
                s = (double)random.NextBinomial(n, s) / n;
            }
            m = Math.Min(0.999, m);
            var q = (1 - turnout) * (1 - m);
            absent[i] = random.NextBinomial(n, q);
            var votes = (turnout * support) + (m * (1 - turnout)) + (s * turnout * (1 - support));
            leader[i] = random.NextBinomial(n - absent[i], votes / (1 - q));
        }
        return (absent, leader);
    }

    private static double Effect(SeededRandom random, double[] at, int which) =>
        PortableMath.Logistic(at[which] + (Math.Sqrt(MixtureModel.Variance(at[which + 1])) * random.NextNormal()));
}
