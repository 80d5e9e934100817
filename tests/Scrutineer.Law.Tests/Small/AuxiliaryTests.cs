using Scrutineer.Law.Checking;
using Scrutineer.Law.Deduction;
using Scrutineer.Wording;

namespace Scrutineer.Law.Tests;

/// <summary>A rule that only puts facts together lends no ground its strength, and takes none from it.</summary>
public sealed class AuxiliaryTests
{
    private static readonly DateOnly Day = new(2024, 3, 16);

    private const string Words = """
        kind vote
          en: vote
          uk: голосування
        kind body
          en: body
          uk: орган
        predicate organises
          en: {b: body} organises {v: vote} on {d: day}
          uk: {b} організовує {v: acc} {d}
          closed
          only by facts
        predicate administers
          en: {b: body} administers {v: vote} on {d: day}
          uk: {b} адмініструє {v: acc} {d}
          closed
          only by rules
          AUXILIARY
        predicate unlawful
          en: {v: vote} is unlawful on {d: day}
          uk: {v} є незаконним {d}
          closed
          only by rules
        """;

    private const string Law = """
        rule puts-together
        provision: Who administers is a matter of fact
        provision in Ukrainian: Хто адмініструє, є питанням факту
        in force: always      strength: recommendation      approved by: —      certainty: V
        {b} administers {v} on {d}
          if {b} organises {v} on {d}
        source: The register

        rule treaty
        provision: Treaty, article 1
        provision in Ukrainian: Договір, стаття 1
        in force: always      strength: treaty      approved by: —      certainty: V
        {v} is unlawful on {d}
          if {b} administers {v} on {d}
        source: Treaty, article 1
        """;

    [Fact]
    public void The_rank_and_the_kinds_of_a_ground_are_those_of_its_provisions()
    {
        var engine = Make("auxiliary");
        var ground = Assert.Single(engine.GroundsOf(Question(engine), Day).All);
        Assert.Equal([Strength.Treaty], ground.Strengths);
        Assert.Equal("binding: treaty", ground.Label.En);
        Assert.Equal(["treaty", "puts-together"], ground.Derivation.RuleIds);
        // Canary: of the same rule as a step of law the ground is as weak as it is.
        var step = Make("closed");
        Assert.Equal(Strength.Recommendation.Rank(), Assert.Single(step.GroundsOf(Question(step), Day).All).Rank);
    }

    [Fact]
    public void A_proof_is_as_strong_as_its_weakest_provision_and_the_checker_says_so_too()
    {
        var engine = Make("auxiliary");
        var question = Question(engine);
        var proof = engine.Ask(question, Day).Derivation!;
        Assert.Equal(Strength.Treaty, proof.Strength);
        Assert.Null(proof.Nodes.Single(n => n.RuleId == "puts-together").Strength);
        var checker = new Checker(engine.Rules, engine.Register);
        Assert.Null(checker.Refute(proof));
        foreach (var id in new[] { "treaty", "puts-together" })
        {
            var coloured = proof.Nodes.Select(n => n.RuleId == id ? n with { Strength = Strength.Recommendation } : n);
            Assert.Contains(
                "strength",
                checker.Refute(proof with { Nodes = [.. coloured] })!,
                StringComparison.Ordinal
            );
        }
        Assert.Equal(Strength.Recommendation, Make("closed").Ask(question, Day).Derivation!.Strength);
    }

    private static Sentence Question(Engine engine) =>
        SmallLaw.Require(engine.Register.Vocabulary.ParseSentence("the vote v is unlawful on {d}"));

    private static Engine Make(string line)
    {
        var text = Words.Replace("AUXILIARY", line == "closed" ? "note: none" : line, StringComparison.Ordinal);
        var vocabulary = SmallLaw.Require(Vocabulary.Parse(text, "vocabulary.txt"));
        var rules = SmallLaw.Require(RuleBase.Load(vocabulary, [new("law.rule.txt", Law)]));
        var register = Register.Of(
            vocabulary,
            [
                new Term("v", "vote", "the vote v", new("голосування В", "голосування В", null, "голосування В")),
                new Term("b", "body", "the body b", new("орган Б")),
            ],
            [new Source("list", Bilingual.Same("list"))],
            [new("by", "organises", [Value.Of("b"), Value.Of("v")], Validity.Always, ["list"], Certainty.Verified)]
        );
        return SmallLaw.Require(Engine.Prepare(rules, SmallLaw.Require(register)));
    }
}
