namespace Scrutineer.Forensics.Transitions;

/// <summary>Inverses of small symmetric positive definite matrices.</summary>
internal static class Cholesky
{
    /// <summary>A pivot this far below its diagonal means that columns are combinations of each other.</summary>
    private const double Least = 1e-11;

    /// <summary>The inverse on chosen rows and columns, zero elsewhere; null where the matrix is singular there.</summary>
    /// <param name="matrix">n × n, symmetric.</param>
    /// <param name="chosen">Which of the n.</param>
    public static double[,]? Inverse(double[,] matrix, ReadOnlySpan<bool> chosen)
    {
        var index = new List<int>();
        for (var i = 0; i < chosen.Length; i++)
        {
            if (chosen[i])
            {
                index.Add(i);
            }
        }
        if (Factor(matrix, index) is not { } lower)
        {
            return null;
        }
        var inverse = new double[chosen.Length, chosen.Length];
        var column = new double[index.Count];
        for (var c = 0; c < index.Count; c++)
        {
            Array.Clear(column);
            column[c] = 1;
            Solve(lower, column);
            for (var r = 0; r < index.Count; r++)
            {
                inverse[index[r], index[c]] = column[r];
            }
        }
        return inverse;
    }

    private static double[,]? Factor(double[,] matrix, List<int> index)
    {
        var lower = new double[index.Count, index.Count];
        for (var j = 0; j < index.Count; j++)
        {
            for (var i = j; i < index.Count; i++)
            {
                var sum = matrix[index[i], index[j]];
                for (var k = 0; k < j; k++)
                {
                    sum -= lower[i, k] * lower[j, k];
                }
                if (i > j)
                {
                    lower[i, j] = sum / lower[j, j];
                }
                else if (sum > Least * matrix[index[j], index[j]])
                {
                    lower[j, j] = Math.Sqrt(sum);
                }
                else
                {
                    return null;
                }
            }
        }
        return lower;
    }

    private static void Solve(double[,] lower, double[] x)
    {
        for (var i = 0; i < x.Length; i++)
        {
            for (var k = 0; k < i; k++)
            {
                x[i] -= lower[i, k] * x[k];
            }
            x[i] /= lower[i, i];
        }
        for (var i = x.Length - 1; i >= 0; i--)
        {
            for (var k = i + 1; k < x.Length; k++)
            {
                x[i] -= lower[k, i] * x[k];
            }
            x[i] /= lower[i, i];
        }
    }
}
