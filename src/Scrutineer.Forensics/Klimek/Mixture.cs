namespace Scrutineer.Forensics.Klimek;

/// <summary>Least squares of observed ≈ clean + f_i (incremental − clean) + f_e (extreme − clean) on the triangle f ≥ 0, f_i + f_e ≤ 1.</summary>
internal static class Mixture
{
    /// <summary>The weighted least squares solution and its sum of squares.</summary>
    public static (double Incremental, double Extreme, double Misfit) Fit(
        ReadOnlySpan<double> observed,
        ReadOnlySpan<double> clean,
        ReadOnlySpan<double> incremental,
        ReadOnlySpan<double> extreme,
        Func<double, double> weight
    )
    {
        double yy = 0,
            ya = 0,
            yb = 0,
            aa = 0,
            ab = 0,
            bb = 0;
        for (var b = 0; b < observed.Length; b++)
        {
            var w = weight(observed[b]);
            var (y, i, e) = (observed[b] - clean[b], incremental[b] - clean[b], extreme[b] - clean[b]);
            yy += w * y * y;
            ya += w * y * i;
            yb += w * y * e;
            aa += w * i * i;
            ab += w * i * e;
            bb += w * e * e;
        }
        double Misfit(double fi, double fe) =>
            yy - (2 * ((fi * ya) + (fe * yb))) + (fi * fi * aa) + (2 * fi * fe * ab) + (fe * fe * bb);

        // A convex quadratic on a triangle has its minimum inside, or on one of the three edges.
        var best = (Incremental: 0.0, Extreme: 0.0, Misfit: yy);
        void Try(double fi, double fe)
        {
            if (fi >= 0 && fe >= 0 && fi + fe <= 1 + 1e-12 && Misfit(fi, fe) < best.Misfit)
            {
                best = (fi, fe, Misfit(fi, fe));
            }
        }
        var determinant = (aa * bb) - (ab * ab);
        if (determinant > 1e-12 * aa * bb)
        {
            Try(((ya * bb) - (yb * ab)) / determinant, ((yb * aa) - (ya * ab)) / determinant);
        }
        Try(aa > 0 ? Math.Clamp(ya / aa, 0, 1) : 0, 0);
        Try(0, bb > 0 ? Math.Clamp(yb / bb, 0, 1) : 0);
        var edge = aa - (2 * ab) + bb;
        var along = edge > 0 ? Math.Clamp((ya - yb - ab + bb) / edge, 0, 1) : 0;
        Try(along, 1 - along);
        return best;
    }
}
