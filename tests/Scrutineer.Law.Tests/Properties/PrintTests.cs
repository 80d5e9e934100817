using Scrutineer.Wording;

namespace Scrutineer.Law.Tests;

/// <summary>What is printed in either language reads back as the same rule.</summary>
public sealed class PrintTests
{
    public static TheoryData<string> RuleIds => [.. SmallLaw.Rules.Rules.Select(r => r.Id)];

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void A_rule_printed_in_either_language_reads_back_the_same(string id)
    {
        var rule = SmallLaw.Rules.Rule(id)!;
        foreach (var language in Enum.GetValues<Language>())
        {
            var others = SmallLaw.Rules.Rules.Where(r => r.Id != id).Select(r => SmallLaw.Rules.Print(r, language));
            var text = SmallLaw.Rules.Print(rule, language);
            var again = SmallLaw.Require(
                RuleBase.Load(
                    SmallLaw.Vocabulary,
                    [new("printed.rule.txt", text), new("others.rule.txt", string.Join('\n', others))]
                )
            );
            Assert.True(again.Rule(id)!.SaysTheSameAs(rule));
            Assert.Equal(text, again.Print(again.Rule(id)!, language));
        }
    }

    [Fact]
    public void The_same_rule_is_recognised_by_every_part_of_it()
    {
        var rule = SmallLaw.Rules.Rules[0];
        Assert.True(rule.SaysTheSameAs(rule with { Where = new("elsewhere", 9) }));
        Assert.False(rule.SaysTheSameAs(rule with { Premises = [.. rule.Premises.Skip(1)] }));
        Assert.False(rule.SaysTheSameAs(rule with { Strength = Strength.Position }));
        Assert.False(rule.SaysTheSameAs(rule with { InForce = Validity.Always }));
    }
}
