using Scrutineer.Forensics.Digits;

namespace Scrutineer.Forensics.Tests.Published;

public sealed class DigitsTests
{
    /// <summary>The second-digit law to three decimals: Hill, Statistical Science 10(4) 1995.</summary>
    [Fact]
    public void The_second_digit_law_is_the_published_one()
    {
        double[] published = [0.120, 0.114, 0.109, 0.104, 0.100, 0.097, 0.093, 0.090, 0.088, 0.085];
        var law = DigitsMethod.BenfordSecond();
        Assert.Equal(1, law.Sum(), 1e-12);
        Assert.All(law.Zip(published), p => Assert.Equal(p.Second, p.First, 0.0005));
    }

    /// <summary>Abramowitz and Stegun, table 26.8: upper points of χ² with 9 degrees of freedom.</summary>
    [Theory]
    [InlineData(16.91898, 0.05)]
    [InlineData(21.66599, 0.01)]
    [InlineData(27.87716, 0.001)]
    [InlineData(8.34283, 0.5)]
    public void The_tail_of_chi_square_agrees_with_the_table(double x, double tail) =>
        Assert.Equal(1, Math.Exp(DigitsMethod.LogTail9(x)) / tail, 1e-5);

    [Fact]
    public void The_second_digit_test_misses_Russia_2021_where_whole_percentages_do_not()
    {
        var test = DigitsMethod.Run(RealReturns.Russia(2021)).Value!.Tests[0];
        Assert.Equal(("second-digit-benford", "leader"), (test.Test, test.Counts));
        Assert.True(test.Log10P > -2, $"{test.Log10P}");
        Assert.True(Votes.IntegerPercentages(2021).Nulls[0].Cells[0].Log10P < -20);
    }

    [Fact]
    public void The_second_digit_test_of_ballots_flags_a_clean_election()
    {
        var test = DigitsMethod.Run(RealReturns.Control("canada-2011", "canada-2011")).Value!.Tests[1];
        Assert.True(test.Log10P < -2, $"{test.Log10P}");
    }

    [Fact]
    public void Every_test_carries_its_own_false_alarms_and_the_summary_says_them()
    {
        var finding = DigitsMethod.Run(RealReturns.Russia(2018)).Value!;
        Assert.All(finding.Tests, t => Assert.Contains(t.FalseAlarms.En, finding.Summary.En, StringComparison.Ordinal));
        Assert.All(finding.Tests, t => Assert.Contains(t.FalseAlarms.Uk, finding.Summary.Uk, StringComparison.Ordinal));
    }

    [Fact]
    public void The_second_digit_of_ballots_is_said_to_flag_six_of_fourteen_clean_elections_at_one_percent()
    {
        var finding = DigitsMethod.Run(RealReturns.Russia(2018)).Value!;
        Assert.Contains("6 of 14", finding.Tests[1].FalseAlarms.En, StringComparison.Ordinal);
        Assert.Contains("6 з 14", finding.Tests[1].FalseAlarms.Uk, StringComparison.Ordinal);
        Assert.Contains("second digit of ballots 6,", finding.FalseAlarms.En, StringComparison.Ordinal);
        Assert.Contains("друга цифра бюлетенів — 6,", finding.FalseAlarms.Uk, StringComparison.Ordinal);
        // Canary: the number for the leader's votes is another one.
        Assert.DoesNotContain("6 of 14", finding.Tests[0].FalseAlarms.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_too_short_have_no_second_or_last_digit_to_speak_of()
    {
        var stations = Enumerable.Range(0, 300).Select(i => new Drawn.Station(500, 130, 110, i < 150 ? 7 : 104, 0));
        var finding = DigitsMethod.Run(Drawn.Returns(stations)).Value!;
        Assert.Equal(150, finding.Tests[0].Digits.Sum());
        Assert.Equal(150, finding.Tests[0].Digits[0]);
        Assert.Equal(150, finding.Tests[2].Digits[4]);
    }
}
