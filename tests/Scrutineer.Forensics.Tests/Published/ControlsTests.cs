using Scrutineer.Forensics.IntegerPercentages;

namespace Scrutineer.Forensics.Tests.Published;

/// <summary>Presumed-clean elections: the z of both nulls (stations), to the printed digits. Their results are shares of the valid votes.</summary>
public sealed class ControlsTests
{
    [Theory]
    [InlineData("canada-2011", "canada-2011", "Conservative", new[] { 0.63, 0.96, 0.42 }, new[] { 2.22, 1.99, 1.45 })]
    [InlineData("israel-2013", "israel-2013", null, new[] { -0.33, -0.72, 0.05 }, new[] { -3.31, -4.59, -0.39 })]
    [InlineData(
        "lithuania-2012",
        "lithuania-2012-stations",
        null,
        new[] { 0.51, 1.09, -0.25 },
        new[] { 0.42, 0.72, -0.18 }
    )]
    [InlineData(
        "lithuania-2016",
        "lithuania-2016-stations",
        null,
        new[] { 0.13, 0.97, -1.05 },
        new[] { -0.45, -0.02, -0.95 }
    )]
    public void The_lattice_null_stays_quiet_on_clean_elections_and_the_plug_in_null_is_as_tabulated(
        string mapping,
        string file,
        string? choice,
        double[] lattice,
        double[] plugIn
    )
    {
        var returns = RealReturns.Control(mapping, file);
        int? index = choice is null ? null : returns.Choices.ToList().IndexOf(choice);
        var finding = IntegerPercentagesMethod
            .Run(returns, new() { Choice = index, ResultOver = ResultOver.Votes })
            .Value!;
        // Half of the last printed digit, and a tenth of it more: one value is −0.4449 against a printed −0.45.
        foreach (var what in Enum.GetValues<What>())
        {
            Assert.Equal(lattice[(int)what], finding.Nulls[0][what, Weight.Stations].Z, 0.0055);
            Assert.Equal(plugIn[(int)what], finding.Nulls[1][what, Weight.Stations].Z, 0.0055);
        }
        if (choice is not null)
        {
            Assert.Equal(65_313, finding.Stations);
        }
    }
}
