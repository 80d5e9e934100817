using Scrutineer.Law.Deduction;
using Scrutineer.Wording;

namespace Scrutineer.Law.Tests;

/// <summary>Rules added, taken away and changed, and the answers then.</summary>
public sealed class RuleVersionsTests
{
    private const string Further = """
        rule ar.null.supposed
        provision: A supposition
        provision in Ukrainian: Припущення
        in force: from 2014-04-27 on {e}
        strength: binding-domestic
        certainty: U
        {v} is null in {t}
          if {v} is held in {t} on {e}
        source: supposed
        """;

    [Fact]
    public void Nothing_differs_from_itself_nor_from_itself_in_the_other_language()
    {
        AssertSame(SmallLaw.Rules);
        var text = string.Join('\n', SmallLaw.Rules.Rules.Select(r => SmallLaw.Rules.Print(r, Language.Uk)));
        var ukrainian = SmallLaw.Require(RuleBase.Load(SmallLaw.Vocabulary, [new("uk.rule.txt", text)]));
        AssertSame(ukrainian);
    }

    [Fact]
    public void Added_removed_and_changed_rules_are_told_apart()
    {
        var text = SmallLaw
            .RulesText.Replace(
                "from 2014-04-27      strength",
                "from 2014-04-28      strength",
                StringComparison.Ordinal
            )
            .Replace("rule ar.dates\n", "rule ar.dates.second\n", StringComparison.Ordinal);
        var later = SmallLaw.Require(RuleBase.Load(SmallLaw.Vocabulary, [new("later.rule.txt", text)]));
        var difference = RuleDifference.Between(SmallLaw.Rules, later);
        Assert.Equal(["ar.dates.second"], difference.Added.Select(r => r.Id));
        Assert.Equal(["ar.dates"], difference.Removed.Select(r => r.Id));
        var (before, after) = Assert.Single(difference.Changed);
        Assert.Equal("ar.forbidden", after.Id);
        Assert.Equal(SmallLaw.Day("2014-04-27"), before.InForce.From);
        Assert.Equal(SmallLaw.Day("2014-04-28"), after.InForce.From);
    }

    [Fact]
    public void A_rule_that_is_added_answers_and_one_that_is_taken_away_answers_no_more()
    {
        var register = SmallLaw.Register(SmallLaw.Facts);
        var question = SmallLaw.Say("v1 is null in south");
        var day = SmallLaw.Day("2024-03-16");
        Answer By(RuleBase rules) => SmallLaw.Require(Engine.Prepare(rules, register)).Ask(question, day).Answer;
        Assert.Equal(Answer.NotEstablished, By(SmallLaw.Rules));
        var more = SmallLaw.Require(SmallLaw.Rules.With([new("more.rule.txt", Further)]));
        Assert.Equal(["ar.null.supposed"], RuleDifference.Between(SmallLaw.Rules, more).Added.Select(r => r.Id));
        Assert.Equal(Answer.Established, By(more));
        Assert.Equal(Answer.NotEstablished, By(more.Without(["ar.null.supposed"])));
    }

    [Fact]
    public void A_rule_may_stand_for_one_that_was_taken_away()
    {
        var fewer = SmallLaw.Rules.Without(["ar.within.direct", "ar.within.further"]);
        var more = SmallLaw.Require(fewer.With([new("more.rule.txt", Further)]));
        Assert.Equal(fewer.Rules.Count + 1, more.Rules.Count);
        var again = Further.Replace("ar.null.supposed", "ar.null.body", StringComparison.Ordinal);
        var stands = SmallLaw.Require(SmallLaw.Rules.Without(["ar.null.body"]).With([new("more.rule.txt", again)]));
        Assert.Single(RuleDifference.Between(SmallLaw.Rules, stands).Changed, c => c.After.Id == "ar.null.body");
    }

    [Fact]
    public void An_added_rule_is_checked_with_the_others()
    {
        var twice = SmallLaw.Rules.With([
            new("more.rule.txt", Further.Replace("ar.null.supposed", "ar.null.body", StringComparison.Ordinal)),
        ]);
        Assert.Contains(twice.Problems, p => p.Code == "repeated-id");
        var unknown = SmallLaw.Rules.With([
            new("more.rule.txt", Further.Replace("is held in", "is hold in", StringComparison.Ordinal)),
        ]);
        Assert.Equal("more.rule.txt", Assert.Single(unknown.Problems).File);
        // A contrary without an override is refused as in any rule base.
        var contrary = Further.Replace(
            "{v} is null in {t}\n",
            "the vote {v} is permitted in {t} on {e}\n",
            StringComparison.Ordinal
        );
        Assert.NotEmpty(SmallLaw.Rules.With([new("more.rule.txt", contrary)]).Problems);
    }

    private static void AssertSame(RuleBase other)
    {
        var difference = RuleDifference.Between(SmallLaw.Rules, other);
        Assert.Empty(difference.Added);
        Assert.Empty(difference.Removed);
        Assert.Empty(difference.Changed);
    }
}
