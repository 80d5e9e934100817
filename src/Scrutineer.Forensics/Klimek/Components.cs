using Scrutineer.Forensics.Numerics;

namespace Scrutineer.Forensics.Klimek;

/// <summary>Simulated histograms of clean stations, and of incremental and extreme ones for each shape.</summary>
internal sealed class Components
{
    /// <summary>Standard deviation of the extreme component's shortfall from moving everything, as in the authors' program.</summary>
    private const double ExtremeSd = 0.075;
    private const int Block = 4_096;

    private Components(bool headlineOnly)
    {
        Clean = new Histograms(headlineOnly);
        Incremental = [.. Shapes.All.Select(_ => new Histograms(headlineOnly))];
        Extreme = [.. Shapes.All.Select(_ => new Histograms(headlineOnly))];
    }

    public Histograms Clean { get; }

    /// <summary>One for each shape of the grid.</summary>
    public Histograms[] Incremental { get; }

    /// <summary>One for each shape of the grid.</summary>
    public Histograms[] Extreme { get; }

    /// <summary>
    /// Draws stations; all components and shapes share the draws. Electorates are those of real stations, in turn.
    /// </summary>
    public static Components Simulate(
        Stations stations,
        CleanStations clean,
        int draws,
        ulong seed,
        bool headlineOnly = false
    )
    {
        var components = new Components(headlineOnly);
        for (var start = 0; start < draws; start += Block)
        {
            var random = SeededRandom.Stream(seed, (ulong)(start / Block));
            for (var i = start; i < Math.Min(draws, start + Block); i++)
            {
                components.Station(random, clean, stations.Registered[(int)((long)i * stations.Count / draws)]);
            }
        }
        return components;
    }

    private void Station(SeededRandom random, CleanStations clean, int n)
    {
        var turnout = random.NextNormal(clean.Turnout, clean.TurnoutSd, 0, 1);
        var result = random.NextNormal(clean.Result, clean.ResultSd, 0, 1);
        var cast = Math.Max(1, (int)Math.Round(n * turnout));
        var leader = (int)Math.Round(cast * result);
        Clean.Add(n, cast, leader);
        Moved(Incremental, n, cast, leader, HalfNormal(random, clean.Intensity));
        Moved(Extreme, n, cast, leader, 1 - HalfNormal(random, ExtremeSd));
    }

    /// <summary>A share x of those who did not vote, and x^α of the others' votes, go to the leader.</summary>
    private static void Moved(Histograms[] to, int n, int cast, int leader, double share)
    {
        var added = (int)(share * (n - cast));
        var others = cast - leader;
        Span<double> powers = stackalloc double[Shapes.Count];
        Shapes.Powers(share, powers);
        for (var s = 0; s < powers.Length; s++)
        {
            var switched = (int)Math.Round(powers[s] * others);
            to[s].Add(n, cast + added, leader + added + switched);
        }
    }

    /// <summary>|N(0, sd²)|, drawn again until it lies strictly between 0 and 1.</summary>
    private static double HalfNormal(SeededRandom random, double sd)
    {
        double x;
        do
        {
            x = Math.Abs(sd * random.NextNormal());
        } while (x is <= 0 or >= 1);
        return x;
    }
}
