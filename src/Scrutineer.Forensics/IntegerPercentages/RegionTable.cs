using Scrutineer.Forensics.Numerics;

namespace Scrutineer.Forensics.IntegerPercentages;

/// <summary>Cell either/stations of the lattice null, region by region, with false discovery under control.</summary>
internal static class RegionTable
{
    public static IReadOnlyList<RegionCell> Of(
        StationSample sample,
        NullProbabilities lattice,
        IReadOnlyList<string> names,
        IntegerPercentagesOptions options
    )
    {
        var members = Grouping.Of(names.Count, sample.Region.AsSpan(0, sample.Count), []);
        var regions = Enumerable.Range(0, names.Count).Where(r => members[r].Length > 0).ToArray();
        var cells = new RegionCell[regions.Length];
        Work.Share(
            regions.Length,
            options.Threads,
            task => cells[task] = Cell(names[regions[task]], members[regions[task]], lattice, options.Width)
        );
        var q = BenjaminiHochberg.Log10Q([.. cells.Select(c => c.Log10P)]);
        var level = Math.Log10(options.RegionLevel);
        var byZ = BenjaminiHochberg.Log10Q([.. cells.Select(c => SpecialFunctions.LogNormalTail(c.Z) / Math.Log(10))]);
        return
        [
            .. cells.Select(
                (c, i) => c with { Log10Q = q[i], Significant = q[i] <= level, SignificantByZ = byZ[i] <= level }
            ),
        ];
    }

    private static RegionCell Cell(string name, ReadOnlySpan<int> members, NullProbabilities lattice, VectorWidth width)
    {
        var p = lattice.Scratch.Take();
        var observed = 0;
        var expected = default(CompensatedSum);
        var variance = default(CompensatedSum);
        for (var j = 0; j < members.Length; j++)
        {
            p[j] = lattice.Expected[(int)What.Either][members[j]];
            observed += lattice.Observed[(int)What.Either][members[j]] ? 1 : 0;
            expected.Add(p[j]);
            variance.Add(p[j] * (1 - p[j]));
        }
        var tail = PoissonBinomialTail.Log10Upper(p, members.Length, observed, width);
        lattice.Scratch.Return(p);
        return new RegionCell(
            name,
            members.Length,
            observed,
            expected.Value,
            Math.Sqrt(variance.Value),
            tail,
            0,
            false,
            false
        );
    }
}
