using Scrutineer.Law;
using Scrutineer.Law.Checking;
using Scrutineer.Law.Deduction;
using Scrutineer.Testing;
using Scrutineer.Wording;

namespace Scrutineer.Cases.Tests;

public sealed class DeterminationTests
{
    private static readonly string[] Positions = ["position-if-counted", "position-tainted", "position-no-mandate"];

    [Theory]
    [InlineData("zaporizhzhia-region")]
    [InlineData("kherson-region")]
    [InlineData("donetsk-region")]
    [InlineData("luhansk-region")]
    [InlineData("crimea")]
    [InlineData("sevastopol")]
    public void The_real_vote_is_null_there_changes_no_status_and_gives_by_position_no_mandate(string territory)
    {
        var answers = Answers(Shipped.RuPresident2024, territory, Shipped.RuPresident2024.Law.Register);
        Assert.Equal([Answer.Established, Answer.Established, Answer.Established, Answer.Established], answers);
    }

    [Fact]
    public void Without_any_position_3_and_4_are_unknown_and_1_and_2_stand_as_they_were()
    {
        var made = Shipped.RuPresident2024;
        var without = made.Law.Register.Without(Ids(made, Positions));
        Assert.All(
            made.Territories,
            t =>
                Assert.Equal(
                    [Answer.Established, Answer.Established, Answer.Unknown, Answer.Unknown],
                    Answers(made, t, without)
                )
        );
    }

    [Fact]
    public void Either_position_of_the_Commission_alone_carries_3_and_neither_carries_4()
    {
        var made = Shipped.RuPresident2024;
        foreach (var kept in new[] { "position-if-counted", "position-tainted" })
        {
            var register = made.Law.Register.Without(Ids(made, [.. Positions.Except([kept])]));
            Assert.Equal(
                [Answer.Established, Answer.Established, Answer.Established, Answer.Unknown],
                Answers(made, "crimea", register)
            );
        }
    }

    [Fact]
    public void Four_rests_on_the_Commission_and_never_on_the_Assemblys_ground_of_its_own()
    {
        var made = Shipped.RuPresident2024;
        Assert.Equal(Answer.Established, Answers(made, "crimea", made.Law.Register.Without(["pace-other-ground"]))[3]);
        Assert.Equal(Answer.Unknown, Answers(made, "crimea", made.Law.Register.Without(["cec-no-mandate"]))[3]);
    }

    [Fact]
    public void What_was_known_the_day_before_the_Commissions_act_carries_3_by_its_resolution_No_10_and_leaves_4_open()
    {
        var made = Shipped.RuPresident2024 with { AsOf = new DateOnly(2024, 5, 7) };
        var found = CaseDeterminations
            .Of(made, EngineOf(made, made.Law.Register))
            .Single(d => d.Territory == "crimea")
            .Conclusions;
        Assert.Equal(3, found.Count(d => d.Ruling.Answer == Answer.Established));
        Assert.Contains("cec-if-counted", found[2].Ruling.Derivation!.FactIds);
        // Whether somebody else takes a position on the vote is never excluded.
        Assert.Equal(Answer.Unknown, found[3].Ruling.Answer);
    }

    [Fact]
    public void No_proof_of_1_or_2_rests_on_a_position()
    {
        var made = Shipped.RuPresident2024;
        var vocabulary = made.Law.Register.Vocabulary;
        var found = CaseDeterminations.Of(made, EngineOf(made, made.Law.Register));
        foreach (var determination in found.SelectMany(d => d.Conclusions))
        {
            var proof = determination.Ruling.Derivation!;
            var rests = proof.FactIds.Any(f =>
                vocabulary.Predicate(made.Law.Register.Fact(f)!.Predicate)!.PositionOf >= 0
            );
            var isPosition = determination.Conclusion is Conclusion.ResultTainted or Conclusion.NoMandate;
            Assert.Equal(isPosition, rests);
            Assert.Equal(isPosition, proof.Strength == Strength.Position);
        }
    }

    [Fact]
    public void The_lawful_election_under_the_same_rules_is_not_null_and_nothing_follows_from_it()
    {
        var made = Shipped.UaPresident2019;
        Assert.Equal(
            Enumerable.Repeat(Answer.NotEstablished, 4),
            Answers(made, "ukraine-controlled", made.Law.Register)
        );
    }

    [Fact]
    public void The_lawful_election_is_permitted_and_the_proof_shows_the_exceptions_that_were_examined()
    {
        var made = Shipped.UaPresident2019;
        var engine = EngineOf(made, made.Law.Register);
        var permitted = engine.Rules.Vocabulary.Predicate("permitted")!;
        var question = new Sentence(
            permitted,
            [
                .. permitted.Slots.Select(s =>
                    s.Kinds switch
                    {
                        ["vote"] => Slot.Of(Value.Of(made.Vote)),
                        ["territory"] => Slot.Of(Value.Of("ukraine-controlled")),
                        _ => Slot.Named(s.Name),
                    }
                ),
            ]
        );
        foreach (var day in made.Days)
        {
            var ruling = engine.Ask(question, day);
            Assert.Equal(Answer.Established, ruling.Answer);
            var examined = ruling.Derivation!.Nodes.Where(n => n.Kind == NodeKind.Override).Select(n => n.RuleId);
            Assert.Equal(
                ["ua.1207-vii.8-5", "ua.389-viii.19-1", "ua.389-viii.19-1.region"],
                examined.Order(StringComparer.Ordinal)
            );
        }
    }

    [Fact]
    public void In_the_invented_country_only_the_occupied_region_is_null_and_no_position_was_taken_on_the_whole()
    {
        var made = Shipped.Simulated;
        Assert.Equal(
            [Answer.Established, Answer.Established, Answer.Unknown, Answer.Established],
            Answers(made, "invented-region-12", made.Law.Register)
        );
        Assert.Equal(
            Enumerable.Repeat(Answer.NotEstablished, 4),
            Answers(made, "invented-region-1", made.Law.Register)
        );
    }

    [Theory]
    [InlineData("ru-president-2024")]
    [InlineData("ua-president-2019")]
    [InlineData("simulated")]
    public void Every_derivation_of_a_shipped_case_convinces_the_checker(string name)
    {
        var made = Shipped.Load(name);
        var checker = new Checker(made.Law.Rules, made.Law.Register);
        foreach (
            var found in CaseDeterminations.Of(made, EngineOf(made, made.Law.Register)).SelectMany(d => d.Conclusions)
        )
        {
            Assert.Equal(found.Ruling.Answer == Answer.Established, found.Ruling.Derivation is not null);
            Assert.Null(found.Ruling.Derivation is { } proof ? checker.Refute(proof) : null);
        }
    }

    [Fact]
    public void A_conclusion_is_only_as_certain_as_its_weakest_fact_and_no_unverified_one_carries_the_real_case()
    {
        var made = Shipped.RuPresident2024;
        foreach (
            var found in CaseDeterminations.Of(made, EngineOf(made, made.Law.Register)).SelectMany(d => d.Conclusions)
        )
        {
            var proof = found.Ruling.Derivation!;
            Assert.Equal(Certainty.WellKnown, proof.Certainty);
            Assert.All(proof.FactIds, f => Assert.NotEqual(Certainty.Unverified, made.Law.Register.Fact(f)!.Certainty));
        }
    }

    private static Engine EngineOf(Case made, Register register)
    {
        var outcome = Engine.Prepare(made.Law.Rules, register);
        Assert.True(outcome.Succeeded, string.Join('\n', outcome.Problems.Select(p => p.In(Language.En))));
        return outcome.Value;
    }

    private static List<Answer> Answers(Case made, string territory, Register register) =>
        [
            .. CaseDeterminations
                .Of(made, EngineOf(made, register))
                .Single(d => d.Territory == territory)
                .Conclusions.Select(c => c.Answer),
        ];

    private static List<string> Ids(Case made, IReadOnlyList<string> predicates) =>
        [.. made.Law.Register.Facts.Where(f => predicates.Contains(f.Predicate)).Select(f => f.Id)];
}
