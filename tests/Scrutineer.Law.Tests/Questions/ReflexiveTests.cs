using Scrutineer.Law.Deduction;
using Scrutineer.Law.Questions;
using Scrutineer.Wording;

namespace Scrutineer.Law.Tests;

/// <summary>What holds by the meaning of a sentence holds whatever is stated, taken away or contested.</summary>
public sealed class ReflexiveTests
{
    private static readonly DateOnly Day = new(2024, 3, 16);
    private static readonly Vocabulary Words = SmallLaw.Require(
        Vocabulary.Parse(
            """
            kind place
              en: place
              uk: місце
            predicate within
              en: {p: place} lies within {t: place}
              uk: {p} лежить у межах {t: gen}
              closed
              only by facts
              reflexive
            predicate safe
              en: {t: place} is safe on {d: day}
              uk: {t} є безпечним {d}
              closed
              only by facts
            predicate calm
              en: {t: place} is calm on {d: day}
              uk: {t} є спокійним {d}
              closed
              only by rules
            """,
            "vocabulary.txt"
        )
    );
    private static readonly RuleBase Rules = SmallLaw.Require(
        RuleBase.Load(
            Words,
            [
                new(
                    "calm.rule.txt",
                    """
                    rule calm
                    provision: Statute, article 1
                    provision in Ukrainian: Закон, стаття 1
                    in force: always      strength: binding-domestic      approved by: —      certainty: V
                    {t} is calm on {d}
                      if {p} is safe on {d}
                      and {p} lies within {t}
                    source: Statute, article 1
                    """
                ),
            ]
        )
    );
    private static readonly Fact Itself = Stated("itself", "within", "city", "city");

    [Fact]
    public void Taking_away_the_line_that_states_it_leaves_it_so_by_its_meaning()
    {
        var register = Register(Itself).Without(["itself"]);
        var fact = Assert.Single(register.Facts, f => f.Predicate == "within" && f.Arguments[0] == Value.Of("city"));
        Assert.Equal("within:city", fact.Id);
        // Canary: a line on two places goes when it is taken away.
        var apart = Register(Stated("apart", "within", "yard", "city"));
        Assert.Equal(apart.Facts.Count - 1, apart.Without(["apart"]).Facts.Count);
    }

    [Fact]
    public void It_cannot_be_supposed_away()
    {
        var engine = SmallLaw.Require(Engine.Prepare(Rules, Register()));
        var refused = new Counterfactuals(engine).WhatIf(["within:city"], []);
        Assert.Equal("by-definition", Assert.Single(refused.Problems).Code);
    }

    [Fact]
    public void The_search_for_smallest_removals_names_it_nowhere_and_ends()
    {
        var engine = SmallLaw.Require(Engine.Prepare(Rules, Register(Itself)));
        var question = SmallLaw.Require(engine.Register.Vocabulary.ParseSentence("the city is calm on {d}"));
        var found = new Counterfactuals(engine).Overturn(question, Day);
        Assert.True(found.IsComplete);
        Assert.Equal(["safe"], Assert.Single(found.Changes).Removed);
    }

    [Theory]
    [InlineData(FactStatus.Refuted)]
    [InlineData(FactStatus.Disputed)]
    public void A_register_that_contests_it_is_refused(FactStatus status)
    {
        var contested = Make(Itself with { Status = status });
        Assert.Equal("by-definition", Assert.Single(contested.Problems).Code);
        var apart = Make(Stated("apart", "within", "yard", "city") with { Status = status });
        Assert.True(apart.Succeeded);
    }

    private static Fact Stated(string id, string predicate, params string[] arguments) =>
        new(id, predicate, [.. arguments.Select(Value.Of)], Validity.Always, ["list"], Certainty.Verified);

    private static Register Register(params Fact[] more) => SmallLaw.Require(Make(more));

    private static Outcome<Register> Make(params Fact[] more) =>
        Scrutineer.Law.Register.Of(
            Words,
            [
                new Term("city", "place", "the city", new("місто", "міста")),
                new Term("yard", "place", "the yard", new("двір", "двору")),
            ],
            [new Source("list", Bilingual.Same("list"))],
            [Stated("safe", "safe", "city"), .. more]
        );
}
