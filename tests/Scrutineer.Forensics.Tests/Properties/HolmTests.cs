using Scrutineer.Forensics.Calibration;
using Scrutineer.Forensics.Evidence;
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
