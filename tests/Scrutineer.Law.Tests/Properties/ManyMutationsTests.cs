using CsCheck;
using Scrutineer.Law.Checking;
using Scrutineer.Law.Deduction;

namespace Scrutineer.Law.Tests;

/// <summary>
/// Ten thousand derivations with two steps changed at once: each is refused, or every step of it still holds by the engine and it
/// proves the same.
/// </summary>
public sealed class ManyMutationsTests
{
    private const int Count = 10_000;

    [Fact]
    public void Ten_thousand_changed_derivations_are_refused_or_equivalent()
    {
        var engine = MutationTests.Whole;
        var checker = new Checker(engine.Rules, engine.Register);
        var random = new PCG(20240317);
        var proofs = MutationTests
            .Questions.Where(q => !q.Data.Item1.Contains("in south", StringComparison.Ordinal))
            .Select(q => engine.Ask(SmallLaw.Say(q.Data.Item1), SmallLaw.Day(q.Data.Item2)).Derivation!)
            .Select(d =>
                (Proof: d, Mutants: d.Nodes.Select(n => MutationTests.Mutants(engine, d, n).ToList()).ToList())
            )
            .ToList();
        var accepted = 0;
        for (var i = 0; i < Count; i++)
        {
            var (proof, mutants) = proofs[(int)random.Next((uint)proofs.Count)];
            var nodes = proof.Nodes.ToList();
            for (var change = 0; change < 2; change++)
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
