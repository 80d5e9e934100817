using System.Diagnostics;
using System.Text;
using Scrutineer.Publishing.Bundles;
using Scrutineer.Testing;
using Scrutineer.Transparency.Bundles;
using Scrutineer.Transparency.Notes;
using Scrutineer.Transparency.Policies;

namespace Scrutineer.Publishing.Tests;

/// <summary>A bundle of anybody's: nothing of it is evaluated where its signature is refused, and never without a bound.</summary>
public sealed class UntrustedTests(PublishedAct published) : IClassFixture<PublishedAct>
{
    [Fact]
    public async Task Nothing_of_a_bundle_by_an_unknown_publisher_is_evaluated()
    {
        var verified = await TestData.Verify(published.Bundle, Of("stranger.example", 3));
        Assert.Equal(CheckStatus.Broken, verified.Row("publisher").Status);
        Assert.All(
            verified.Checks.SkipWhile(c => c.Id != "rules"),
            c => Assert.Equal((c.Id, CheckStatus.NotChecked), (c.Id, c.Status))
        );
        Assert.Contains("Nobody of your policy", verified.Row("law").Detail!.En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_policy_nothing_holds_and_the_verdict_says_that_nobody_vouches()
    {
        var verified = await TestData.Verify(published.Bundle, policy: null);
        Assert.DoesNotContain(verified.Checks, c => c.Status == CheckStatus.Holds);
        Assert.Contains(verified.Checks, c => c.Status == CheckStatus.SelfConsistent);
        Assert.Equal(Verdict.NobodyVouches, verified.Verdict);
    }

    [Fact]
    public async Task A_policy_without_a_publisher_vouches_for_nothing_and_says_what_to_add()
    {
        using var key = TestData.Key();
        var policy = TrustPolicy.Read(Encoding.UTF8.GetBytes($"log {key.Verifier}\nquorum none\n")).Must();
        var verified = await TestData.Verify(published.Bundle, policy);
        Assert.Equal(Verdict.NobodyVouches, verified.Verdict);
        Assert.Contains("add the line", verified.Row("publisher").Detail!.En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rules_that_join_what_has_nothing_in_common_stop_at_a_stated_bound()
    {
        var bundle = await File.ReadAllBytesAsync(SharedData.Require("hostile/dos_bundle.zip"), TestData.Stop);
        var watch = Stopwatch.StartNew();
        var verified = await TestData.Verify(bundle, policy: null);
        Assert.Contains(verified.Row("law").Problems, p => p.Code == "too-much-work");
        // Generous: the bound is of steps and not of time.
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60));
        var stopped = await TestData.Verify(bundle, TestData.Policy());
        Assert.Equal(CheckStatus.Broken, stopped.Row("publisher").Status);
        Assert.Equal(CheckStatus.NotChecked, stopped.Row("law").Status);
    }

    [Fact]
    public async Task A_register_of_thousands_of_places_each_within_the_next_is_judged_within_the_bounds()
    {
        var register = new StringBuilder();
        var bundle = TestData.Forge(
            published.Bundle,
            m => m["case/register/99-deep.yaml"] = Encoding.UTF8.GetBytes(Deep(register))
        );
        var verified = await TestData.Verify(bundle, TestData.Policy());
        Assert.DoesNotContain(
            verified.Checks.SelectMany(c => c.Problems),
            p => p.Code == Bounds.NotJudgedCode
        );
        Assert.NotEqual(CheckStatus.NotChecked, verified.Row("law").Status);
    }

    [Theory]
    [InlineData("case/register/99-large.yaml", 5 << 20)]
    [InlineData("assessment/findings.json", 17 << 20)]
    [InlineData("act/act.json", 3 << 20)]
    public async Task A_member_larger_than_any_publications_is_refused_unread(string member, int length)
    {
        var bundle = TestData.Forge(published.Bundle, m => m[member] = new byte[length]);
        var verified = await TestData.Verify(bundle, TestData.Policy());
        Assert.Contains(verified.Row("law").Problems, p => p.Code == "member-too-large");
        Assert.Equal(CheckStatus.NotChecked, verified.Row("answers").Status);
    }

    [Fact]
    public async Task A_register_of_a_hundred_thousand_mistakes_tells_a_thousand()
    {
        var keys = string.Concat(Enumerable.Range(0, 9000).Select(i => $"k{i}: 1\n"));
        var many = string.Concat(
            Enumerable
                .Range(0, 9)
                .Select(i => $"  - id: x{i}\n    " + keys.Replace("\n", "\n    ", StringComparison.Ordinal) + "\n")
        );
        var bundle = TestData.Forge(
            published.Bundle,
            m => m["case/register/99-many.yaml"] = Encoding.UTF8.GetBytes("facts:\n" + many)
        );
        var verified = await TestData.Verify(bundle, TestData.Policy());
        var problems = verified.Row("law").Problems;
        Assert.InRange(problems.Count, 1, Wording.Problems.Most + 1);
        Assert.Contains(problems, p => p.Code == "too-many-problems");
    }

    [Fact]
    public void Canary_the_published_act_is_within_every_bound() =>
        Assert.Empty(Bounds.Exceeded(BundleArchive.Read(published.Bundle).Must()));

    private static TrustPolicy Of(string name, byte seedByte)
    {
        using var seed = Transparency.Secrets.Secret.From(Enumerable.Repeat(seedByte, 32).ToArray());
        using var key = NoteSigner.FromSeed(name, KeyUse.Note, seed);
        return TrustPolicy
            .Read(Encoding.UTF8.GetBytes($"log {key.Verifier}\npublisher {key.Verifier}\nquorum none\n"))
            .Must();
    }

    // A chain of 6,000 places, each within the next.
    private static string Deep(StringBuilder register)
    {
        const int Length = 6000;
        register.Append("terms:\n");
        for (var i = 0; i <= Length; i++)
        {
            register.Append(
                System.Globalization.CultureInfo.InvariantCulture,
                $"  - {{id: deep-{i}, kind: territory, en: deep place {i} x, uk: {{nom: глибоке місце {i} х, gen: глибокого місця {i} х, dat: глибокому місцю {i} х, acc: глибоке місце {i} х, ins: глибоким місцем {i} х, loc: глибокому місці {i} х}}}}\n"
            );
        }
        register.Append("facts:\n");
        for (var i = 0; i < Length; i++)
        {
            register.Append(
                System.Globalization.CultureInfo.InvariantCulture,
                $"  - {{id: deep-fact-{i}, says: \"deep place {i} x lies within deep place {i + 1} x\", from: open, until: open, sources: [pravda-2024-05-08], certainty: U}}\n"
            );
        }
        return register.ToString();
    }
}
