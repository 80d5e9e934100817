using Scrutineer.Forensics.Calibration;
using Scrutineer.Forensics.IntegerPercentages;
using Scrutineer.Forensics.Register;
using Scrutineer.Forensics.Simulation;
using Scrutineer.Returns;
using Scrutineer.Wording;

namespace Scrutineer.Forensics.Tests.Properties;

/// <summary>What every method of the register has: a page, a name that its finding carries, calibrated numbers, rows that fit.</summary>
public sealed class RegisterTests
{
    // Takes a minute of processor time; its finding is looked at in tests of its own.
    private const string TooLong = "mixture";

    private static readonly ReturnSet Vote = Votes.With(new Rounding(0.1), 11);
    private static readonly MethodAnswers Answers = MethodAnswers.Of(
        [.. Methods.All.Where(m => m.Name != TooLong)],
        new MethodInput(Vote, Earlier: Votes.Clean(3), SecondRace: Votes.Clean(3)),
        CancellationToken.None
    );

    public static TheoryData<string> Names => [.. Methods.All.Select(m => m.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_method_has_a_page_that_opens_with_its_title_and_a_paragraph_in_Ukrainian(string name)
    {
        var lines = Methods.All.Single(m => m.Name == name).Page().Split('\n');
        Assert.StartsWith("# ", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("*", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public void A_finding_carries_the_name_of_its_method()
    {
        Assert.Empty(Answers.Silent);
        Assert.Equal(Methods.All.Select(m => m.Name).Where(n => n != TooLong), Answers.Findings.Select(f => f.Method));
    }

    [Fact]
    public void A_number_that_claims_a_p_value_is_one_whose_false_alarms_were_measured()
    {
        var claimed = Answers.Findings.Select(f => f.Standing().Number).OfType<string>().ToList();
        Assert.NotEmpty(claimed);
        Assert.All(claimed, number => Assert.NotNull(MeasuredFacts.RateAtFive(number)));
    }

    [Fact]
    public void Tables_have_a_cell_for_each_column_and_columns_an_entry_for_each_station()
    {
        foreach (var finding in Answers.Findings)
        {
            foreach (var table in new[] { Language.Uk, Language.En }.SelectMany(l => finding.Tables(Vote, l)))
            {
                Assert.All(table.Rows, row => Assert.Equal(table.Columns.Count, row.Count));
            }
            Assert.All(finding.StationColumns(Vote), column => Assert.Equal(Vote.Count, column.Count));
        }
    }

    [Fact]
    public void Canary_a_row_that_is_too_short_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new TableBuilder(null, "a", ">b").Row("1"));

    [Fact]
    public void A_method_that_compares_says_what_it_lacks_without_an_earlier_vote()
    {
        var problem = Methods.All.Single(m => m.NeedsEarlier).Run(new MethodInput(Vote)).Problems.Single();
        Assert.Equal(ForensicsRemedy.GiveEarlierReturns, problem.Remedy?.Code);
    }

    [Theory]
    [InlineData("two-races", ForensicsRemedy.GiveSecondRace)]
    [InlineData("transitions", ForensicsRemedy.GiveAnotherVote)]
    public void A_method_of_two_votes_says_what_it_lacks_without_the_other(string method, string remedy)
    {
        var problem = Methods.All.Single(m => m.Name == method).Run(new MethodInput(Vote)).Problems.Single();
        Assert.Equal(remedy, problem.Remedy?.Code);
    }

    [Fact]
    public void Whole_percentages_by_station_add_up_to_those_of_the_finding()
    {
        var finding = Answers.Findings.OfType<IntegerPercentagesFinding>().Single();
        var whole = (CountColumn)finding.StationColumns(Vote).Single(c => c.Name == "result-whole");
        Assert.Equal(finding.Nulls[0][What.Result, Weight.Stations].Observed, whole.Values.Count(v => v == 1));
    }
}
