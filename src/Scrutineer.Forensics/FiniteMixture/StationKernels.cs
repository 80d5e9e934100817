using Scrutineer.Forensics.Numerics;

namespace Scrutineer.Forensics.FiniteMixture;

/// <summary>How likely each station's counts are at every point of the grid: two rows of numbers a station.</summary>
/// <remarks>
/// Absent ~ Bin(registered, q) and leader ~ Bin(cast, R): a station's likelihood under any density h(q, R) is the double
/// sum of a(q) h(q, R) b(R) over the grid. The trapezoid rule for a smooth integrand that dies away at both ends errs by
/// about exp(−2π²s²/Δ²), where s is the integrand's spread and Δ the step: 8·10⁻⁴ at s = 0.6 Δ. Binomials narrower than that are
/// widened to it by scaling their counts down.
/// </remarks>
internal sealed class StationKernels
{
    private const double Negligible = -14;
    private const int Lane = 8;

    public StationKernels(
        LogitGrid grid,
        ReadOnlySpan<int> registered,
        ReadOnlySpan<int> absent,
        ReadOnlySpan<int> leader
    )
    {
        Grid = grid;
        Count = registered.Length;
        (RowStart, RowCount, ColumnStart, ColumnCount) = (
            new int[Count],
            new int[Count],
            new int[Count],
            new int[Count]
        );
        (_rowAt, _columnAt) = (new int[Count], new int[Count]);
        var rows = new List<double>(Count * 16);
        var columns = new List<double>(Count * 20);
        (ColumnFrom, ColumnTo) = (new int[grid.Count], new int[grid.Count]);
        Array.Fill(ColumnFrom, grid.Count);
        for (var i = 0; i < Count; i++)
        {
            _rowAt[i] = rows.Count;
            (RowStart[i], RowCount[i]) = Add(rows, registered[i], absent[i]);
            _columnAt[i] = columns.Count;
            (ColumnStart[i], ColumnCount[i]) = Add(columns, registered[i] - absent[i], leader[i]);
            while ((columns.Count - _columnAt[i]) % Lane != 0)
            {
                columns.Add(0);
            }
            for (var r = RowStart[i]; r < RowStart[i] + RowCount[i]; r++)
            {
                ColumnFrom[r] = Math.Min(ColumnFrom[r], ColumnStart[i]);
                ColumnTo[r] = Math.Max(ColumnTo[r], ColumnStart[i] + ColumnCount[i]);
            }
        }
        (_rows, _columns) = ([.. rows], [.. columns]);
    }

    private readonly double[] _rows;
    private readonly double[] _columns;
    private readonly int[] _rowAt;
    private readonly int[] _columnAt;

    public LogitGrid Grid { get; }
    public int Count { get; }

    /// <summary>First row (of abstention) and number of rows of each station; the same for columns (of result).</summary>
    public int[] RowStart { get; }
    public int[] RowCount { get; }
    public int[] ColumnStart { get; }
    public int[] ColumnCount { get; }

    /// <summary>For each row of the grid, the columns that any station needs: from, and the one behind the last.</summary>
    public int[] ColumnFrom { get; }
    public int[] ColumnTo { get; }

    /// <summary>Length of a row of a density, with room for the last group of eight.</summary>
    public int Stride => Grid.Count + Lane;

    /// <summary>Weights of the rows of a station.</summary>
    public ReadOnlySpan<double> Rows(int station) => _rows.AsSpan(_rowAt[station], RowCount[station]);

    /// <summary>Weights of the columns of a station, padded with zeros to a multiple of eight.</summary>
    public ReadOnlySpan<double> Columns(int station) =>
        _columns.AsSpan(_columnAt[station], (ColumnCount[station] + Lane - 1) / Lane * Lane);

    private (int Start, int Count) Add(List<double> to, int trials, int successes)
    {
        var (a, b) = ((double)successes, (double)(trials - successes));
        var most = 1 / (0.36 * Grid.Step * Grid.Step);
        var information = (a + 0.5) * (b + 0.5) / (trials + 1);
        information *= LogitGrid.Squeeze(PortableMath.Log((a + 0.5) / (b + 0.5)));
        if (information > most)
        {
            (a, b) = (a * most / information, b * most / information);
        }
        // The mode on the logistic scale is at a : b; at the rims the likelihood stays level.
        var (share, rest) = (a / Math.Max(1e-300, a + b), b / Math.Max(1e-300, a + b));
        var peak = (a > 0 ? a * PortableMath.Log(share) : 0) + (b > 0 ? b * PortableMath.Log(rest) : 0);
        var first = -1;
        var start = to.Count;
        for (var g = 0; g < Grid.Count; g++)
        {
            var log = (a * Grid.LogShare[g]) + (b * Grid.LogRest[g]) - peak;
            if (log >= Negligible)
            {
                first = first < 0 ? g : first;
                to.Add(PortableMath.Exp(log) * Grid.Width[g]);
            }
        }
        if (first < 0)
        {
            throw new InvalidOperationException("A binomial fell between two points of the grid.");
        }
        return (first, to.Count - start);
    }
}
