namespace Scrutineer.Forensics.Klimek;

/// <summary>The three histograms to which the mixture is fitted, of one set of stations, real or simulated.</summary>
/// <remarks>Bins are one point wide and centred on the whole percentages 0 … 100, so no whole percentage lies on an edge.</remarks>
internal sealed class Histograms
{
    public const int Bins = 101;

    /// <summary>By result.</summary>
    public double[] Result { get; } = new double[Bins];

    /// <summary>By the leader's votes as a share of registered voters.</summary>
    public double[] Votes { get; } = new double[Bins];

    /// <summary>By turnout × result: <c>[turnoutBin × Bins + resultBin]</c>.</summary>
    public double[] Plane { get; } = new double[Bins * Bins];

    public static int Bin(int part, int whole) => (int)(((200L * part) + whole) / (2L * whole));

    public static int CellOf(int registered, int cast, int leader) =>
        (Bin(cast, registered) * Bins) + Bin(leader, cast);

    public void Add(int cell, int votes, double weight)
    {
        Plane[cell] += weight;
        Result[cell % Bins] += weight;
        Votes[votes] += weight;
    }

    /// <summary>Each station as often as <paramref name="times"/> says.</summary>
    public static Histograms Of(Stations stations, ReadOnlySpan<int> times)
    {
        var histograms = new Histograms();
        for (var i = 0; i < times.Length; i++)
        {
            if (times[i] > 0)
            {
                histograms.Add(stations.Cell[i], stations.Votes[i], times[i]);
            }
        }
        return histograms;
    }
}
