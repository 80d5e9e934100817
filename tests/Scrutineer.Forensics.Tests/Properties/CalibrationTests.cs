using Scrutineer.Forensics.Calibration;
using Scrutineer.Forensics.Simulation;

namespace Scrutineer.Forensics.Tests.Properties;

public sealed class CalibrationTests
{
    private const int Runs = 40;

    [Fact]
    public void No_method_that_claims_a_p_value_raises_far_more_false_alarms_than_it_claims() =>
        Assert.All(
            Measure(Votes.Country, CalibratedMethod.Reliable, null, 0, Runs, 1),
            row =>
            {
                Assert.Equal(Runs, row.Runs);
                // Binomial(40, 0.05) exceeds 7 with probability 0.0007; (40, 0.01) exceeds 3 with 0.0007.
                Assert.InRange(row.AtFive!.Value, 0, 7);
                Assert.InRange(row.AtOne!.Value, 0, 3);
            }
        );

    [Fact]
    public void A_method_whose_p_values_are_half_of_what_they_should_be_is_caught()
    {
        var random = new Numerics.SeededRandom(8);
        var liar = new CalibratedMethod(
            "liar",
            r =>
            {
                lock (random)
                {
                    return random.NextDouble() / 4;
                }
            }
        );
        var row = Measure(Votes.Country, [liar], null, 0, 100, 1)[0];
        Assert.True(row.Interval!.Value.Low > 0.05);
    }

    [Fact]
    public void Power_grows_with_the_amount_and_repeats_with_the_seed()
    {
        var kind = AnomalyKind.All.First(k => k.Id == "rounding");
        var methods = CalibratedMethod.Reliable.Take(1).ToArray();
        IReadOnlyList<CalibrationRow> At(double amount) => Measure(Votes.Country, methods, kind, amount, 20, 3);
        Assert.InRange(At(0)[0].AtFive!.Value, 0, 5);
        Assert.Equal(20, At(0.2)[0].AtFive);
        Assert.Equal(At(0.02), At(0.02));
    }

    [Fact]
    public void A_vote_is_the_same_whichever_methods_are_asked_about_it()
    {
        var all = Measure(Votes.Country, [.. CalibratedMethod.Failing, .. CalibratedMethod.Reliable], null, 0, 5, 9);
        var alone = Measure(Votes.Country, CalibratedMethod.Failing, null, 0, 5, 9);
        Assert.Equal(alone, all.Take(alone.Count));
    }

    [Fact]
    public void What_was_withheld_is_what_the_methods_find_missing()
    {
        var kind = AnomalyKind.All.First(k => k.Id == "withholding");
        var missing = CalibratedMethod.Measured.Where(m => CalibratedMethod.IsOf(m.Name, "missing-returns")).ToArray();
        var row = Measure(Votes.Country, missing, kind, 0.1, 3, 4)[0];
        Assert.Equal(3, row.Alarms);
        Assert.Equal(10, row.Median!.Value, 1);
    }

    [Theory]
    // Wilson (1927) by hand: 0 of 10 → 0 … z²/(10 + z²).
    [InlineData(0, 10, 0, 0.2775)]
    [InlineData(5, 100, 0.0215, 0.1118)]
    public void The_interval_of_a_rate_is_Wilsons(int hits, int runs, double low, double high)
    {
        var row = new CalibrationRow
        {
            Skeleton = "s",
            Stations = 1,
            Method = "m",
            Runs = runs,
            AtFive = hits,
            AtOne = 0,
            Simulated = runs,
            Seed = 0,
        };
        Assert.Equal(low, row.Interval!.Value.Low, 4);
        Assert.Equal(high, row.Interval!.Value.High, 4);
    }

    [Fact]
    public void Tables_are_read_back_as_they_were_written_and_new_rows_replace_old_ones()
    {
        var methods = CalibratedMethod
            .Everything.Where(m => CalibratedMethod.IsOf(m.Name, "core") || CalibratedMethod.IsOf(m.Name, "digits"))
            .ToArray();
        var clean = Measure(Votes.Country, methods, null, 0, 3, 1);
        var touched = Measure(Votes.Country, methods, AnomalyKind.All[0], 0.1, 2, 1);
        var tables = CalibrationTables.Empty.With(clean).With(touched);
        Assert.Equal(tables.Rows, CalibrationTables.Parse(tables.AsJson()).Rows);
        Assert.Equal(tables.Rows, tables.With(clean).Rows);
        Assert.Equal(clean.Count + touched.Count, tables.Rows.Count);
        Assert.True(tables.Has(Votes.Country.Name, null, 0, "core, result", 3, 1));
        Assert.False(tables.Has(Votes.Country.Name, null, 0, "core, result", 4, 1));
        var markdown = CalibrationMarkdown.Of(tables);
        Assert.Contains("| digits, last of the leader’s votes | 3 |", markdown, StringComparison.Ordinal);
        Assert.Contains($"| {AnomalyKind.All[0].Name} | core, result |", markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void A_thinned_vote_keeps_whole_regions()
    {
        var vote = Votes.Clean(5);
        var (part, says) = Thinned.Every(vote, 3);
        Assert.Equal(", every 3rd region", says);
        Assert.Equal(2, part.Regions.Count);
        Assert.Equal(Enumerable.Range(0, vote.Count).Count(i => vote.Stations.Region[i] % 3 == 0), part.Count);
        Assert.Equal(", every 10th commission", Thinned.Every(vote, 10).Says);
    }

    private static IReadOnlyList<CalibrationRow> Measure(
        Skeleton skeleton,
        IReadOnlyList<CalibratedMethod> methods,
        AnomalyKind? kind,
        double amount,
        int runs,
        ulong seed
    ) => Calibrator.Measure(skeleton, methods, kind, amount, runs, seed, stop: TestContext.Current.CancellationToken);
}
