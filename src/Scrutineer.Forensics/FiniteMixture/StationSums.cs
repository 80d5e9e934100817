using Scrutineer.Forensics.Numerics;

namespace Scrutineer.Forensics.FiniteMixture;

/// <summary>One station's counts against a density: the double sum over the part of the grid that it can tell apart.</summary>
internal static class StationSums
{
    /// <summary>Against any density, row by row of <see cref="StationKernels.Stride"/>.</summary>
    public static double Over(StationKernels kernels, int station, double[] density, bool wide) =>
        wide ? Over<Lanes512>(kernels, station, density) : Over<Lanes256>(kernels, station, density);

    /// <summary>Against a density that is a product.</summary>
    public static double Over(StationKernels kernels, int station, double[] ofRow, double[] ofColumn) =>
        Dot(kernels.Rows(station), ofRow.AsSpan(kernels.RowStart[station]))
        * Dot(kernels.Columns(station)[..kernels.ColumnCount[station]], ofColumn.AsSpan(kernels.ColumnStart[station]));

    private static double Dot(ReadOnlySpan<double> weights, ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        for (var j = 0; j < weights.Length; j++)
        {
            sum += weights[j] * values[j];
        }
        return sum;
    }

    private static double Over<T>(StationKernels kernels, int station, double[] density)
        where T : struct, ILanes<T>
    {
        var rows = kernels.Rows(station);
        var columns = kernels.Columns(station);
        var at = (kernels.RowStart[station] * kernels.Stride) + kernels.ColumnStart[station];
        var total = T.All(0);
        foreach (var weight in rows)
        {
            var values = density.AsSpan(at, columns.Length);
            var sum = T.All(0);
            for (var c = 0; c < columns.Length; c += ILanes<T>.Count)
            {
                sum += T.Load(columns[c..]) * T.Load(values[c..]);
            }
            total += T.All(weight) * sum;
            at += kernels.Stride;
        }
        return LaneMath.Sum(total);
    }
}
