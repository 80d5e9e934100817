using Scrutineer.Law;
using Scrutineer.Testing;
using Scrutineer.Wording;

namespace Scrutineer.Cases.Tests.RuleBase;

public sealed class RuleTextTests
{
    private static Scrutineer.Law.RuleBase Rules { get; } = Shipped.RuPresident2024.Law.Rules;

    public static TheoryData<string> Ids { get; } = [.. Rules.Rules.Select(r => r.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Each_rule_prints_in_both_languages_and_reads_back_the_same(string id)
    {
        var rule = Rules.Rule(id)!;
        foreach (var language in new[] { Language.Uk, Language.En })
        {
            var text = Rules.Print(rule, language);
            var file = new RuleFile("printed.rule.txt", text);
            var back = Scrutineer.Law.RuleBase.Load(
                Rules.Vocabulary,
                Rules
                    .Rules.Where(r => r.Id != id)
                    .Select(r => new RuleFile(r.Id, Rules.Print(r, Language.En)))
                    .Append(file)
            );
            Assert.True(back.Succeeded, string.Join('\n', back.Problems.Select(p => p.In(Language.En))));
            Assert.True(back.Value.Rule(id)!.SaysTheSameAs(rule), text);
        }
    }

    [Fact]
    public void No_rule_is_approved_before_a_lawyer_has_approved_it() =>
        Assert.All(Rules.Rules, r => Assert.Null(r.ApprovedBy));

    [Fact]
    public void Law_1207_article_10_is_never_a_ground() =>
        Assert.DoesNotContain(
            Rules.Rules,
            r =>
                r.Provision.En.Contains("1207", StringComparison.Ordinal)
                && r.Provision.En.Contains("article 10", StringComparison.Ordinal)
        );
}
