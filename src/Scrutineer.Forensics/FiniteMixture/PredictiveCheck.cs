namespace Scrutineer.Forensics.FiniteMixture;

/// <summary>Whether votes drawn from the fitted model look like the returns.</summary>
internal static class PredictiveCheck
{
    private const int Bins = 20;

    /// <summary>
    /// Share of stations that stand in other cells of turnout × result (5 points each way) than in a vote drawn from the model:
    /// half the sum of absolute differences; and the same between two votes drawn from it.
    /// </summary>
    public static (double Misplaced, double ByChance) Of(MixtureStations stations, double[] at, double k, ulong seed)
    {
        var first = ModelVote.Draw(stations.Registered, at, k, seed, counted: true);
        var second = ModelVote.Draw(stations.Registered, at, k, seed + 1, counted: true);
        var drawn = Plane(stations.Registered, first.Absent, first.Leader);
        return (
            Distance(Plane(stations.Registered, stations.Absent, stations.Leader), drawn, stations.Count),
            Distance(Plane(stations.Registered, second.Absent, second.Leader), drawn, stations.Count)
        );
    }

    private static int[] Plane(int[] registered, int[] absent, int[] leader)
    {
        var plane = new int[(Bins + 1) * (Bins + 1)];
        for (var i = 0; i < registered.Length; i++)
        {
            var cast = registered[i] - absent[i];
            var turnout = (int)((long)Bins * cast / registered[i]);
            var result = cast > 0 ? (int)((long)Bins * leader[i] / cast) : 0;
            plane[(turnout * (Bins + 1)) + result]++;
        }
        return plane;
    }

    private static double Distance(int[] one, int[] other, int stations) =>
        one.Zip(other, (a, b) => Math.Abs(a - b)).Sum() / (2.0 * stations);
}
