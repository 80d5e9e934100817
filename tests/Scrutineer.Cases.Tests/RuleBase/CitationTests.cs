using Scrutineer.Acts;
using Scrutineer.Cases.Assessments;
using Scrutineer.Law;
using Scrutineer.Law.Deduction;
using Scrutineer.Testing;
using Scrutineer.Wording;
using Scrutineer.Wording.Bytes;
using Scrutineer.Wording.Yaml;

namespace Scrutineer.Cases.Tests.RuleBase;

/// <summary>An act cites what its grounds apply: each binding provision has its entry, and what has none is named by its rule.</summary>
public sealed class CitationTests
{
    private static readonly string[] Carried = ["null-in-territory", "status-unchanged"];

    [Theory]
    [InlineData("ua", "ua", "international")]
    [InlineData("ge", "ge")]
    [InlineData("template", "template")]
    public void Each_provision_that_can_carry_nullity_or_status_is_cited_in_the_folder_of_its_commission(
        string of,
        params string[] bases
    )
    {
        var rules = Rules(bases);
        var below = Below(rules);
        var applied = rules.Rules.Where(r => below.Contains(r.Head.Predicate.Id)).Select(r => r.Id).ToHashSet();
        Assert.NotEmpty(applied);
        Assert.Empty(UncitedProvisions.Of(rules, Commission(of, rules).Provisions, applied).Select(p => p.Id));
    }

    [Fact]
    public void A_ground_without_an_entry_is_named_by_its_rule_and_what_only_puts_facts_together_is_not()
    {
        var rules = Rules("ua", "international");
        var without = Commission("ua", rules).Provisions.Where(p => p.Id != "law-389-viii.19-1").ToList();
        var uncited = UncitedProvisions
            .Of(
                rules,
                without,
                new HashSet<string>(["ua.389-viii.19-1", "ua.administers.everywhere", "ua.call.to-report"])
            )
            .ToList();
        var named = Assert.Single(uncited);
        Assert.Equal("Law of Ukraine No 389-VIII, article 19(1)", named.Citation.En);
        Assert.Equal(ProvisionUse.Ground, named.Use);
    }

    [Fact]
    public void The_worked_resolution_cites_every_independent_ground_and_nothing_that_is_none()
    {
        var made = Shipped.RuPresident2024;
        var engine = Engine.Prepare(made.Law.Rules, made.Law.Register).Value!;
        var determinations = CaseDeterminations.Of(made, engine);
        var basis = new ActBases(made, made.Commission!, made.Acts!).Of(determinations, []);
        var cited = basis.Provisions.Where(p => p.Use == ProvisionUse.Ground).Select(p => p.Id).ToList();
        Assert.Contains("law-1207-vii.8-5", cited);
        Assert.Contains("law-1207-vii.9-3", cited);
        Assert.Contains("law-389-viii.19-1", cited);
        Assert.Contains("constitution.19-2.92-1-20", cited);
        Assert.DoesNotContain("constitution.73", cited);
        Assert.DoesNotContain("constitutional-court.2-rp-2014", cited);
        Assert.DoesNotContain("unga-es-11-4", cited);
        Assert.DoesNotContain(cited, id => id.StartsWith("ua.", StringComparison.Ordinal));
    }

    private static Scrutineer.Law.RuleBase Rules(params string[] bases) =>
        Scrutineer
            .Law.Registers.LawReader.Read(Scrutineer.Law.Registers.RuleFolder.Shipped, bases, NamedBytes.Empty)
            .Value!.Rules;

    private static CommissionEntry Commission(string of, Scrutineer.Law.RuleBase rules)
    {
        var problems = new Problems();
        var bytes = File.ReadAllBytes(Path.Combine(Shipped.RulesRoot, of, CommissionFile.FileName));
        var read = CommissionFile.Read(
            YamlReader.Read(bytes, "commission.yaml", problems)!,
            "commission.yaml",
            [.. rules.Vocabulary.Terms],
            problems
        );
        Assert.True(problems.None, string.Join('\n', problems.Found.Select(p => p.In(Language.En))));
        return read!;
    }

    // Kinds of sentences that the first two conclusions rest on.
    private static HashSet<string> Below(Scrutineer.Law.RuleBase rules)
    {
        var met = new HashSet<string>(Carried, StringComparer.Ordinal);
        var left = new Queue<string>(Carried);
        while (left.TryDequeue(out var next))
        {
            foreach (
                var premise in rules
                    .Rules.Where(r => r.Head.Predicate.Id == next)
                    .SelectMany(r => r.Premises)
                    .Where(p => !p.Negated)
                    .Select(p => p.Sentence.Predicate.Id)
            )
            {
                if (met.Add(premise))
                {
                    left.Enqueue(premise);
                }
            }
        }
        return met;
    }
}
