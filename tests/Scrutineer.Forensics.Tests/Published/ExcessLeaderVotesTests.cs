using Scrutineer.Forensics.ExcessLeaderVotes;
using Scrutineer.Returns;

namespace Scrutineer.Forensics.Tests.Published;

/// <summary>Totals that the authors of the recipe publish with their data (github.com/dkobak/elections).</summary>
public sealed class ExcessLeaderVotesTests
{
    [Theory]
    [InlineData(2012, 60, 11_183_822.183303, 91_042)]
    [InlineData(2018, 61, 10_138_780.239287, 93_523)]
    [InlineData(2021, 38, 14_144_280.880692, 92_063)]
    public void The_recipe_gives_the_published_total_and_finds_its_bin(int year, int bin, double excess, int stations)
    {
        var cedar = ExcessLeaderVotesMethod.Run(RealReturns.Russia(year)).Value!.Cedar;
        Assert.Equal(bin, cedar.Bin);
        Assert.Equal(stations, cedar.Stations);
        Assert.Equal(1, cedar.Excess / excess, 1e-9);
    }

    /// <summary>Published: 22,518,424 from another snapshot of 88,103 stations; this one has 88,441.</summary>
    [Fact]
    public void With_the_bin_that_the_authors_set_by_hand_2024_is_within_three_thousandths_of_their_total()
    {
        var cedar = ExcessLeaderVotesMethod.Run(RealReturns.Russia(2024), new() { Bin = 60 }).Value!.Cedar;
        Assert.Equal(88_441, cedar.Stations);
        Assert.Equal(22_518_424.067379, cedar.Excess, 0.003 * 22_518_424);
        Assert.Equal(22_575_773, cedar.Excess, 0.5);
    }

    /// <summary>The notebook's rule would take the highest peak of 2024; the authors set 60 by hand, and ours takes a peak of its own.</summary>
    [Fact]
    public void The_published_recipe_takes_the_authors_bin_of_2024_and_our_rule_another_each_with_its_name_and_error()
    {
        var finding = ExcessLeaderVotesMethod.Run(RealReturns.Russia(2024)).Value!;
        Assert.Equal((60, true), (finding.Cedar.Bin, finding.Cedar.ByHand));
        Assert.Equal(22_575_773, finding.Cedar.Excess, 0.5);
        Assert.Equal(62, finding.LeftmostPeak.Bin);
        Assert.Equal(82, Humps.Notebook([.. finding.OthersByTurnout]));
        Assert.Equal(0.09, finding.Cedar.CleanElectionError);
        Assert.Equal(0.14, finding.CleanElectionError);
        Assert.Contains("set by the authors by hand", finding.Summary.En, StringComparison.Ordinal);
        Assert.Contains("задали вручну автори", finding.Summary.Uk, StringComparison.Ordinal);
        Assert.Equal("by-hand", finding.Parameters["published-bin-chosen"]);
        Assert.Contains("rms 9.0 %", finding.FalseAlarms.En, StringComparison.Ordinal);
        Assert.Contains("середньоквадратично 9,0 %", finding.FalseAlarms.Uk, StringComparison.Ordinal);
    }

    /// <summary>Canary: what is not the authors' file goes by the notebook's rule.</summary>
    [Theory]
    [InlineData(2012)]
    [InlineData(2018)]
    [InlineData(2021)]
    public void No_bin_is_set_by_hand_where_the_authors_set_none(int year)
    {
        var finding = ExcessLeaderVotesMethod.Run(RealReturns.Russia(year)).Value!;
        Assert.False(finding.Cedar.ByHand);
        Assert.Equal(Humps.Notebook([.. finding.OthersByTurnout]), finding.Cedar.Bin);
    }

    /// <summary>One station more than in the authors' file: the peak of the moving mean, and nothing said of hands.</summary>
    [Fact]
    public void Another_snapshot_of_2024_goes_by_the_peak()
    {
        var whole = RealReturns.Russia(2024);
        var builder = new ReturnSetBuilder([ReturnField.Registered, ReturnField.Cast], ["leader", "others"]);
        for (var i = 0; i < whole.Count; i++)
        {
            builder.Add("r", "c", $"{i}", i + 2, [whole.Registered[i], whole.Cast[i]], Votes(i));
        }
        builder.Add("r", "c", "new", whole.Count + 2, [1000, 500], [300, 200]);
        var finding = ExcessLeaderVotesMethod.Run(builder.Build()).Value!;
        Assert.Equal((82, false), (finding.Cedar.Bin, finding.Cedar.ByHand));
        Assert.DoesNotContain("by hand", finding.Summary.En, StringComparison.Ordinal);
        Assert.Equal("peak-of-moving-mean", finding.Parameters["published-bin-chosen"]);

        int[] Votes(int i) => [whole.LeaderVotes[i], whole.Cast[i] - whole.LeaderVotes[i]];
    }

    /// <summary>Each error belongs to its own recipe's bin; the oldest key keeps the number that it always had.</summary>
    [Fact]
    public void The_standard_errors_of_2024_are_each_of_their_own_bin()
    {
        var finding = ExcessLeaderVotesMethod.Run(RealReturns.Russia(2024)).Value!;
        Assert.Equal(finding.LeftmostPeak.JackknifeSe, finding.JackknifeSe);
        Assert.NotEqual(finding.LeftmostPeak.JackknifeSe, finding.Cedar.JackknifeSe);
        Assert.Equal(3.6e6, finding.JackknifeSe!.Value, 0.05e6);
        var sixty = ExcessLeaderVotesMethod.Run(RealReturns.Russia(2024), new() { Bin = 60 }).Value!;
        Assert.Equal(sixty.LeftmostPeak.JackknifeSe, finding.Cedar.JackknifeSe);
    }

    [Fact]
    public void In_2024_the_band_reaches_from_the_hump_at_60_to_the_hump_at_40_and_the_reader_is_warned()
    {
        var finding = ExcessLeaderVotesMethod.Run(RealReturns.Russia(2024)).Value!;
        Assert.InRange(finding.Band.Low, 20e6, 22e6);
        Assert.InRange(finding.Band.High, 31.6e6, 34e6);
        Assert.True(finding.Humps.Count > 1);
        Assert.InRange(finding.CleanShare, 0, 0.5);
        Assert.Contains("Warning", finding.Summary.En, StringComparison.Ordinal);
        Assert.Contains("Застереження", finding.Summary.Uk, StringComparison.Ordinal);
    }

    /// <summary>For orientation: 10.9, 11.3, 15.4 million from the rising side of the hump, up to two points before its peak.</summary>
    [Theory]
    [InlineData(2012, 10.9e6)]
    [InlineData(2018, 11.3e6)]
    [InlineData(2021, 15.4e6)]
    public void The_rising_side_gives_the_known_estimate(int year, double excess)
    {
        var finding = ExcessLeaderVotesMethod.Run(RealReturns.Russia(year)).Value!;
        var rising = finding.Windows.Single(w => w.To.Equals(finding.Cedar.Bin - 2) && w.To - w.From > 5);
        Assert.Equal(excess, rising.Excess, 0.16e6);
        Assert.InRange(finding.Cedar.Excess, finding.Band.Low, finding.Band.High);
    }

    /// <summary>The rows of the method's page: whose clean cluster cannot be seen gets no number, and is told why.</summary>
    [Theory]
    [InlineData(2018, 60, 87)]
    [InlineData(2024, 24, 87)]
    public void Regions_have_a_number_or_the_reason_why_not(int year, int speak, int regions)
    {
        var finding = ExcessLeaderVotesMethod.Run(RealReturns.Russia(year)).Value!;
        Assert.Equal((speak, regions), (finding.Regions.Count(r => r.Excess is not null), finding.Regions.Count));
        Assert.All(finding.Regions, r => Assert.True(r.Excess is null ^ r.Why is null, r.Region));
        Assert.Equal(finding.LeaderVotes, finding.Regions.Sum(r => r.LeaderVotes));
        Assert.Equal(finding.Stations, finding.Regions.Sum(r => r.Stations));
    }

    [Theory]
    [InlineData("Чеченская Республика", NotApplicable.FarRightOfTheRest)]
    [InlineData("Республика Татарстан (Татарстан)", NotApplicable.SeveralHumps)]
    [InlineData("Республика Мордовия", NotApplicable.NotTheMajority)]
    [InlineData("Чукотский автономный округ", NotApplicable.FewStations)]
    [InlineData("город Москва", null)]
    public void A_region_of_2018_is_judged_by_the_rule(string name, NotApplicable? why)
    {
        var finding = ExcessLeaderVotesMethod.Run(RealReturns.Russia(2018)).Value!;
        Assert.Equal(why, Assert.Single(finding.Regions, r => r.Region == name).Why);
    }

    /// <summary>Chechnya 2018 by itself: a negative excess, once told without a warning.</summary>
    [Fact]
    public void A_hump_at_the_right_end_is_a_warning_and_nobody_accounts_for_only_about_all_voters()
    {
        Assert.Contains(
            "turnout 95–96 %, where interference moves stations to",
            ExcessLeaderVotesWords.Warning(1, [95], 95)!.En,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(
            "only about",
            ExcessLeaderVotesWords.Warning(1, [40, 62], 62)!.En,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "only about 47 %",
            ExcessLeaderVotesWords.Warning(0.47, [62], 62)!.En,
            StringComparison.Ordinal
        );
        // Canary: one hump of a clean vote warns of nothing.
        Assert.Null(ExcessLeaderVotesWords.Warning(1, [62], 62));
    }

    /// <summary>Where a label says that it is a warning, the text does not say it again.</summary>
    [Fact]
    public void A_caution_does_not_begin_with_its_own_label()
    {
        var warning = ExcessLeaderVotesWords.Warning(0.47, [39, 62], 62)!;
        Assert.StartsWith("Warning: ", warning.En, StringComparison.Ordinal);
        var caution = ExcessLeaderVotesWords.Unlabelled(warning);
        Assert.StartsWith("The others' curve has several humps (39–40 %, ", caution.En, StringComparison.Ordinal);
        Assert.StartsWith("Крива голосів за інших має кілька горбів", caution.Uk, StringComparison.Ordinal);
    }
}
