using CsCheck;
using Scrutineer.Law.Checking;
using Scrutineer.Law.Deduction;
using Scrutineer.Law.Questions;
using Scrutineer.Law.Registers;
using Scrutineer.Wording;
using Scrutineer.Wording.Bytes;

namespace Scrutineer.Law.Tests;

/// <summary>No line of a register is a verdict: whatever facts are stated, what is law is reached by rules or not at all.</summary>
public sealed class RegisterAloneTests
{
    private static readonly ApplicableLaw Shipped = SmallLaw.Require(
        LawReader.Read(RuleFolder.Shipped, ["ua", "international"], NamedBytes.Empty)
    );
    private static readonly Vocabulary Vocabulary = Shipped.Rules.Vocabulary;
    private static readonly Source[] Cited = [new("somebody", Bilingual.Same("somebody"))];

    public static TheoryData<string> Law => [.. Vocabulary.Predicates.Where(p => p.OnlyByRules).Select(p => p.Id)];

    [Theory]
    [MemberData(nameof(Law))]
    public void A_fact_that_says_what_is_law_is_refused(string predicate)
    {
        var register = Register([Fact(Vocabulary.Predicate(predicate)!, 1, 0)]);
        Assert.Contains(register.Problems, p => p.Code == "only-by-rules");
    }

    [Fact]
    public void Each_conclusion_of_the_four_is_law()
    {
        Assert.All(Conclusions.All, c => Assert.True(Vocabulary.Predicate(c.Code())!.OnlyByRules));
    }

    [Fact]
    public void Each_shipped_predicate_is_fact_or_law_or_says_why_it_is_both()
    {
        var silent = Vocabulary.Predicates.Where(p =>
            p is { IsComparison: false, IsParameter: false, OnlyByRules: false, OnlyByFacts: false }
            && string.IsNullOrWhiteSpace(p.ByFactsAndRules)
        );
        Assert.Empty(silent.Select(p => p.Id));
    }

    [Fact]
    public void No_random_register_carries_a_conclusion_without_a_rule()
    {
        var stated = Vocabulary.Predicates.Where(p =>
            p is { IsComparison: false, OnlyByRules: false, IsParameter: false }
        );
        var list = stated.ToList();
        Gen.Select(Gen.Int[0, list.Count - 1], Gen.Int[0, 1 << 20], Gen.Int[0, 2])
            .Array[1, 40]
            .Sample(
                drawn =>
                {
                    var facts = drawn.Select((d, i) => Fact(list[d.Item1], d.Item2, i, (FactStatus)d.Item3)).ToList();
                    var register = Register(facts);
                    if (!register.Succeeded)
                    {
                        Assert.All(
                            register.Problems,
                            p => Assert.Contains(p.Code, new[] { "contrary-facts", "by-definition" })
                        );
                        return;
                    }
                    var bare = SmallLaw.Require(RuleBase.Of(register.Value.Vocabulary, []));
                    AssertNothing(SmallLaw.Require(Engine.Prepare(bare, register.Value)));
                    // What facts and rules may both say cannot be disputed beside its rules: such a register is refused.
                    if (Engine.Prepare(Shipped.Rules, register.Value).Value is { } engine)
                    {
                        AssertByRules(engine);
                    }
                },
                iter: 200,
                seed: "0000KOIPkAg5"
            );
    }

    // Without a rule there is no conclusion.
    private static void AssertNothing(Engine engine)
    {
        foreach (var predicate in Vocabulary.Predicates.Where(p => p.OnlyByRules))
        {
            Assert.Empty(engine.Find(Open(predicate), new(2024, 3, 16)));
        }
    }

    // With rules, whatever is concluded has one at its root, and the checker agrees.
    private static void AssertByRules(Engine engine)
    {
        var checker = new Checker(engine.Rules, engine.Register);
        foreach (var conclusion in Conclusions.All)
        {
            foreach (var ruling in engine.Find(Open(Vocabulary.Predicate(conclusion.Code())!), new(2024, 3, 16)))
            {
                Assert.Equal(NodeKind.Rule, ruling.Derivation!.Root.Kind);
                Assert.Null(checker.Refute(ruling.Derivation, ruling.Question));
            }
        }
    }

    private static Sentence Open(Predicate predicate) =>
        new(predicate, [.. predicate.Slots.Select(s => Slot.Named(s.Name))]);

    private static Outcome<Register> Register(IReadOnlyList<Fact> facts) =>
        Scrutineer.Law.Register.Of(Vocabulary, Terms, Cited, facts);

    private static readonly Term[] Terms =
    [
        .. Vocabulary.Kinds.Keys.SelectMany(k =>
            new[] { "one", "other" }.Select(n => new Term(
                $"{n}-{k}",
                k,
                $"{n} {k}",
                new($"{n} {k}", "г", "д", "з", "о", "м")
            ))
        ),
    ];

    private static Fact Fact(Predicate predicate, int bits, int number, FactStatus status = FactStatus.Asserted)
    {
        var arguments = predicate
            .Slots.Where(s => !s.IsDay)
            .Select((s, i) => Fill(s.Kinds[0], bits >> (2 * i)))
            .ToList();
        var validity = predicate.DaySlot < 0 ? Validity.Always : Validity.Since(new(2014 + (bits & 7), 3, 1));
        return new($"f{number}", predicate.Id, arguments, validity, ["somebody"], Certainty.Verified, status);
    }

    private static Value Fill(string kind, int bits)
    {
        if (kind == SlotSpec.Number)
        {
            return Value.Of(bits & 15);
        }
        if (kind == SlotSpec.Date)
        {
            return Value.Of(new DateOnly(2024, 1, 1 + (bits & 15)));
        }
        var known = (bits & 3) == 3 ? Vocabulary.Terms.FirstOrDefault(t => t.Kind == kind) : null;
        return Value.Of(known?.Id ?? $"{((bits & 1) == 0 ? "one" : "other")}-{kind}");
    }
}
