using Scrutineer.Forensics.Calibration;
using Scrutineer.Forensics.Evidence;
using Scrutineer.Forensics.IntegerPercentages;
using Scrutineer.Forensics.Register;
using Scrutineer.Forensics.Simulation;
using Scrutineer.Wording;

namespace Scrutineer.Forensics.Tests.Properties;

public sealed class HolmTests
{
    [Fact]
    public void Adjusted_p_values_are_Holms()
    {
        // Worked by hand: 0.01, 0.02, 0.03, 0.9 of four → 0.04, 0.06, 0.06, 0.9.
        var adjusted = EvidenceTable.Holm([Math.Log10(0.01), Math.Log10(0.02), Math.Log10(0.03), Math.Log10(0.9)]);
        Assert.Equal([0.04, 0.06, 0.06, 0.9], adjusted.Select(p => Math.Round(Math.Pow(10, p), 6)));
        Assert.Equal([0.0], EvidenceTable.Holm([0]));
    }

    [Fact]
    public void A_method_alone_is_said_to_be_uncorrected_and_in_the_full_run_has_the_p_of_the_whole_family()
    {
        var vote = new MethodInput(Votes.With(new Rounding(0.1), 11));
        var all = MethodAnswers.Of(Methods.Usual, vote, CancellationToken.None);
        var alone = MethodAnswers.Of([IntegerPercentagesMethod.Method], vote, CancellationToken.None);
        Assert.True(HolmFamily.Whole(all));
        Assert.False(HolmFamily.Whole(alone));
        Assert.Null(Assert.Single(EvidenceTable.Of(alone)).Log10Adjusted);
        // The canary: the p itself is there and the same.
        var line = EvidenceTable.Of(all).Single(l => l.Finding.Method == IntegerPercentagesMethod.Name);
        Assert.Equal(line.Log10P, EvidenceTable.Of(alone)[0].Log10P);
        Assert.Equal(line.Log10P!.Value + Math.Log10(3), line.Log10Adjusted!.Value, 1e-9);
    }

    [Fact]
    public void A_silent_member_of_the_family_counts_as_one_that_found_nothing()
    {
        var vote = new MethodInput(Votes.With(new Rounding(0.1), 11));
        var all = MethodAnswers.Of(Methods.Usual, vote, CancellationToken.None);
        var silent = all with
        {
            Findings = [.. all.Findings.Where(f => f.Method != "copied-returns")],
            Silent = [("copied-returns", MethodProblem.TooFew(50, 1))],
        };
        Assert.True(HolmFamily.Whole(silent));
        Assert.Equal(
            EvidenceTable.Of(all)[0].Log10Adjusted!.Value,
            EvidenceTable.Of(silent)[0].Log10Adjusted!.Value,
            1e-12
        );
    }

    [Fact]
    public void The_family_is_of_the_methods_that_claim_a_level_and_every_member_keeps_it()
    {
        var answers = MethodAnswers.Of(
            Methods.Usual,
            new MethodInput(Votes.With(new Rounding(0.1), 11)),
            CancellationToken.None
        );
        var claiming = answers.Findings.Where(f => f.Standing() is { Log10P: not null, Kept: true }).ToList();
        Assert.Equal(HolmFamily.Of([]).Order(), claiming.Select(f => f.Method).Order());
        // Measured on every skeleton: the 95 % interval of the highest rate reaches down to the level.
        Assert.All(
            MeasuredFacts.Tables.Clean.Where(r => r.Runs > 0 && claiming.Any(f => f.Standing().Number == r.Method)),
            row => Assert.True(CalibrationRow.Wilson(row.AtFive!.Value, row.Runs).Low <= 0.05, $"{row}")
        );
        // The canary: the neighbours have a p that does not, and stand outside.
        var neighbours = answers.Findings.Single(f => f.Method == "neighbours");
        Assert.Contains(
            MeasuredFacts.Tables.Clean.Where(r => r.Runs > 0 && r.Method == neighbours.Standing().Number),
            row => CalibrationRow.Wilson(row.AtFive!.Value, row.Runs).Low > 0.05
        );
        var line = EvidenceTable.Of(answers).Single(l => l.Finding == neighbours);
        Assert.NotNull(line.Log10P);
        Assert.Null(line.Log10Adjusted);
    }

    [Theory]
    [InlineData(-175.76, "2·10⁻¹⁷⁶")]
    [InlineData(-0.301, "0.500")]
    [InlineData(double.NegativeInfinity, "< 10⁻³⁰⁷")]
    public void Small_probabilities_are_said_as_powers_of_ten(double log10P, string said) =>
        Assert.Equal(said, SmallNumbers.SayLog10(log10P, Language.En));

    [Fact]
    public void The_program_carries_the_rates_of_the_committed_tables()
    {
        var path = Path.Combine(Testing.SharedData.Repository, "docs", "methods", "calibration", "tables.json");
        var committed = CalibrationTables.Parse(File.ReadAllText(path));
        Assert.Equal(committed.Clean.ToList(), MeasuredFacts.Tables.Rows);
        Assert.True(MeasuredFacts.Tables.Rows.Select(r => r.Skeleton).Distinct(StringComparer.Ordinal).Count() >= 5);
        Assert.Equal(4, MeasuredFacts.Controls.Votes.Count(v => v.PresumedClean));
    }
}
