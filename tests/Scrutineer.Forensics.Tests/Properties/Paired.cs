using Scrutineer.Forensics.Numerics;
using Scrutineer.Returns;

namespace Scrutineer.Forensics.Tests.Properties;

/// <summary>Invented pairs of votes whose truth is known: who moved where, or which ballots were added.</summary>
internal static class Paired
{
    private static readonly ReturnField[] Fields = [ReturnField.Registered, ReturnField.Issued, ReturnField.Cast];

    /// <summary>Shares that move from Red, Green, Blue and those who did not vote to the same four.</summary>
    public static readonly double[][] Moves =
    [
        [0.80, 0.05, 0.05, 0.10],
        [0.10, 0.60, 0.15, 0.15],
        [0.20, 0.20, 0.45, 0.15],
        [0.10, 0.05, 0.05, 0.80],
    ];

    /// <summary>Two votes, and the shares that in truth moved over all voters.</summary>
    /// <param name="First">The first.</param>
    /// <param name="Second">The second.</param>
    /// <param name="Truth">4 × 4.</param>
    public sealed record Pair(ReturnSet First, ReturnSet Second, double[,] Truth);

    /// <summary>Voters who decide by themselves: those of one group do the same with the same probability everywhere, unless loyalty is local.</summary>
    /// <param name="seed">Any number.</param>
    /// <param name="local">How many points more of Red's voters stay where Red has ten points more than on average; 0 for constancy.</param>
    /// <param name="noiseless">Whether shares move exactly, in registers so large that nothing is rounded.</param>
    public static Pair Voters(ulong seed, double local = 0, bool noiseless = false)
    {
        var random = new SeededRandom(seed);
        var (first, second) = (Builder(), Builder());
        var (moved, from) = (new double[4, 4], new double[4]);
        var places = Enumerable.Range(0, 20).Select(_ => Drift(random, 0.5)).ToArray();
        for (var i = 0; i < 1200; i++)
        {
            var region = i / 60;
            var shares = Shares(places[region], Drift(random, 0.35));
            var registered = noiseless ? 100_000_000 : 300 + random.NextInt(2200);
            var before = noiseless ? Exact(registered, shares) : Split(random, registered, shares);
            var after = new int[4];
            for (var j = 0; j < 4; j++)
            {
                var moves = j > 0 || local == 0 ? Moves[j] : Loyal(shares[0], local);
                var split = noiseless ? Exact(before[j], moves) : Split(random, before[j], moves);
                from[j] += before[j];
                for (var k = 0; k < 4; k++)
                {
                    after[k] += split[k];
                    moved[j, k] += split[k];
                }
            }
            Add(first, i, before);
            Add(second, i, after);
        }
        for (var j = 0; j < 4; j++)
        {
            for (var k = 0; k < 4; k++)
            {
                moved[j, k] /= from[j];
            }
        }
        return new(first.Build(), second.Build(), moved);
    }

    /// <summary>Two races of one day: a voter in a hundred declines either ballot, one in two thousand carries it away.</summary>
    /// <param name="seed">Any number.</param>
    /// <param name="added">Ballots added to the first race at each of the first thirty stations, and entered as issued.</param>
    /// <param name="unissued">Ballots found in the first race there that nobody issued.</param>
    public static (ReturnSet First, ReturnSet Second) Races(ulong seed, int added = 0, int unissued = 0)
    {
        var random = new SeededRandom(seed);
        var (first, second) = (Builder(), Builder());
        for (var i = 0; i < 1200; i++)
        {
            var registered = 600 + random.NextInt(2000);
            var came = random.NextBinomial(registered, 0.4 + (0.2 * random.NextDouble()));
            foreach (var (builder, more, extra) in new[] { (first, added, unissued), (second, 0, 0) })
            {
                var touched = i < 30;
                var issued = came - random.NextBinomial(came, 0.01) + (touched ? more : 0);
                var cast = issued - random.NextBinomial(issued, 0.0005) + (touched ? extra : 0);
                var red = random.NextBinomial(cast, 0.5);
                builder.Add(
                    $"region {i / 60}",
                    $"commission {i / 20}",
                    $"{i}",
                    i + 2,
                    [registered, issued, cast],
                    [red, cast - red, 0]
                );
            }
        }
        return (first.Build(), second.Build());
    }

    public static ReturnSetBuilder Builder() => new(Fields, ["Red", "Green", "Blue"]);

    private static void Add(ReturnSetBuilder builder, int i, int[] groups)
    {
        var cast = groups[0] + groups[1] + groups[2];
        builder.Add(
            $"region {i / 60}",
            $"commission {i / 20}",
            $"{i}",
            i + 2,
            [cast + groups[3], cast, cast],
            [groups[0], groups[1], groups[2]]
        );
    }

    private static double[] Loyal(double share, double local)
    {
        var stay = Math.Clamp(0.75 + (local / 10 * (share - 0.36)), 0.02, 0.98);
        return [stay, (1 - stay) / 4, (1 - stay) / 4, (1 - stay) / 2];
    }

    private static double[] Drift(SeededRandom random, double sd) =>
        [sd * random.NextNormal(), sd * random.NextNormal(), sd * random.NextNormal()];

    private static double[] Shares(double[] region, double[] station)
    {
        double[] middle = [0.2, -0.4, -0.8];
        var parts = middle.Select((m, c) => Math.Exp(m + region[c] + station[c])).Append(1).ToArray();
        return [.. parts.Select(p => p / parts.Sum())];
    }

    private static int[] Exact(int whole, double[] shares)
    {
        int[] parts = [.. shares.Take(3).Select(s => (int)Math.Round(whole * s))];
        return [.. parts, whole - parts.Sum()];
    }

    private static int[] Split(SeededRandom random, int whole, double[] shares)
    {
        var (parts, left, rest) = (new int[4], whole, 1.0);
        for (var k = 0; k < 3; k++)
        {
            parts[k] = random.NextBinomial(left, Math.Clamp(shares[k] / rest, 0, 1));
            left -= parts[k];
            rest -= shares[k];
        }
        parts[3] = left;
        return parts;
    }
}
