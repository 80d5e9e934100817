using Scrutineer.Forensics.Evidence;
using Scrutineer.Sites.Dossier;
using Scrutineer.Sites.Dossier.Parts;
using Scrutineer.Testing;
using Scrutineer.Wording;

namespace Scrutineer.Sites.Tests.Pages;

/// <summary>Days, options and the order of findings as readers meet them.</summary>
public sealed class WordsTests
{
    [Fact]
    public void Consecutive_days_of_one_month_are_a_range_and_others_a_list()
    {
        Assert.Equal(
            "15–17 March 2024",
            Texts.Days([new(2024, 3, 15), new(2024, 3, 16), new(2024, 3, 17)], Language.En)
        );
        Assert.Equal("8 травня 2024 року", Texts.Days([new(2024, 5, 8)], Language.Uk));
        Assert.Equal("31 March 2019, 21 April 2019", Texts.Days([new(2019, 3, 31), new(2019, 4, 21)], Language.En));
        Assert.Equal("1 May 2024, 3 May 2024", Texts.Days([new(2024, 5, 1), new(2024, 5, 3)], Language.En));
        Assert.Equal("31 March 2024, 1 April 2024", Texts.Days([new(2024, 3, 31), new(2024, 4, 1)], Language.En));
    }

    [Fact]
    public void Options_keep_their_digits_and_take_the_language_s_point()
    {
        Assert.Equal("0,25", ParameterText.Of(0.25, Language.Uk));
        Assert.Equal("99", ParameterText.Of(99.0, Language.En));
        Assert.Equal("1; 2.5", ParameterText.Of(new object[] { 1, 2.5 }, Language.En));
        Assert.Equal("так", ParameterText.Of(true, Language.Uk));
        Assert.Equal("a–b", ParameterText.Of("a–b", Language.Uk));
    }

    [Fact]
    public void Findings_with_a_tail_probability_stand_first_and_the_smallest_leads()
    {
        var weak = SampleFindings.Integers with
        {
            Nulls =
            [
                SampleFindings.Integers.Nulls[0] with
                {
                    Cells = [.. SampleFindings.Integers.Nulls[0].Cells.Select(c => c with { Log10P = -0.2 })],
                },
            ],
        };
        var ordered = EvidenceTable.Of([
            SampleFindings.Fingerprint,
            weak,
            SampleFindings.Excess,
            SampleFindings.Integers,
        ]);
        Assert.Equal(
            [SampleFindings.Integers, weak, SampleFindings.Excess, SampleFindings.Fingerprint],
            ordered.Select(l => l.Finding)
        );
    }

    [Theory]
    [InlineData("finding.excess-leader-votes", "finding.excess-leader-votes")]
    [InlineData("summary", "id-summary")]
    [InlineData("fact.a b(\"x\")", "fact.a_20_b_28__22_x_22__29_")]
    [InlineData("fact.Крим", "fact.Крим")]
    public void An_id_becomes_an_anchor_that_no_section_has(string id, string anchor) =>
        Assert.Equal(anchor, Anchors.Of(id));
}
