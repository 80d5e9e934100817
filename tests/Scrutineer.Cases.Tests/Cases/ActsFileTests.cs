using Scrutineer.Testing;
using Scrutineer.Wording;

namespace Scrutineer.Cases.Tests;

/// <summary>What a case says for its acts is checked like everything else of the folder.</summary>
public sealed class ActsFileTests
{
    private const string Acts = """
        called:
          uk: вигадане голосування
          en: an invented vote
        mentions: [held]
        """;

    private const string AgainTheFirst = """
          - id: invented.election-law.4
            use: ground
            certainty: U
            citation: { en: an article, uk: { nom: стаття } }
            says: { en: something, uk: щось }

        """;

    [Fact]
    public void Acts_that_mention_facts_of_the_register_are_read()
    {
        using var onDisk = new CaseOnDisk().Write("acts.yaml", Acts);
        Assert.Equal(["held"], onDisk.Load().Value!.Acts!.Mentions);
    }

    [Fact]
    public void A_case_without_acts_drafts_none()
    {
        using var onDisk = new CaseOnDisk();
        Assert.Null(onDisk.Load().Value!.Acts);
    }

    [Theory]
    [InlineData("mentions: [held]", "mentions: [hold]", "dangling-id", "held")]
    [InlineData("mentions: [held]", "mentions: [held, held]", "named-twice", "held")]
    [InlineData("mentions: [held]", "mention: [held]", "unknown-key", "mentions")]
    [InlineData("  en: an invented vote\n", "", "missing-key", "en")]
    public void A_spoilt_file_is_refused_with_its_line_and_advice(string old, string by, string code, string advice)
    {
        using var onDisk = new CaseOnDisk().Write("acts.yaml", Acts).Replace("acts.yaml", old, by);
        var problem = Assert.Single(
            onDisk.Load().Problems,
            p => p.File!.EndsWith("acts.yaml", StringComparison.Ordinal)
        );
        Assert.Equal(code, problem.Code);
        Assert.NotNull(problem.Line);
        Assert.Contains(advice, problem.In(Language.En), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("country: exemplia", "country: examplia", "dangling-id")]
    [InlineData("provisions:\n", "provisions:\n" + AgainTheFirst, "named-twice")]
    [InlineData("use: ground", "use: grounds", "unknown-value")]
    [InlineData("country-code: zz", "", "missing-key")]
    public void A_spoilt_commission_is_refused_with_its_line(string old, string by, string code)
    {
        using var onDisk = new CaseOnDisk();
        foreach (
            var file in new[]
            {
                "rules/invented-law.rule.txt",
                "rules/commission.yaml",
                "register/10-vote.yaml",
                "case.yaml",
            }
        )
        {
            onDisk.Write(file, File.ReadAllText(Path.Combine(Shipped.Folder("simulated"), file)));
        }
        onDisk.Remove("register/10.yaml");
        Assert.True(onDisk.Load().Succeeded);
        onDisk.Replace("rules/commission.yaml", old, by);
        var problem = Assert.Single(onDisk.Load().Problems);
        Assert.Equal(code, problem.Code);
        Assert.EndsWith("rules/commission.yaml", problem.File, StringComparison.Ordinal);
        Assert.NotNull(problem.Line);
    }
}
