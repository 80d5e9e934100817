using Scrutineer.Law.Checking;
using Scrutineer.Law.Deduction;
using Scrutineer.Wording;

namespace Scrutineer.Law.Tests;

/// <summary>Whatever is changed in one node of a proof, the checker refuses it.</summary>
public sealed class MutationTests
{
    internal static readonly Engine Whole = SmallLaw.Engine([
        .. SmallLaw.Facts,
        SmallLaw.Fact("position", "from 2024-05-08", "takes-position", "commission", "v1"),
        SmallLaw.Fact("occupied-again", "from 2022-02-24", "occupied", "north"),
        new Fact("present", "present", [Value.Of(13)], Validity.Always, ["gazette"], Certainty.WellKnown),
    ]);

    public static TheoryData<string, string> Questions =>
        new()
        {
            { "the vote v1 is forbidden in north on {d}", "2024-03-16" },
            { "the vote v2 is permitted in north on {d}", "2014-04-26" },
            { "v1 is null in north", "2024-03-16" },
            { "v1 is null in south", "2024-03-16" },
            { "the result of v1 is tainted on {d}", "2024-05-08" },
            { "the Village lies within the South", "2024-03-16" },
            { "there was a vote in the North before {d}", "2024-03-16" },
            { "there is a quorum on {d}", "2024-03-16" },
        };

    [Theory]
    [MemberData(nameof(Questions))]
    public void Every_change_of_one_node_is_refused(string question, string day)
    {
        if (question.Contains("null in south", StringComparison.Ordinal))
        {
            var south = SmallLaw.Fact("belongs-south", "always", "belongs", "south", "arcadia");
            Refuse(
                SmallLaw.Engine([
                    .. Whole.Register.Facts.Where(f => !f.Id.Contains('@', StringComparison.Ordinal)),
                    south,
                ]),
                question,
                day
            );
            return;
        }
        Refuse(Whole, question, day);
    }

    private static void Refuse(Engine engine, string question, string day)
    {
        var derivation = engine.Ask(SmallLaw.Say(question), SmallLaw.Day(day)).Derivation!;
        var checker = new Checker(engine.Rules, engine.Register);
        var conclusion = derivation.Root.Sentence;
        Assert.Null(checker.Refute(derivation, conclusion));
        var count = 0;
        for (var i = 0; i < derivation.Nodes.Count; i++)
        {
            foreach (var (what, node) in Mutants(engine, derivation, derivation.Nodes[i]))
            {
                var mutant = derivation with { Nodes = [.. derivation.Nodes.Select((n, j) => j == i ? node : n)] };
                Assert.True(
                    checker.Refute(mutant, conclusion) is not null,
                    $"{derivation.Nodes[i].Id} {derivation.Nodes[i].Sentence}: {what}"
                );
                count++;
            }
            var shorter = derivation with { Nodes = [.. derivation.Nodes.Where((_, j) => j != i)] };
            Assert.NotNull(checker.Refute(shorter, conclusion));
        }
        Assert.True(count > 20);
    }

    internal static IEnumerable<(string What, DerivationNode Node)> Mutants(
        Engine engine,
        Derivation derivation,
        DerivationNode node
    )
    {
        foreach (var kind in Enum.GetValues<NodeKind>().Where(k => k != node.Kind))
        {
            yield return ($"kind {kind}", node with { Kind = kind });
        }
        foreach (var certainty in Enum.GetValues<Certainty>().Where(c => c != node.Certainty))
        {
            yield return ($"certainty {certainty}", node with { Certainty = certainty });
        }
        foreach (
            var strength in Enum.GetValues<Strength>().Cast<Strength?>().Append(null).Where(s => s != node.Strength)
        )
        {
            yield return ($"strength {strength}", node with { Strength = strength });
        }
        foreach (var id in engine.Rules.Rules.Select(r => r.Id).Append(null).Where(r => r != node.RuleId))
        {
            yield return ($"rule {id}", node with { RuleId = id });
        }
        foreach (var id in engine.Register.Facts.Select(f => f.Id).Append(null).Where(f => f != node.FactId))
        {
            yield return ($"fact {id}", node with { FactId = id });
        }
        for (var p = 0; p < node.Premises.Count; p++)
        {
            foreach (var other in derivation.Nodes.Select(n => n.Id).Append("n0").Where(n => n != node.Premises[p]))
            {
                yield return (
                    $"premise {p} {other}",
                    node with
                    {
                        Premises = [.. node.Premises.Select((x, i) => i == p ? other : x)],
                    }
                );
            }
            yield return ($"without premise {p}", node with { Premises = [.. node.Premises.Where((_, i) => i != p)] });
        }
        foreach (var other in derivation.Nodes.Select(n => n.Id))
        {
            yield return ($"more premise {other}", node with { Premises = [.. node.Premises, other] });
            if (other != node.Id)
            {
                yield return ($"id {other}", node with { Id = other });
            }
        }
        foreach (
            var predicate in engine.Rules.Vocabulary.Predicates.Where(p =>
                p.Id != node.Sentence.Predicate.Id && p.Slots.Count == node.Sentence.Slots.Count
            )
        )
        {
            yield return ($"predicate {predicate.Id}", node with { Sentence = new(predicate, node.Sentence.Slots) });
        }
        for (var s = 0; s < node.Sentence.Slots.Count; s++)
        {
            foreach (var slot in Others(engine, node.Sentence.Slots[s]))
            {
                yield return (
                    $"slot {s} {slot}",
                    node with
                    {
                        Sentence = new(
                            node.Sentence.Predicate,
                            [.. node.Sentence.Slots.Select((x, i) => i == s ? slot : x)]
                        ),
                    }
                );
            }
        }
        for (var b = 0; b < node.Bindings.Count; b++)
        {
            foreach (var slot in Others(engine, Slot.Of(node.Bindings[b].Value)).Where(x => !x.IsVariable))
            {
                var changed = new Binding(node.Bindings[b].Variable, slot.Value);
                yield return (
                    $"binding {changed}",
                    node with
                    {
                        Bindings = [.. node.Bindings.Select((x, i) => i == b ? changed : x)],
                    }
                );
            }
            yield return ($"without binding {b}", node with { Bindings = [.. node.Bindings.Where((_, i) => i != b)] });
        }
        yield return ("more binding", node with { Bindings = [.. node.Bindings, new("z", Value.Of(1))] });
    }

    private static IEnumerable<Slot> Others(Engine engine, Slot slot)
    {
        yield return Slot.Named("x");
        switch (slot.Value.Kind)
        {
            case ValueKind.Date:
                foreach (var step in new[] { -4000, -365, -2, -1, 1, 2, 365 })
                {
                    yield return Slot.Of(Value.Of(slot.Value.Date.AddDays(step)));
                }
                break;
            case ValueKind.Number:
                yield return Slot.Of(Value.Of(slot.Value.Number + 1));
                yield return Slot.Of(Value.Of(slot.Value.Number - 1));
                break;
            default:
                foreach (var term in engine.Register.Vocabulary.Terms.Where(t => t.Id != slot.Value.TermId))
                {
                    yield return Slot.Of(Value.Of(term.Id));
                }
                break;
        }
    }
}
