using Scrutineer.Forensics.Numerics;

namespace Scrutineer.Forensics.Klimek;

/// <summary>Simulated histograms of clean stations, and of incremental and extreme ones for each shape.</summary>
internal sealed class Components
{
    /// <summary>Standard deviation of the extreme component's shortfall from moving everything, as in the authors' program.</summary>
    private const double ExtremeSd = 0.075;
    private const int Block = 4_096;

    private Components(int shapes)
    {
        Clean = new Histograms();
        Incremental = [.. Enumerable.Range(0, shapes).Select(_ => new Histograms())];
        Extreme = [.. Enumerable.Range(0, shapes).Select(_ => new Histograms())];
    }

    public Histograms Clean { get; }
    public Histograms[] Incremental { get; }
    public Histograms[] Extreme { get; }

    /// <summary>
    /// Draws stations; all components and shapes share the draws. Electorates are those of real stations, in turn.
    /// </summary>
    public static Components Simulate(
        Stations stations,
        CleanStations clean,
        IReadOnlyList<double> shapes,
        int draws,
        double weight,
        ulong seed
    )
    {
        var components = new Components(shapes.Count);
        for (var start = 0; start < draws; start += Block)
        {
            var random = SeededRandom.Stream(seed, (ulong)(start / Block));
            for (var i = start; i < Math.Min(draws, start + Block); i++)
            {
                var n = stations.Registered[(int)((long)i * stations.Count / draws)];
                components.Station(random, clean, shapes, n, weight);
            }
        }
        return components;
    }

    private void Station(SeededRandom random, CleanStations clean, IReadOnlyList<double> shapes, int n, double weight)
    {
        var turnout = random.NextNormal(clean.Turnout, clean.TurnoutSd, 0, 1);
        var result = random.NextNormal(clean.Result, clean.ResultSd, 0, 1);
        var cast = Math.Max(1, (int)Math.Round(n * turnout));
        var leader = (int)Math.Round(cast * result);
        Add(Clean, n, cast, leader, weight);
        var little = HalfNormal(random, clean.Intensity);
        var much = 1 - HalfNormal(random, ExtremeSd);
        var (logLittle, logMuch) = (PortableMath.Log(little), PortableMath.Log(much));
        for (var s = 0; s < shapes.Count; s++)
        {
            Moved(Incremental[s], n, cast, leader, little, PortableMath.Exp(shapes[s] * logLittle), weight);
            Moved(Extreme[s], n, cast, leader, much, PortableMath.Exp(shapes[s] * logMuch), weight);
        }
    }

    /// <summary>A share of those who did not vote, and another of the others' votes, go to the leader.</summary>
    private static void Moved(
        Histograms to,
        int n,
        int cast,
        int leader,
        double ofAbsent,
        double ofOthers,
        double weight
    )
    {
        var added = (int)Math.Floor(ofAbsent * (n - cast));
        var switched = (int)Math.Round(ofOthers * (cast - leader));
        Add(to, n, cast + added, leader + added + switched, weight);
    }

    private static void Add(Histograms to, int n, int cast, int leader, double weight) =>
        to.Add(Histograms.CellOf(n, cast, leader), Histograms.Bin(leader, n), weight);

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
