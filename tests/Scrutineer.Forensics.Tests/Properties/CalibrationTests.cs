using Scrutineer.Forensics.Calibration;
using Scrutineer.Forensics.Simulation;

namespace Scrutineer.Forensics.Tests.Properties;

public sealed class CalibrationTests
{
    private const int Runs = 40;

    [Fact]
    public void No_method_that_claims_a_p_value_raises_far_more_false_alarms_than_it_claims() =>
        Assert.All(
            Calibrator.FalseAlarms(Votes.Country, CalibratedMethod.All, Runs, 1),
            rate =>
            {
                Assert.Equal(Runs, rate.Runs);
                // Binomial(40, 0.05) exceeds 7 with probability 0.0007; (40, 0.01) exceeds 3 with 0.0007.
                Assert.InRange(rate.AtFive, 0, 7);
                Assert.InRange(rate.AtOne, 0, 3);
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
        var rate = Calibrator.FalseAlarms(Votes.Country, [liar], 100, 1)[0];
        Assert.True(rate.IntervalAtFive.Low > 0.05);
    }

    [Fact]
    public void Power_grows_with_the_amount_and_repeats_with_the_seed()
    {
        var kind = new AnomalyKind("rounding", s => new Rounding(s));
        var methods = CalibratedMethod.All.Take(1).ToArray();
        var power = Calibrator.Power(Votes.Country, methods, [kind], [0, 0.02, 0.2], 20, 3);
        Assert.Equal([0, 0.02, 0.2], power.Select(p => p.Amount));
        Assert.InRange(power[0].Rate.AtFive, 0, 5);
        Assert.Equal(20, power[2].Rate.AtFive);
        Assert.Equal(power, Calibrator.Power(Votes.Country, methods, [kind], [0, 0.02, 0.2], 20, 3));
    }

    [Theory]
    // Wilson (1927) by hand: 0 of 10 → 0 … z²/(10 + z²).
    [InlineData(0, 10, 0, 0.2775)]
    [InlineData(5, 100, 0.0215, 0.1118)]
    public void The_interval_of_a_rate_is_Wilsons(int hits, int runs, double low, double high)
    {
        var rate = new AlarmRate("s", 1, "m", runs, hits, 0);
        Assert.Equal(low, rate.IntervalAtFive.Low, 4);
        Assert.Equal(high, rate.IntervalAtFive.High, 4);
    }

    [Fact]
    public void Tables_have_a_row_for_every_rate()
    {
        var rates = Calibrator.FalseAlarms(Votes.Country, [CalibratedMethod.All[0]], 3, 1);
        var markdown = CalibrationTables.Markdown(rates, [new PowerPoint("a", 0.1, rates[0])]);
        Assert.Contains("| integer-percentages, lattice | 3 |", markdown, StringComparison.Ordinal);
        Assert.Contains("| a | integer-percentages, lattice |", markdown, StringComparison.Ordinal);
        Assert.Contains("\"falseAlarms\"", CalibrationTables.AsJson(rates, []), StringComparison.Ordinal);
    }
}
