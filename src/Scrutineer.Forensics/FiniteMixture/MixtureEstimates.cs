namespace Scrutineer.Forensics.FiniteMixture;

/// <summary>Means, intervals and diagnostics of the draws.</summary>
internal static class MixtureEstimates
{
    /// <summary>The shares first, then the parameters that are not shares and are not held.</summary>
    public static IReadOnlyList<MixtureEstimate> Of(double[][][] draws, IReadOnlyList<int> held) =>
        [
            .. OfShares(draws),
            .. Enumerable
                .Range(2, MixtureModel.Count - 2)
                .Except(held)
                .Select(p =>
                    Estimate(MixtureModel.Names[p], draws, at => p % 2 == 0 ? at[p] : MixtureModel.Variance(at[p]))
                ),
        ];

    /// <summary>The three shares.</summary>
    /// <param name="draws"><c>[chain][draw][parameter]</c>.</param>
    public static IReadOnlyList<MixtureEstimate> OfShares(double[][][] draws) =>
        [
            Estimate("none", draws, at => MixtureModel.Shares(at).None),
            Estimate("incremental", draws, at => MixtureModel.Shares(at).Incremental),
            Estimate("extreme", draws, at => MixtureModel.Shares(at).Extreme),
        ];

    private static MixtureEstimate Estimate(string name, double[][][] draws, Func<double[], double> of)
    {
        var chains = draws.Select(c => c.Select(of).ToArray()).ToArray();
        var (rHat, effective) = ChainDiagnostics.Of(chains);
        var all = chains.SelectMany(c => c).Order().ToArray();
        return new MixtureEstimate(name, all.Average(), Quantile(all, 0.05), Quantile(all, 0.95), rHat, effective);
    }

    private static double Quantile(double[] sorted, double p)
    {
        var at = p * (sorted.Length - 1);
        var i = (int)at;
        return i + 1 < sorted.Length ? sorted[i] + ((at - i) * (sorted[i + 1] - sorted[i])) : sorted[i];
    }
}
