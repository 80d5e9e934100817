using Scrutineer.Forensics.Comparison;
using Scrutineer.Forensics.Simulation;

namespace Scrutineer.Forensics.Tests.Properties;

public sealed class ComparisonTests
{
    [Fact]
    public void A_vote_compared_with_itself_has_not_changed()
    {
        var vote = Votes.Clean(1);
        var finding = ComparisonMethod.Run(vote, vote).Value!;
        Assert.Equal(vote.Commissions.Count, finding.Changes.Count);
        Assert.All(finding.Changes, c => Assert.Equal((0, 0, c.Earlier), (c.TurnoutChange, c.ResultChange, c.Later)));
        Assert.Equal((0, 0), (finding.OnlyEarlier, finding.OnlyLater));
    }

    [Fact]
    public void The_other_way_round_every_change_turns_its_sign()
    {
        var (a, b) = (Votes.Clean(1), Votes.With(new Stuffing(0.2, 0.3, 0.6), 2));
        var there = ComparisonMethod.Run(a, b).Value!;
        var back = ComparisonMethod.Run(b, a).Value!;
        Assert.Equal(there.MedianTurnoutChange, -back.MedianTurnoutChange, 9);
        Assert.Equal(
            there.Changes.ToDictionary(c => c.Earlier, c => c.TurnoutChange),
            back.Changes.ToDictionary(c => c.Later, c => -c.TurnoutChange)
        );
    }

    [Fact]
    public void Two_clean_votes_on_one_skeleton_differ_by_about_their_standard_errors()
    {
        var changes = ComparisonMethod.Run(Votes.Clean(1), Votes.Clean(2)).Value!.Changes;
        var beyond = changes.Count(c => Math.Abs(c.TurnoutChange) > 2 * c.TurnoutSe);
        Assert.InRange(beyond, 0, changes.Count * 0.2);
        Assert.InRange(
            changes.Count(c => Math.Abs(c.ResultChange) > 0.3 * c.ResultSe),
            changes.Count * 0.5,
            changes.Count
        );
    }

    [Theory]
    [InlineData("1 Адыгейская", "Адыгейская")]
    [InlineData("ТИК  «Щёлково»", "тик щелково")]
    [InlineData("Уфа, Кировская", "Уфа Кировская")]
    public void Names_are_matched_without_numbers_case_and_punctuation(string one, string other) =>
        Assert.Equal(ComparisonMethod.Plain(one), ComparisonMethod.Plain(other));

    [Fact]
    public void A_change_is_the_later_share_less_the_earlier_and_bears_the_later_name()
    {
        var later = Votes.With(new Stuffing(0.2, 0.3, 0.6), 2);
        var finding = ComparisonMethod.Run(Votes.Clean(1), later).Value!;
        Assert.All(
            finding.Changes,
            c =>
            {
                Assert.Equal(c.Turnout.Later - c.Turnout.Earlier, c.TurnoutChange, 9);
                Assert.Equal(c.Result.Later - c.Result.Earlier, c.ResultChange, 9);
                Assert.Equal(later.Commissions[c.Later].Name, c.Commission);
                Assert.Equal(later.Regions[later.Commissions[c.Later].Region], c.Region);
            }
        );
    }
}
