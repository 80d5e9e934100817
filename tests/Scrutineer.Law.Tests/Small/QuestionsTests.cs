using System.Text.Json;
using System.Xml.Linq;
using Scrutineer.Law.Deduction;
using Scrutineer.Law.Exports;
using Scrutineer.Law.Questions;
using Scrutineer.Wording;

namespace Scrutineer.Law.Tests;

/// <summary>Why not, what would have to be different, when an answer changes, and what leaves the room as files.</summary>
public sealed class QuestionsTests
{
    private static readonly Engine Whole = SmallLaw.Engine(SmallLaw.Facts);
    private static readonly Sentence Forbidden = SmallLaw.Say("the vote v1 is forbidden in north on {d}");
    private static readonly DateOnly Day = SmallLaw.Day("2024-03-16");

    [Fact]
    public void An_answer_changes_when_a_fact_of_its_proof_begins_or_ends()
    {
        var periods = Timeline.Of(Whole, Forbidden);
        Assert.Equal(
            [
                (null, "2024-03-15", Answer.NotEstablished),
                ("2024-03-15", "2024-03-18", Answer.Established),
                ("2024-03-18", null, Answer.NotEstablished),
            ],
            periods.Select(p =>
                (
                    p.Days.From is { } f ? $"{f:yyyy-MM-dd}" : null,
                    p.Days.Until is { } u ? $"{u:yyyy-MM-dd}" : null,
                    p.Answer
                )
            )
        );
        Assert.Equal(["held-north"], periods[1].Begins);
        Assert.Equal(["held-north"], periods[2].Ended);
    }

    [Fact]
    public void A_new_rule_changes_an_answer_on_the_day_it_comes_into_force()
    {
        var longVote = SmallLaw.Facts.Select(f =>
            f.Id == "held-early" ? f with { Validity = Validity.Read("2014-04-20 to 2014-05-05")!.Value } : f
        );
        var periods = Timeline.Of(SmallLaw.Engine(longVote), SmallLaw.Say("the vote v2 is permitted in north on {d}"));
        Assert.Equal([Answer.NotEstablished, Answer.Established, Answer.NotEstablished], periods.Select(p => p.Answer));
        Assert.Equal(SmallLaw.Day("2014-04-27"), periods[2].Days.From);
        Assert.Contains("ar.forbidden", periods[2].Begins);
    }

    [Fact]
    public void Why_not_marks_each_condition_of_the_nearest_attempt()
    {
        var why = WhyNot.Explain(Whole, SmallLaw.Say("the vote v1 is forbidden in south on {d}"), Day);
        Assert.Equal(Standing.Failed, why.Standing);
        var attempt = Assert.Single(why.Attempts);
        Assert.Equal("ar.forbidden", attempt.RuleId);
        Assert.True(attempt.IsInForce);
        Assert.Equal([Standing.Met, Standing.Failed, Standing.Failed], attempt.Conditions.Select(c => c.Standing));
    }

    [Fact]
    public void Why_not_says_that_a_rule_is_not_in_force_and_which_override_applies()
    {
        var early = WhyNot.Explain(
            Whole,
            SmallLaw.Say("the vote v2 is forbidden in north on {d}"),
            SmallLaw.Day("2014-04-26")
        );
        Assert.False(Assert.Single(early.Attempts).IsInForce);
        var overridden = WhyNot.Explain(Whole, SmallLaw.Say("the vote v1 is permitted in north on {d}"), Day);
        var condition = Assert.Single(overridden.Attempts[0].Conditions, c => c.OverridingRule is not null);
        Assert.Equal(("ar.forbidden", Standing.Failed), (condition.OverridingRule, condition.Standing));
    }

    [Fact]
    public void Why_not_tells_what_is_missing_from_what_is_contested()
    {
        var position = WhyNot.Explain(Whole, SmallLaw.Say("the result of v1 is tainted on {d}"), Day);
        var missing = Assert.Single(position.Attempts).Conditions[1];
        Assert.Equal((Standing.Missing, "takes-position"), (missing.Standing, missing.Sentence.Predicate.Id));
        var disputed = SmallLaw.Facts.Select(f =>
            f.Id == "occupied-north" ? f with { Status = FactStatus.Disputed } : f
        );
        var contested = WhyNot.Explain(SmallLaw.Engine(disputed), Forbidden, Day).Attempts[0].Conditions[2];
        Assert.Equal(Standing.Contested, contested.Standing);
        Assert.Equal(["occupied-north"], contested.FactIds);
    }

    [Fact]
    public void Smallest_removals_are_those_that_trying_every_subset_finds()
    {
        Fact[] facts = [.. SmallLaw.Facts, SmallLaw.Fact("occupied-again", "from 2022-02-24", "occupied", "north")];
        foreach (
            var text in new[]
            {
                "the vote v1 is forbidden in north on {d}",
                "v1 is null in north",
                "the Village lies within the South",
            }
        )
        {
            var question = SmallLaw.Say(text);
            var engine = SmallLaw.Engine(facts);
            var found = new Counterfactuals(engine).Overturn(question, Day, most: 12);
            Assert.True(found.IsComplete);
            Assert.Equal(
                Brute(
                        facts.Length,
                        bits =>
                            SmallLaw.Engine(facts.Where((_, i) => (bits & (1 << i)) == 0)).Ask(question, Day).Answer
                            != Answer.Established
                    )
                    .Select(bits =>
                        string.Join(
                            ',',
                            facts
                                .Where((_, i) => (bits & (1 << i)) != 0)
                                .Select(f => f.Id)
                                .Order(StringComparer.Ordinal)
                        )
                    )
                    .Order(StringComparer.Ordinal),
                found.Changes.Select(c => string.Join(',', c.Removed)).Order(StringComparer.Ordinal)
            );
        }
    }

    [Fact]
    public void Taking_away_what_keeps_an_exception_off_is_found_too()
    {
        // Without its creation by law, the commission's own vote would be null: a removal outside any positive proof.
        var permitted = SmallLaw.Say("the vote v2 is permitted in north on {d}");
        var found = new Counterfactuals(Whole).Overturn(permitted, SmallLaw.Day("2014-04-26"));
        Assert.Contains(found.Changes, c => c.Removed is ["held-early"]);
        Assert.All(found.Changes, c => Assert.Single(c.Removed));
    }

    [Fact]
    public void Smallest_additions_are_those_that_trying_every_subset_finds()
    {
        var facts = SmallLaw.Facts.Where(f => f.Id is not ("occupied-north" or "held-north" or "by-junta")).ToArray();
        var engine = SmallLaw.Engine(facts);
        foreach (
            var text in new[] { "the vote v1 is forbidden in north on {d}", "the vote v2 is forbidden in south on {d}" }
        )
        {
            var question = SmallLaw.Say(text);
            var found = new Counterfactuals(engine).Reach(question, Day);
            Assert.True(found.IsComplete);
            var places = text.Contains("north", StringComparison.Ordinal) ? "north" : "south";
            var vote = text.Contains("v1", StringComparison.Ordinal) ? "v1" : "v2";
            Fact[] candidates =
            [
                Suppose("held", vote, places),
                Suppose("held", vote, "village"),
                Suppose("belongs", places, "arcadia"),
                Suppose("belongs", "village", "arcadia"),
                Suppose("occupied", places),
                Suppose("occupied", "village"),
                Suppose("takes-position", "commission", vote),
                Suppose("takes-position", "junta", vote),
            ];
            Assert.Equal(
                Brute(
                        candidates.Length,
                        bits =>
                            SmallLaw
                                .Engine([.. facts, .. candidates.Where((_, i) => (bits & (1 << i)) != 0)])
                                .Ask(question, Day)
                                .Answer == Answer.Established
                    )
                    .Select(bits =>
                        string.Join(
                            ';',
                            candidates
                                .Where((_, i) => (bits & (1 << i)) != 0)
                                .Select(Tell)
                                .Order(StringComparer.Ordinal)
                        )
                    )
                    .Order(StringComparer.Ordinal),
                found
                    .Changes.Select(c => string.Join(';', c.Added.Select(Tell).Order(StringComparer.Ordinal)))
                    .Order(StringComparer.Ordinal)
            );
        }
    }

    [Fact]
    public void An_addition_may_take_several_steps_and_a_day_that_is_known()
    {
        var engine = SmallLaw.Engine(SmallLaw.Facts.Where(f => f.Id != "occupied-north"));
        var found = new Counterfactuals(engine).Reach(SmallLaw.Say("the result of v1 is tainted on {d}"), Day);
        Assert.Contains(found.Changes, c => c.Added.Any(f => f.Predicate == "takes-position"));
        Assert.All(found.Changes, c => Assert.Equal(Answer.Established, c.Answer));
    }

    [Fact]
    public void An_act_that_rests_on_a_later_one_is_reported_with_its_facts()
    {
        Fact[] dates =
        [
            new(
                "dated-a",
                "dated",
                [Value.Of("act-a"), Value.Of(SmallLaw.Day("2024-05-08"))],
                Validity.Always,
                ["gazette"],
                Certainty.Verified
            ),
            new(
                "dated-b",
                "dated",
                [Value.Of("act-b"), Value.Of(SmallLaw.Day("2024-05-17"))],
                Validity.Always,
                ["gazette"],
                Certainty.Unverified
            ),
        ];
        var problem = Assert.Single(Consistency.Report(SmallLaw.Engine([.. SmallLaw.Facts, .. dates]), Day));
        Assert.Equal("dates-conflict", problem.Code);
        Assert.Contains("dated-b", problem.Mend.En, StringComparison.Ordinal);
        Assert.Empty(Consistency.Report(Whole, Day));
    }

    [Fact]
    public void Coverage_names_who_applied_and_who_examined_each_rule()
    {
        var proof = Whole
            .Ask(SmallLaw.Say("the vote v2 is permitted in north on {d}"), SmallLaw.Day("2014-04-26"))
            .Derivation!;
        var rows = RuleCoverage.Of(SmallLaw.Rules, [("question", proof)]);
        Assert.Equal(SmallLaw.Rules.Rules.Count, rows.Count);
        Assert.Equal(["question"], rows.Single(r => r.Rule.Id == "ar.permitted").AppliedBy);
        Assert.Equal(["question"], rows.Single(r => r.Rule.Id == "ar.forbidden").ExaminedBy);
        Assert.Empty(rows.Single(r => r.Rule.Id == "ar.quorum").AppliedBy);
    }

    [Fact]
    public void LegalRuleMl_carries_every_rule_with_its_source_time_and_overrides()
    {
        var document = XDocument.Parse(LegalRuleMl.Write(SmallLaw.Rules));
        XNamespace lrml = "http://docs.oasis-open.org/legalruleml/ns/v1.0/";
        Assert.Equal(
            SmallLaw.Rules.Rules.Select(r => r.Id),
            document.Descendants(lrml + "ConstitutiveStatement").Select(s => s.Attribute("key")!.Value)
        );
        var over = Assert.Single(document.Descendants(lrml + "Override"));
        Assert.Equal(
            ("#ar.forbidden", "#ar.permitted"),
            (over.Attribute("over")!.Value, over.Attribute("under")!.Value)
        );
        Assert.Contains(
            document.Descendants(lrml + "TemporalCharacteristic"),
            t => t.Attribute("key")!.Value == "starts-ar.forbidden"
        );
        Assert.Equal(LegalRuleMl.Write(SmallLaw.Rules), LegalRuleMl.Write(SmallLaw.Rules));
    }

    [Fact]
    public void Prov_carries_every_node_rule_and_source_of_a_proof()
    {
        var proof = Whole.Ask(Forbidden, Day).Derivation!;
        using var document = JsonDocument.Parse(Prov.Write(proof, SmallLaw.Rules, Whole.Register));
        var ids = document
            .RootElement.GetProperty("@graph")
            .EnumerateArray()
            .Select(e => e.GetProperty("@id").GetString())
            .ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.All(proof.Nodes, n => Assert.Contains($"law:node:{n.Id}", ids));
        Assert.Contains("law:rule:ar.forbidden", ids);
        Assert.Contains("law:source:gazette", ids);
    }

    private static Fact Suppose(string predicate, params string[] arguments) =>
        SmallLaw.Fact(
            $"{predicate}-{string.Join('-', arguments)}-supposed",
            "2024-03-16 to 2024-03-16",
            predicate,
            arguments
        );

    private static string Tell(Fact fact) => $"{fact.Predicate}({string.Join(',', fact.Arguments)})";

    /// <summary>The smallest subsets with a property, by trying them all.</summary>
    private static List<int> Brute(int count, Func<int, bool> has)
    {
        var found = new List<int>();
        foreach (
            var bits in Enumerable.Range(0, 1 << count).OrderBy(b => System.Numerics.BitOperations.PopCount((uint)b))
        )
        {
            if (found.TrueForAll(f => (f & bits) != f) && has(bits))
            {
                found.Add(bits);
            }
        }
        return found;
    }
}
