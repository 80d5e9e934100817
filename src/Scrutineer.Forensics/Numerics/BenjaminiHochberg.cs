namespace Scrutineer.Forensics.Numerics;

/// <summary>False-discovery control over several tests.</summary>
/// <remarks>Benjamini and Hochberg, J. Royal Stat. Soc. B 57 (1995), 289–300; q-values by the step-up minimum.</remarks>
internal static class BenjaminiHochberg
{
    /// <summary>log₁₀ q of each test, in the order given; a test is significant at level α when its q ≤ α.</summary>
    public static double[] Log10Q(IReadOnlyList<double> log10P)
    {
        var order = Enumerable.Range(0, log10P.Count).OrderByDescending(i => log10P[i]).ToArray();
        var q = new double[log10P.Count];
        var least = 0.0;
        for (var place = 0; place < order.Length; place++)
        {
            var rank = order.Length - place;
            least = Math.Min(least, log10P[order[place]] + Math.Log10((double)order.Length / rank));
            q[order[place]] = least;
        }
        return q;
    }
}
