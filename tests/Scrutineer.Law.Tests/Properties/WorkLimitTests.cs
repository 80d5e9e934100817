using Scrutineer.Law.Deduction;
using Scrutineer.Wording;

namespace Scrutineer.Law.Tests;

/// <summary>Rules of somebody unknown: joins without end and derivations without bottom end at a bound, and never the process.</summary>
public sealed class WorkLimitTests
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
        predicate held
          en: {v: vote} is held in {t: territory}
          uk: {v} проводять у {t}
          closed
        predicate reaches
          en: {v: vote} reaches {t: territory}
          uk: {v} сягає {t}
          closed
          only by rules
        predicate strange
          en: {v: vote} is strange in {t: territory}
          uk: {v} є дивним у {t}
          closed
          only by rules
        """;

    private const string Rules = """
        rule reaches.first
        provision: a
        provision in Ukrainian: a
        in force: always      strength: binding-domestic      certainty: V
        {v} reaches {t}
          if {v} is held in {t}
        source: s

        rule reaches.next
        provision: a
        provision in Ukrainian: a
        in force: always      strength: binding-domestic      certainty: V
        {v} reaches {t}
          if {v} reaches {p}
          and {p} is part of {t}
        source: s

        rule strange
        provision: a
        provision in Ukrainian: a
        in force: always      strength: binding-domestic      certainty: V
        {v} is strange in {t}
          if {v} is held in {t}
          and {a} is part of {b}
          and {c} is part of {d}
          and {e} is part of {f}
          and {g} is part of {h}
        source: s
        """;

    [Fact]
    public async Task A_join_of_what_has_nothing_in_common_ends_at_the_bound()
    {
        var (engine, register) = Chain(200);
        var question = SmallLaw.Require(register.Vocabulary.ParseSentence("v is strange in t0"));
        var (isDone, _) = await WorkLimit.Within(
            1_000_000,
            () => Task.Run(() => engine.Ask(question, new(2024, 3, 16)))
        );
        Assert.False(isDone);
    }

    [Fact]
    public async Task A_derivation_deeper_than_the_stack_is_given_up()
    {
        var (engine, register) = Chain(60_000);
        var question = SmallLaw.Require(register.Vocabulary.ParseSentence("v reaches t59999"));
        var (isDone, _) = await WorkLimit.Within(
            100_000_000,
            () => Task.Run(() => engine.Ask(question, new(2024, 3, 16)).Derivation!.Nodes.Count)
        );
        Assert.False(isDone);
    }

    [Fact]
    public async Task Canary_a_short_chain_is_derived_within_the_bound()
    {
        var (engine, register) = Chain(50);
        var question = SmallLaw.Require(register.Vocabulary.ParseSentence("v reaches t49"));
        var (isDone, steps) = await WorkLimit.Within(
            1_000_000,
            () => Task.Run(() => engine.Ask(question, new(2024, 3, 16)).Derivation!.Nodes.Count)
        );
        Assert.True(isDone);
        Assert.True(steps > 50);
    }

    private static (Engine Engine, Register Register) Chain(int places)
    {
        var vocabulary = SmallLaw.Require(Vocabulary.Parse(Words, "vocabulary.txt"));
        Fact Says(int number, string predicate, params string[] arguments) =>
            new($"f{number}", predicate, [.. arguments.Select(Value.Of)], Validity.Always, ["s"], Certainty.Verified);
        var register = SmallLaw.Require(
            Register.Of(
                vocabulary,
                [
                    new("v", "vote", "vote v", new("v")),
                    .. Enumerable.Range(0, places).Select(i => new Term($"t{i}", "territory", $"t{i}", new($"t{i}"))),
                ],
                [new("s", Bilingual.Same("s"))],
                [
                    Says(0, "held", "v", "t0"),
                    .. Enumerable.Range(1, places - 1).Select(i => Says(i, "part", $"t{i - 1}", $"t{i}")),
                ]
            )
        );
        var rules = SmallLaw.Require(RuleBase.Load(register.Vocabulary, [new("r.rule.txt", Rules)]));
        return (SmallLaw.Require(Engine.Prepare(rules, register)), register);
    }
}
