using Scrutineer.Forensics.Calibration;
using Scrutineer.Forensics.Digits;
using Scrutineer.Forensics.FiniteMixture;
using Scrutineer.Forensics.Klimek;
using Scrutineer.Forensics.Register;
using Scrutineer.Testing;

namespace Scrutineer.Forensics.Tests.Published;

/// <summary>Sentences about the methods that were once wrong, held to the data and to each other.</summary>
public sealed class SaidOfMethodsTests
{
    /// <summary>Of the fourteen elections presumed clean four are at hand; two of them are among the six.</summary>
    [Theory]
    [InlineData("canada-2011", "canada-2011", true)]
    [InlineData("israel-2013", "israel-2013", true)]
    [InlineData("lithuania-2012", "lithuania-2012-stations", false)]
    [InlineData("lithuania-2016", "lithuania-2016-stations", false)]
    public void The_second_digit_of_ballots_flags_those_at_one_percent_that_it_is_said_to(
        string mapping,
        string file,
        bool flags
    )
    {
        var ballots = DigitsMethod.Run(RealReturns.Control(mapping, file)).Value!.Tests[1];
        Assert.Equal(("second-digit-benford", "cast"), (ballots.Test, ballots.Counts));
        Assert.Equal(flags, ballots.Log10P < -2);
    }

    [Fact]
    public void Klimeks_page_names_each_departure_and_nobody_says_that_a_wider_shape_raises_the_shares()
    {
        var page = Page("klimek");
        foreach (
            var named in new[] { "Departures from the article", "clean centre at the mode", "margins", "valid ones" }
        )
        {
            Assert.Contains(named, page, StringComparison.Ordinal);
        }
        Assert.All(
            Said("klimek").Append(page),
            text => Assert.DoesNotMatch("(?i)wider α|ширш(а|ий|е) α|wider shape raises", text)
        );
        // What the departure does to 2012, both ways.
        Assert.Contains(
            "| Russia 2012 | 60/56 | 1.5 | 55.8/3.2 | 60/60 | 1 | 43.4/2.9 |",
            page,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_mixture_names_the_four_votes_presumed_clean_on_which_it_was_tried()
    {
        foreach (var text in Said("mixture").Append(MeasuredFacts.AlsoFlags("mixture").En))
        {
            Assert.DoesNotMatch("(?i)not (been )?tried|not identified|не випробовув|не ідентифік", text);
        }
        foreach (var vote in new[] { "Israel 2013", "Lithuania 2016", "Canada 2011", "Lithuania 2012" })
        {
            Assert.Contains(vote, MixtureWords.FalseAlarms.En, StringComparison.Ordinal);
        }
        Assert.Contains(
            MixtureWords.Assumptions,
            a => a.En.Contains("the prior orders the shares", StringComparison.Ordinal)
        );
        Assert.Contains(MixtureWords.Assumptions, a => a.Uk.Contains("упорядковує частки", StringComparison.Ordinal));
    }

    [Fact]
    public void A_method_that_alarms_too_seldom_says_that_it_is_conservative_and_one_that_alarms_too_often_stands_outside()
    {
        foreach (var name in new[] { "cloned-percentages", "copied-returns" })
        {
            Assert.Contains("**conservative**", Page(name), StringComparison.Ordinal);
        }
        Assert.Contains(
            Said("neighbours"),
            t => t.Contains("alarms more often than its level promises", StringComparison.Ordinal)
        );
        Assert.Equal(
            ["cloned-percentages", "copied-returns", "integer-percentages"],
            Evidence.HolmFamily.Of([]).Order(StringComparer.Ordinal)
        );
        Assert.All(
            Methods.All.Where(m => m.Name is "digits" or "neighbours" or "slopes"),
            m => Assert.False(m.ClaimsP)
        );
    }

    [Fact]
    public void Calibration_says_what_it_proves_and_that_real_votes_are_the_evidence()
    {
        var page = File.ReadAllText(Path.Combine(SharedData.Repository, "docs", "methods", "calibration", "README.md"));
        Assert.Contains("smooth by construction", page, StringComparison.Ordinal);
        Assert.Contains(
            "It does not prove that an honest country looks like the simulator",
            page,
            StringComparison.Ordinal
        );
        Assert.Contains("The evidence for that is real", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Expected_coincidences_are_called_an_estimate()
    {
        Assert.Contains("**estimate**", Page("copied-returns"), StringComparison.Ordinal);
        Assert.Contains(
            Said("copied-returns"),
            t => t.Contains("it is an estimate, not a proven bound", StringComparison.Ordinal)
        );
        Assert.Contains(
            Said("copied-returns"),
            t => t.Contains("це оцінка, а не доведена межа", StringComparison.Ordinal)
        );
    }

    private static string Page(string method) => Methods.All.Single(m => m.Name == method).Page();

    /// <summary>What a finding of a method says beside its numbers, in both languages.</summary>
    private static IEnumerable<string> Said(string method)
    {
        var vote = Properties.Votes.Clean(3);
        var finding =
            method == "mixture" ? null : Methods.All.Single(m => m.Name == method).Run(new MethodInput(vote)).Value;
        var texts = finding is null
            ? [.. MixtureWords.Assumptions, .. MixtureWords.OtherExplanations, MixtureWords.FalseAlarms]
            : (IEnumerable<Wording.Bilingual>)
                [.. finding.Assumptions, .. finding.OtherExplanations, finding.FalseAlarms, finding.Summary];
        return texts.SelectMany(t => new[] { t.Uk, t.En });
    }
}
