using CsCheck;
using Scrutineer.Law.Checking;
using Scrutineer.Law.Deduction;
using Scrutineer.Law.Questions;

namespace Scrutineer.Law.Tests;

/// <summary>
/// Ten thousand derivations with one step changed, or two at once: each is refused, or every step of it still holds by the engine and it
/// proves the same.
/// </summary>
public sealed class ManyMutationsTests
{
    private const int Count = 10_000;

    [Fact]
    public void Ten_thousand_changed_derivations_are_refused_or_equivalent()
    {
        var engine = MutationTests.Whole;
        Change(
            engine,
            MutationTests
                .Questions.Where(q => !q.Data.Item1.Contains("in south", StringComparison.Ordinal))
                .Select(q => engine.Ask(SmallLaw.Say(q.Data.Item1), SmallLaw.Day(q.Data.Item2)).Derivation!)
        );
    }

    [Fact]
    public void Ten_thousand_changed_derivations_of_the_shipped_law_are_refused_or_equivalent()
    {
        var engine = ShippedVote.Engine;
        Change(
            engine,
            Conclusions
                .All.Select(c => FourConclusions.Question(engine.Rules.Vocabulary, c, ShippedVote.Vote, "crimea"))
                .Select(q => engine.Ask(q, ShippedVote.AsOf).Derivation!)
        );
    }

    private static void Change(Engine engine, IEnumerable<Derivation> derivations)
    {
        var checker = new Checker(engine.Rules, engine.Register);
        var random = new PCG(20240317);
        var proofs = derivations
            .Select(d =>
                (Proof: d, Mutants: d.Nodes.Select(n => MutationTests.Mutants(engine, d, n).ToList()).ToList())
            )
            .ToList();
        Assert.All(proofs, p => Assert.Null(checker.Refute(p.Proof, p.Proof.Root.Sentence)));
        var accepted = 0;
        for (var i = 0; i < Count; i++)
        {
            var (proof, mutants) = proofs[(int)random.Next((uint)proofs.Count)];
            var nodes = proof.Nodes.ToList();
            // One step is changed in half of them, two in the others.
            for (var change = i % 2; change < 2; change++)
            {
                var at = (int)random.Next((uint)nodes.Count);
                nodes[at] = mutants[at][(int)random.Next((uint)mutants[at].Count)].Node;
            }
            var mutant = proof with { Nodes = nodes };
            if (checker.Refute(mutant, proof.Root.Sentence) is null)
            {
                accepted++;
                Assert.True(Holds(engine, mutant), $"{i}: {string.Join("; ", mutant.Nodes.Select(n => n.Sentence))}");
            }
        }
        // Nearly all are refused: a checker that accepts would be seen here.
        Assert.InRange(accepted, 0, Count / 100);
    }

    [Fact]
    public void The_engine_sees_that_a_false_step_does_not_hold()
    {
        var engine = MutationTests.Whole;
        var proof = engine.Ask(SmallLaw.Say("v1 is null in north"), SmallLaw.Day("2024-03-16")).Derivation!;
        Assert.True(Holds(engine, proof));
        var elsewhere = SmallLaw.Say("v1 is null in south");
        Assert.False(
            Holds(engine, proof with { Nodes = [proof.Root with { Sentence = elsewhere }, .. proof.Nodes.Skip(1)] })
        );
    }

    private static bool Holds(Engine engine, Derivation derivation) =>
        derivation.Nodes.All(n =>
            n.Kind switch
            {
                NodeKind.Comparison or NodeKind.Override => true,
                NodeKind.Absence => engine.Ask(n.Sentence, new(2024, 1, 1)).Answer == Answer.NotEstablished,
                _ => engine.Ask(n.Sentence, new(2024, 1, 1)).Answer == Answer.Established,
            }
        );
}
