using Scrutineer.Forensics.IntegerPercentages;
using Scrutineer.Forensics.Numerics;

namespace Scrutineer.Forensics.Tests.Published;

/// <summary>
/// Four Russian votes. The data and the method are those of Kobak, Shpilkin, Pshenichnikov (AOAS 10(1) 2016 and their
/// yearly updates, github.com/dkobak/elections); expectations and deviations are the exact values that their Monte Carlo
/// approximates, worked out beforehand by an independent program.
/// </summary>
public sealed class IntegerPercentagesTests
{
    /// <summary>Year, stations, cell, observed, expected, sd, excess, log₁₀ p.</summary>
    public static TheoryData<int, int, What, Weight, long, double, double, double, double> PlugIn { get; } =
        new()
        {
            { 2012, 87_623, What.Either, Weight.Stations, 18_025, 16864.043, 115.181, 1160.957, -23.1 },
            { 2012, 87_623, What.Either, Weight.Registered, 22_157_181, 20416345.711, 172618.911, 1740835.289, -23.0 },
            { 2012, 87_623, What.Either, Weight.Issued, 14_555_938, 13177600.884, 110874.237, 1378337.116, -34.1 },
            { 2012, 87_623, What.Either, Weight.Leader, 9_385_564, 8261478.175, 70327.993, 1124085.825, -54.8 },
            { 2012, 87_623, What.Result, Weight.Stations, 9_662, 8924.541, 88.054, 737.459, -16.2 },
            { 2012, 87_623, What.Result, Weight.Registered, 11_863_695, 10758872.418, 131967.855, 1104822.582, -16.0 },
            { 2012, 87_623, What.Result, Weight.Issued, 7_791_149, 6943409.855, 84763.439, 847739.145, -22.3 },
            { 2012, 87_623, What.Result, Weight.Leader, 5_043_856, 4352238.649, 53764.926, 691617.351, -35.4 },
            { 2012, 87_623, What.Turnout, Weight.Stations, 9_476, 8842.075, 88.169, 633.925, -12.3 },
            { 2012, 87_623, What.Turnout, Weight.Registered, 11_715_247, 10735481.311, 132056.271, 979765.689, -12.9 },
            { 2012, 87_623, What.Turnout, Weight.Issued, 7_744_044, 6930220.607, 84825.223, 813823.393, -20.6 },
            { 2012, 87_623, What.Turnout, Weight.Leader, 5_018_113, 4345905.612, 53814.344, 672207.388, -33.5 },
            { 2018, 91_152, What.Either, Weight.Stations, 19_271, 17562.402, 117.379, 1708.598, -46.5 },
            { 2018, 91_152, What.Either, Weight.Registered, 22_857_513, 20399864.155, 168008.349, 2457648.845, -46.5 },
            { 2018, 91_152, What.Either, Weight.Issued, 15_728_343, 13679366.818, 112038.229, 2048976.182, -71.3 },
            { 2018, 91_152, What.Either, Weight.Leader, 12_206_068, 10454257.396, 86244.395, 1751810.604, -87.0 },
            { 2018, 91_152, What.Result, Weight.Stations, 10_116, 9258.869, 89.598, 857.131, -20.7 },
            { 2018, 91_152, What.Result, Weight.Registered, 11_916_770, 10733268.206, 128382.056, 1183501.794, -19.2 },
            { 2018, 91_152, What.Result, Weight.Issued, 8_188_452, 7195704.066, 85616.514, 992747.934, -29.3 },
            { 2018, 91_152, What.Result, Weight.Leader, 6_362_756, 5498924.026, 65905.092, 863831.974, -36.9 },
            { 2018, 91_152, What.Turnout, Weight.Stations, 10_543, 9245.473, 90.009, 1297.527, -44.9 },
            { 2018, 91_152, What.Turnout, Weight.Registered, 12_685_795, 10743336.892, 128569.515, 1942458.108, -48.3 },
            { 2018, 91_152, What.Turnout, Weight.Issued, 8_822_847, 7206198.895, 85740.697, 1616648.105, -73.4 },
            { 2018, 91_152, What.Turnout, Weight.Leader, 6_876_229, 5507751.587, 66004.031, 1368477.413, -87.6 },
            { 2021, 90_821, What.Either, Weight.Stations, 18_879, 17567.008, 117.243, 1311.992, -28.1 },
            { 2021, 90_821, What.Either, Weight.Registered, 22_515_194, 20478949.379, 233553.274, 2036244.621, -15.4 },
            { 2021, 90_821, What.Either, Weight.Issued, 11_929_801, 10458098.756, 180249.268, 1471702.244, -12.8 },
            { 2021, 90_821, What.Either, Weight.Leader, 6_251_159, 5169363.644, 87516.389, 1081795.356, -28.3 },
            { 2021, 90_821, What.Result, Weight.Stations, 10_173, 9348.178, 89.609, 824.822, -19.3 },
            { 2021, 90_821, What.Result, Weight.Registered, 12_145_556, 10897394.191, 203686.477, 1248161.809, -7.7 },
            { 2021, 90_821, What.Result, Weight.Issued, 6_473_272, 5609282.173, 167158.360, 863989.827, -5.4 },
            { 2021, 90_821, What.Result, Weight.Leader, 3_389_316, 2763902.264, 78670.248, 625413.736, -11.5 },
            { 2021, 90_821, What.Turnout, Weight.Stations, 9_949, 9164.686, 89.828, 784.314, -17.5 },
            { 2021, 90_821, What.Turnout, Weight.Registered, 11_886_224, 10658105.854, 140966.309, 1228118.146, -17.6 },
            { 2021, 90_821, What.Turnout, Weight.Issued, 6_346_824, 5396689.021, 88223.098, 950134.979, -26.2 },
            { 2021, 90_821, What.Turnout, Weight.Leader, 3_383_989, 2676388.059, 48122.690, 707600.941, -44.7 },
            { 2024, 85_345, What.Either, Weight.Stations, 19_375, 16441.318, 113.357, 2933.682, -141.2 },
            { 2024, 85_345, What.Either, Weight.Registered, 23_144_028, 18442079.529, 156617.845, 4701948.471, -184.6 },
            { 2024, 85_345, What.Either, Weight.Issued, 17_763_030, 13792146.148, 117481.602, 3970883.852, -231.2 },
            { 2024, 85_345, What.Either, Weight.Leader, 15_503_102, 11933423.698, 102302.382, 3569678.302, -245.3 },
            { 2024, 85_345, What.Result, Weight.Stations, 10_051, 8661.720, 86.502, 1389.280, -55.2 },
            { 2024, 85_345, What.Result, Weight.Registered, 12_073_836, 9703342.111, 119692.111, 2370493.889, -80.5 },
            { 2024, 85_345, What.Result, Weight.Issued, 9_274_861, 7255623.236, 89791.502, 2019237.764, -102.0 },
            { 2024, 85_345, What.Result, Weight.Leader, 8_104_167, 6277790.375, 78191.437, 1826376.625, -109.3 },
            { 2024, 85_345, What.Turnout, Weight.Stations, 10_838, 8667.193, 86.912, 2170.807, -128.4 },
            { 2024, 85_345, What.Turnout, Weight.Registered, 13_069_303, 9713180.930, 119859.033, 3356122.070, -154.8 },
            { 2024, 85_345, What.Turnout, Weight.Issued, 10_117_085, 7266108.231, 89918.441, 2850976.769, -194.8 },
            { 2024, 85_345, What.Turnout, Weight.Leader, 8_847_421, 6287214.426, 78305.774, 2560206.574, -205.8 },
        };

    /// <summary>The cells of <see cref="PlugIn"/> where a station counts one.</summary>
    public static IEnumerable<ITheoryDataRow> PlugInCounts => PlugIn.Where(row => row.Data.Item4 == Weight.Stations);

    /// <summary>Year, cell (weight: stations), excess, sd, z.</summary>
    public static TheoryData<int, What, double, double, double> Lattice { get; } =
        new()
        {
            { 2012, What.Either, 1175.59, 105.19, 11.18 },
            { 2012, What.Result, 684.45, 78.55, 8.71 },
            { 2012, What.Turnout, 711.16, 81.91, 8.68 },
            { 2018, What.Either, 1685.58, 107.72, 15.65 },
            { 2018, What.Result, 811.05, 80.62, 10.06 },
            { 2018, What.Turnout, 1321.70, 83.79, 15.77 },
            { 2021, What.Either, 1326.22, 105.63, 12.55 },
            { 2021, What.Result, 797.71, 77.52, 10.29 },
            { 2021, What.Turnout, 804.96, 83.49, 9.64 },
            { 2024, What.Either, 3027.72, 104.90, 28.86 },
            { 2024, What.Result, 1457.08, 79.10, 18.42 },
            { 2024, What.Turnout, 2211.40, 80.98, 27.31 },
        };

    [Theory]
    [MemberData(nameof(PlugIn))]
    public void Every_plug_in_cell_is_reproduced(
        int year,
        int stations,
        What what,
        Weight weight,
        long observed,
        double expected,
        double sd,
        double excess,
        double log10p
    )
    {
        var finding = Votes.IntegerPercentages(year);
        var cell = finding.Nulls.Single(n => n.Null == "plug-in")[what, weight];
        Assert.Equal(stations, finding.Stations);
        Assert.Equal(observed, cell.Observed);
        // Counts to 1e-3, weights to 1e-6 relative; the table's own last digit is 1e-3.
        var slack = weight == Weight.Stations ? 1e-3 : 1e-6 * expected;
        Assert.Equal(expected, cell.Expected, slack);
        Assert.Equal(excess, cell.Excess, slack);
        Assert.Equal(sd, cell.Sd, weight == Weight.Stations ? 1e-3 : 1e-6 * sd);
        // For counts the table gives the saddlepoint without continuity correction, up to 0.07 above or below the exact
        // tail P(S ≥ observed) that the cell holds; the next test checks the table's own form.
        Assert.Equal(log10p, cell.Log10P, weight == Weight.Stations ? 0.1 : 0.0501);
    }

    [Theory]
    [MemberData(nameof(Lattice))]
    public void Every_lattice_count_is_reproduced(int year, What what, double excess, double sd, double z)
    {
        var cell = Votes.IntegerPercentages(year).Nulls.Single(n => n.Null == "lattice")[what, Weight.Stations];
        Assert.Equal(excess, cell.Excess, 0.00501);
        Assert.Equal(sd, cell.Sd, 0.00501);
        Assert.Equal(z, cell.Z, 0.00501);
    }

    /// <summary>The published floating-point form counts 18,879 in 2021, exact arithmetic 18,880: a tie, 2000 | n.</summary>
    [Fact]
    public void The_published_floating_form_differs_from_exact_arithmetic_by_one_tie_in_2021()
    {
        var exact = IntegerPercentagesMethod
            .Run(RealReturns.Russia(2021), new() { PlugInRule = WholeRule.Exact })
            .Value!.Nulls.Single(n => n.Null == "plug-in")[What.Either, Weight.Stations];
        var published = Votes.IntegerPercentages(2021).Nulls.Single(n => n.Null == "plug-in");
        Assert.Equal(18_880, exact.Observed);
        Assert.Equal(18_879, published[What.Either, Weight.Stations].Observed);
    }

    [Theory]
    [MemberData(nameof(PlugInCounts))]
    public void The_uncorrected_saddlepoint_gives_the_tail_of_the_table_for_counts_too(
        int year,
        int stations,
        What what,
        Weight weight,
        long observed,
        double expected,
        double sd,
        double excess,
        double log10p
    )
    {
        Assert.Equal(Weight.Stations, weight);
        var options = new IntegerPercentagesOptions();
        var sample = StationSample.Take(RealReturns.Russia(year), options);
        Assert.Equal(stations, sample.Count);
        var p = NullProbabilities.PlugIn(sample, options).Expected[(int)what];
        var ones = new double[p.Length];
        Array.Fill(ones, 1);
        Assert.Equal(expected + excess, observed, 1e-2);
        Assert.True(sd > 0);
        Assert.Equal(
            log10p,
            SaddlepointTail.Log10Upper(p, ones, observed, new double[p.Length], VectorWidth.Widest),
            0.0501
        );
    }
}
