namespace Scrutineer.Forensics.Transitions;

/// <summary>Whether the same shares everywhere would leave residuals as large as these.</summary>
internal static class Spread
{
    private const double Nothing = 1e-12;

    /// <summary>
    /// √ of Σ w Σₖ e² ÷ Σ w Σₖ Σⱼ x b (1 − b)/N: residuals against those that voters who decide by themselves with one B everywhere leave.
    /// About 1 where that holds; the larger, the further it is from holding. Null where B leaves nothing to chance and is missed all the same.
    /// </summary>
    public static double? Of(IReadOnlyList<Unit> units, double[,] b)
    {
        var (rows, columns) = (b.GetLength(0), b.GetLength(1));
        var (seen, expected, all) = (0.0, 0.0, 0.0);
        foreach (var unit in units)
        {
            all += unit.Voters;
            for (var k = 0; k < columns; k++)
            {
                var residual = unit.To[k];
                for (var j = 0; j < rows; j++)
                {
                    residual -= unit.From[j] * b[j, k];
                    // w and N are one number: the voters of the unit.
                    expected += unit.From[j] * b[j, k] * (1 - b[j, k]);
                }
                seen += unit.Voters * residual * residual;
            }
        }
        if (expected > Nothing * all)
        {
            return Math.Sqrt(seen / expected);
        }
        return seen > Nothing * all ? null : 0;
    }
}
