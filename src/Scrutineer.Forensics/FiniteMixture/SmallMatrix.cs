namespace Scrutineer.Forensics.FiniteMixture;

/// <summary>Linear algebra of a dozen dimensions.</summary>
internal static class SmallMatrix
{
    /// <summary>Lower triangle L with L Lᵀ = a, or null when a is not positive definite.</summary>
    public static double[,]? Cholesky(double[,] a)
    {
        var n = a.GetLength(0);
        var lower = new double[n, n];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var sum = a[i, j];
                for (var m = 0; m < j; m++)
                {
                    sum -= lower[i, m] * lower[j, m];
                }
                if (i == j && !(sum > 0))
                {
                    return null;
                }
                lower[i, j] = i == j ? Math.Sqrt(sum) : sum / lower[j, j];
            }
        }
        return lower;
    }

    /// <summary>Inverse of a symmetric positive definite matrix from its lower triangle.</summary>
    public static double[,] Inverse(double[,] lower)
    {
        var n = lower.GetLength(0);
        var inverse = new double[n, n];
        var column = new double[n];
        for (var c = 0; c < n; c++)
        {
            Array.Clear(column);
            column[c] = 1;
            for (var i = 0; i < n; i++)
            {
                for (var m = 0; m < i; m++)
                {
                    column[i] -= lower[i, m] * column[m];
                }
                column[i] /= lower[i, i];
            }
            for (var i = n - 1; i >= 0; i--)
            {
                for (var m = i + 1; m < n; m++)
                {
                    column[i] -= lower[m, i] * column[m];
                }
                column[i] /= lower[i, i];
                inverse[i, c] = column[i];
            }
        }
        return inverse;
    }

    /// <summary>Eigenvalues and, in columns, eigenvectors of a symmetric matrix, by Jacobi's rotations.</summary>
    public static (double[] Values, double[,] Vectors) Eigen(double[,] symmetric)
    {
        var n = symmetric.GetLength(0);
        var a = (double[,])symmetric.Clone();
        var v = new double[n, n];
        for (var i = 0; i < n; i++)
        {
            v[i, i] = 1;
        }
        for (var sweep = 0; sweep < 60; sweep++)
        {
            for (var p = 0; p < n; p++)
            {
                for (var q = p + 1; q < n; q++)
                {
                    Rotate(a, v, p, q);
                }
            }
        }
        return ([.. Enumerable.Range(0, n).Select(i => a[i, i])], v);
    }

    private static void Rotate(double[,] a, double[,] v, int p, int q)
    {
        if (Math.Abs(a[p, q]) <= 1e-300)
        {
            return;
        }
        var n = a.GetLength(0);
        var theta = (a[q, q] - a[p, p]) / (2 * a[p, q]);
        var t = (theta >= 0 ? 1 : -1) / (Math.Abs(theta) + Math.Sqrt((theta * theta) + 1));
        var c = 1 / Math.Sqrt((t * t) + 1);
        var s = t * c;
        for (var i = 0; i < n; i++)
        {
            (a[i, p], a[i, q]) = ((c * a[i, p]) - (s * a[i, q]), (s * a[i, p]) + (c * a[i, q]));
        }
        for (var i = 0; i < n; i++)
        {
            (a[p, i], a[q, i]) = ((c * a[p, i]) - (s * a[q, i]), (s * a[p, i]) + (c * a[q, i]));
            (v[i, p], v[i, q]) = ((c * v[i, p]) - (s * v[i, q]), (s * v[i, p]) + (c * v[i, q]));
        }
    }
}
