namespace Scrutineer.Forensics.Transitions;

/// <summary>
/// Least squares Y ≈ X B where every row of B is non-negative and sums to 1: a strictly convex quadratic programme, solved
/// exactly by a primal active-set method (Nocedal, Wright, <em>Numerical Optimization</em>, 2nd ed. 2006, § 16.5).
/// </summary>
/// <remarks>
/// The Hessian is XᵀWX for each column of B and couples them only through the rows' sums, so that a step costs K inverses of
/// J × J matrices and one of the multipliers, J × J too. The same input gives the same bits.
/// </remarks>
internal static class SimplexRegression
{
    private const double Rounding = 1e-13;

    // A multiplier this far below zero would still lower the objective.
    private const double Gain = 1e-12;

    /// <summary>The coefficients.</summary>
    /// <param name="gram">XᵀWX, J × J, of shares and of weights that sum to 1.</param>
    /// <param name="cross">XᵀWY, J × K.</param>
    /// <returns>J × K; null where columns of X are combinations of each other.</returns>
    public static double[,]? Solve(double[,] gram, double[,] cross)
    {
        var (rows, columns) = (cross.GetLength(0), cross.GetLength(1));
        var (at, free) = (new double[rows, columns], new bool[rows, columns]);
        for (var j = 0; j < rows; j++)
        {
            for (var k = 0; k < columns; k++)
            {
                (at[j, k], free[j, k]) = (1.0 / columns, true);
            }
        }
        for (var step = 0; step < 100 * rows * columns; step++)
        {
            if (OnFace(gram, cross, free) is not var (next, multipliers))
            {
                return null;
            }
            if (Block(at, next, free) is var (j, k, far))
            {
                Move(at, next, far);
                (at[j, k], free[j, k]) = (0, false);
                continue;
            }
            Move(at, next, 1);
            if (Release(gram, cross, at, free, multipliers) is not var (r, c))
            {
                return at;
            }
            free[r, c] = true;
        }
        throw new InvalidOperationException("The active-set method did not end.");
    }

    /// <summary>The least squares where some coefficients are held at zero, and the multipliers of the rows' sums.</summary>
    private static (double[,] At, double[] Multipliers)? OnFace(double[,] gram, double[,] cross, bool[,] free)
    {
        var (rows, columns) = (cross.GetLength(0), cross.GetLength(1));
        var inverses = new double[columns][,];
        var (sums, lacking) = (new double[rows, rows], Enumerable.Repeat(1.0, rows).ToArray());
        var at = new double[rows, columns];
        var chosen = new bool[rows];
        for (var k = 0; k < columns; k++)
        {
            for (var j = 0; j < rows; j++)
            {
                chosen[j] = free[j, k];
            }
            if (Cholesky.Inverse(gram, chosen) is not { } inverse)
            {
                return null;
            }
            inverses[k] = inverse;
            for (var j = 0; j < rows; j++)
            {
                for (var i = 0; i < rows; i++)
                {
                    at[j, k] += inverse[j, i] * cross[i, k];
                    sums[j, i] += inverse[j, i];
                }
                lacking[j] -= at[j, k];
            }
        }
        Array.Fill(chosen, true);
        if (Cholesky.Inverse(sums, chosen) is not { } ofSums)
        {
            return null;
        }
        var multipliers = new double[rows];
        for (var j = 0; j < rows; j++)
        {
            for (var i = 0; i < rows; i++)
            {
                multipliers[j] += ofSums[j, i] * lacking[i];
            }
        }
        for (var k = 0; k < columns; k++)
        {
            for (var j = 0; j < rows; j++)
            {
                for (var i = 0; i < rows; i++)
                {
                    at[j, k] += inverses[k][j, i] * multipliers[i];
                }
            }
        }
        return (at, multipliers);
    }

    /// <summary>The coefficient that reaches zero first on the way, and after what part of the way; null where none does.</summary>
    private static (int Row, int Column, double Far)? Block(double[,] at, double[,] next, bool[,] free)
    {
        (int, int, double)? first = null;
        var far = 1.0;
        for (var j = 0; j < at.GetLength(0); j++)
        {
            for (var k = 0; k < at.GetLength(1); k++)
            {
                if (
                    free[j, k]
                    && next[j, k] < -Rounding
                    && at[j, k] / (at[j, k] - next[j, k]) is var part
                    && part < far
                )
                {
                    far = part;
                    first = (j, k, part);
                }
            }
        }
        return first;
    }

    private static void Move(double[,] at, double[,] next, double part)
    {
        for (var j = 0; j < at.GetLength(0); j++)
        {
            for (var k = 0; k < at.GetLength(1); k++)
            {
                at[j, k] = Math.Max(0, part < 1 ? at[j, k] + (part * (next[j, k] - at[j, k])) : next[j, k]);
            }
        }
    }

    /// <summary>The held coefficient whose release lowers the objective most; null where none does: the answer is found.</summary>
    private static (int Row, int Column)? Release(
        double[,] gram,
        double[,] cross,
        double[,] at,
        bool[,] free,
        double[] multipliers
    )
    {
        (int, int)? best = null;
        var least = -Gain;
        for (var j = 0; j < at.GetLength(0); j++)
        {
            for (var k = 0; k < at.GetLength(1); k++)
            {
                if (free[j, k])
                {
                    continue;
                }
                var slope = -cross[j, k] - multipliers[j];
                for (var i = 0; i < at.GetLength(0); i++)
                {
                    slope += gram[j, i] * at[i, k];
                }
                if (slope < least)
                {
                    least = slope;
                    best = (j, k);
                }
            }
        }
        return best;
    }
}
