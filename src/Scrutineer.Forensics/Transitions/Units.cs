using System.Runtime.InteropServices;

namespace Scrutineer.Forensics.Transitions;

/// <summary>A unit of both votes.</summary>
/// <param name="From">Shares of its registered voters by what they did in the first vote; they sum to 1.</param>
/// <param name="To">The same of the second vote.</param>
/// <param name="Voters">Registered, the mean of both votes.</param>
/// <param name="Left">Group that a jackknife leaves out together with it, 0 and up.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Unit(double[] From, double[] To, double Voters, int Left);

/// <summary>Sums of squares and products over units.</summary>
/// <param name="Gram">Σ w x xᵀ, J × J.</param>
/// <param name="Cross">Σ w x yᵀ, J × K.</param>
/// <param name="Weight">Σ w.</param>
internal sealed record Products(double[,] Gram, double[,] Cross, double Weight)
{
    public static Products Of(IEnumerable<Unit> units, int rows, int columns)
    {
        var (gram, cross, weight) = (new double[rows, rows], new double[rows, columns], 0.0);
        foreach (var unit in units)
        {
            weight += unit.Voters;
            for (var j = 0; j < rows; j++)
            {
                var part = unit.Voters * unit.From[j];
                for (var i = 0; i < rows; i++)
                {
                    gram[j, i] += part * unit.From[i];
                }
                for (var k = 0; k < columns; k++)
                {
                    cross[j, k] += part * unit.To[k];
                }
            }
        }
        return new(gram, cross, weight);
    }

    /// <summary>The regression on these units without those of others; null where it has no single answer.</summary>
    public double[,]? Solve(Products? without = null)
    {
        var weight = Weight - (without?.Weight ?? 0);
        return weight <= 0
            ? null
            : SimplexRegression.Solve(Less(Gram, without?.Gram, weight), Less(Cross, without?.Cross, weight));
    }

    private static double[,] Less(double[,] all, double[,]? part, double weight)
    {
        var less = new double[all.GetLength(0), all.GetLength(1)];
        for (var j = 0; j < all.GetLength(0); j++)
        {
            for (var k = 0; k < all.GetLength(1); k++)
            {
                less[j, k] = (all[j, k] - (part?[j, k] ?? 0)) / weight;
            }
        }
        return less;
    }
}
