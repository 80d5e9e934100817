using Scrutineer.Law.Checking;
using Scrutineer.Law.Deduction;
using Scrutineer.Wording;

namespace Scrutineer.Law.Tests;

/// <summary>A sentence that rests on itself, behind an <c>unless</c>: what once took longer with each place than all before it.</summary>
public sealed class RecursionTests
{
    private const string Words = """
        kind territory
          en: territory
          uk: територія
        kind vote
          en: vote
          uk: голосування
        predicate part
          en: {p: territory} is part of {t: territory}
          uk: {p} є частиною {t}
          closed
        predicate within
          en: {p: territory} lies within {t: territory}
          uk: {p} лежить у межах {t}
          closed
          only by rules
        predicate held
          en: {v: vote} is held in {t: territory}
          uk: {v} проводять у {t}
          closed
        predicate abroad
          en: {v: vote} is held in {p: territory} outside {t: territory}
          uk: {v} проводять у {p} поза {t}
          closed
          only by rules
        """;

    private const string Rules = """
        rule within.part
        provision: a
        provision in Ukrainian: a
        in force: always      strength: binding-domestic      certainty: V
        {p} lies within {t}
          if {p} is part of {t}
        source: s

        rule within.through
        provision: a
        provision in Ukrainian: a
        in force: always      strength: binding-domestic      certainty: V
        {p} lies within {t}
          if {p} lies within {m}
          and {m} lies within {t}
        source: s

        rule abroad
        provision: a
        provision in Ukrainian: a
        in force: always      strength: binding-domestic      certainty: V
        {v} is held in {p} outside {t}
          if {v} is held in {p}
          and {t} is part of {t}
          unless {p} lies within {t}
        source: s
        """;

    [Theory]
    [InlineData(8)]
    [InlineData(24)]
    public void Absence_of_a_chain_is_checked_in_as_many_steps_as_there_are_pairs(int places)
    {
        var vocabulary = SmallLaw.Require(Vocabulary.Parse(Words, "vocabulary.txt"));
        var facts = new List<Fact>();
        void Say(string predicate, params string[] arguments) =>
            facts.Add(
                new(
                    $"f{facts.Count}",
                    predicate,
                    [.. arguments.Select(Value.Of)],
                    Validity.Always,
                    ["s"],
                    Certainty.Verified
                )
            );
        for (var i = 0; i + 1 < places; i++)
        {
            Say("part", $"t{i}", $"t{i + 1}");
        }
        Say("part", $"t{places - 1}", "t0");
        Say("part", "island", "island");
        Say("held", "v", "t3");
        var register = SmallLaw.Require(
            Register.Of(
                vocabulary,
                [
                    new("v", "vote", "vote v", new("v")),
                    new("island", "territory", "island", new("острів")),
                    .. Enumerable
                        .Range(0, places)
                        .Select(i => new Term($"t{i}", "territory", $"place {i}", new($"t{i}"))),
                ],
                [new("s", Bilingual.Same("s"))],
                facts
            )
        );
        var rules = SmallLaw.Require(RuleBase.Load(register.Vocabulary, [new("r.rule.txt", Rules)]));
        var engine = SmallLaw.Require(Engine.Prepare(rules, register));
        var question = SmallLaw.Require(register.Vocabulary.ParseSentence("v is held in t3 outside island"));
        var ruling = engine.Ask(question, new(2024, 3, 16));
        Assert.Equal(Answer.Established, ruling.Answer);
        var checker = new Checker(rules, register);
        Assert.Null(checker.Refute(ruling.Derivation!, question));
        // The checker still refuses an absence that is none.
        var there = SmallLaw.Require(register.Vocabulary.ParseSentence("t3 lies within t0"));
        var nodes = ruling.Derivation!.Nodes.Select(n => n.Kind == NodeKind.Absence ? n with { Sentence = there } : n);
        Assert.NotNull(checker.Refute(new([.. nodes])));
    }
}
