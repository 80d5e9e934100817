using System.Text;
using Scrutineer.Publishing.Rules;
using Scrutineer.Transparency.Bundles;
using Scrutineer.Transparency.Policies;

namespace Scrutineer.Publishing.Tests;

/// <summary>Whoever chooses the rules chooses the verdict: rules that nobody shipped are named, and never accepted in silence.</summary>
public sealed class KnownRulesTests(PublishedAct published) : IClassFixture<PublishedAct>
{
    private const string Nullity = "rules/ua/1207-vii.8-5.rule.txt";

    [Fact]
    public async Task The_programs_own_rules_hold()
    {
        var row = (await TestData.Verify(published.Bundle, TestData.Policy())).Row("rules");
        Assert.Equal(CheckStatus.Holds, row.Status);
        Assert.Contains("the same", row.Detail!.En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rule_with_one_premise_deleted_is_named_and_refused()
    {
        var bundle = Changed(Nullity, WithoutALine);
        var verified = await TestData.Verify(bundle, TestData.Policy());
        var problem = Assert.Single(verified.Row("rules").Problems);
        Assert.Equal(("rules-not-known", Nullity), (problem.Code, problem.File));
        Assert.Contains(Nullity, problem.What.En, StringComparison.Ordinal);
        Assert.Equal(Verdict.Broken, verified.Verdict);
    }

    [Fact]
    public async Task A_rule_file_left_out_or_put_in_is_named()
    {
        var without = TestData.Forge(published.Bundle, m => m.Remove(Nullity));
        var problem = Assert.Single((await TestData.Verify(without, TestData.Policy())).Row("rules").Problems);
        Assert.Equal(Nullity, problem.File);
        var with = TestData.Forge(published.Bundle, m => m["rules/ua/one-more.rule.txt"] = m[Nullity]);
        problem = Assert.Single((await TestData.Verify(with, TestData.Policy())).Row("rules").Problems);
        Assert.Equal("rules/ua/one-more.rule.txt", problem.File);
    }

    [Fact]
    public async Task Rules_that_a_case_brings_along_are_nobodys_until_a_policy_pins_them()
    {
        var bundle = TestData.Forge(published.Bundle, m => m["case/rules/own.rule.txt"] = m[Nullity]);
        var row = (await TestData.Verify(bundle, TestData.Policy())).Row("rules");
        Assert.Equal("case/rules/own.rule.txt", Assert.Single(row.Problems).File);
    }

    [Fact]
    public async Task A_policy_accepts_the_rule_base_that_it_pins_and_no_other()
    {
        var bundle = Changed(Nullity, WithoutALine);
        var id = RuleFiles.Of(BundleArchive.Read(bundle).Must().Members).Id;
        Assert.Equal(CheckStatus.Holds, (await TestData.Verify(bundle, Pinning(id))).Row("rules").Status);
        var row = (await TestData.Verify(published.Bundle, Pinning(id))).Row("rules");
        Assert.Equal("rules-not-pinned", Assert.Single(row.Problems).Code);
    }

    [Fact]
    public void The_list_has_the_rules_of_1720b2b_and_each_state_once()
    {
        Assert.Contains(KnownRules.Earlier, r => r is { Commit: "60c5b76", Files.Count: > 10 });
        var ids = KnownRules.Earlier.Select(r =>
            string.Join('\n', r.Files.OrderBy(f => f.Key, StringComparer.Ordinal))
        );
        Assert.Equal(KnownRules.Earlier.Count, ids.Distinct().Count());
        Assert.All(KnownRules.Earlier, r => Assert.Contains("rules/vocabulary.txt", r.Files.Keys));
    }

    [Fact]
    public void Canary_a_line_that_is_no_hash_breaks_the_list()
    {
        using var text = new StringReader("rules abc 2026-01-01\nno-hash rules/x\n");
        Assert.Throws<FormatException>(() => KnownRules.Read(text));
    }

    [Theory]
    [InlineData("rules 12\n")]
    [InlineData("rules 00112233445566778899AABBCCDDEEFF00112233445566778899aabbccddeeff\n")]
    public void A_pin_that_is_no_hash_is_refused(string line) =>
        Assert.Contains(
            "policy-not-a-rule-base",
            TrustPolicy.Read(Encoding.UTF8.GetBytes(line + "quorum none\n")).Problems.Select(p => p.Code)
        );

    private static TrustPolicy Pinning(string id)
    {
        using var key = TestData.Key();
        return TrustPolicy
            .Read(Encoding.UTF8.GetBytes($"log {key.Verifier}\npublisher {key.Verifier}\nrules {id}\nquorum none\n"))
            .Must();
    }

    private ReadOnlyMemory<byte> Changed(string member, Func<string, string> change) =>
        TestData.Forge(
            published.Bundle,
            m => m[member] = Encoding.UTF8.GetBytes(change(Encoding.UTF8.GetString(m[member].Span)))
        );

    private static string WithoutALine(string rule)
    {
        var lines = rule.Split('\n').ToList();
        var at = lines.FindIndex(l => l.TrimStart().StartsWith("and ", StringComparison.Ordinal));
        Assert.True(at > 0);
        lines.RemoveAt(at);
        return string.Join('\n', lines);
    }
}
