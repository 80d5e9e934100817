namespace Scrutineer.Forensics.Klimek;

/// <summary>The three histograms to which the mixture is fitted, of one set of stations, real or simulated.</summary>
/// <remarks>
/// Bins are one point wide and centred on the whole percentages 0 … 100, so no whole percentage lies on an edge. They hold
/// whole numbers, so the order in which stations are counted changes nothing.
/// </remarks>
/// <param name="headlineOnly">Counts <see cref="Votes"/> alone; the others are empty.</param>
internal sealed class Histograms(bool headlineOnly = false)
{
    public const int Bins = 101;

    /// <summary>By result.</summary>
    public int[] Result { get; } = headlineOnly ? [] : new int[Bins];

    /// <summary>By the leader's votes as a share of registered voters.</summary>
    public int[] Votes { get; } = new int[Bins];

    /// <summary>By turnout × result: <c>[turnoutBin × Bins + resultBin]</c>.</summary>
    public int[] Plane { get; } = headlineOnly ? [] : new int[Bins * Bins];

    /// <summary>The nearest whole percentage, a half upwards. The quotient of such whole numbers is exact where it is whole.</summary>
    public static int Bin(int part, int whole) => (int)(((200.0 * part) + whole) / (2.0 * whole));

    public static int CellOf(int registered, int cast, int leader) =>
        (Bin(cast, registered) * Bins) + Bin(leader, cast);

    public void Add(int registered, int cast, int leader)
    {
        Votes[Bin(leader, registered)]++;
        if (Plane.Length > 0)
        {
            var result = Bin(leader, cast);
            Result[result]++;
            Plane[(Bin(cast, registered) * Bins) + result]++;
        }
    }

    /// <summary>Each station as often as <paramref name="times"/> says.</summary>
    public static Histograms Of(Stations stations, ReadOnlySpan<int> times)
    {
        var histograms = new Histograms();
        var (result, votes, plane) = (histograms.Result, histograms.Votes, histograms.Plane);
        for (var i = 0; i < times.Length; i++)
        {
            plane[stations.Cell[i]] += times[i];
            votes[stations.Votes[i]] += times[i];
        }
        for (var cell = 0; cell < plane.Length; cell++)
        {
            result[cell % Bins] += plane[cell];
        }
        return histograms;
    }
}
