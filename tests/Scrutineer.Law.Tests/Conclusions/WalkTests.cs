using Scrutineer.Wording;

namespace Scrutineer.Law.Tests.ConclusionTypes;

public sealed class WalkTests
{
    private static readonly Sentence Any = Sentence.Of(
        SmallLaw.Vocabulary.Predicate(SmallLaw.Facts[0].Predicate)!,
        SmallLaw.Facts[0].Arguments,
        null
    );

    // n1 rests on n2 and n3, both on n4.
    private static readonly Derivation Diamond = new([
        Node("n1", "n2", "n3"),
        Node("n2", "n4"),
        Node("n3", "n4"),
        Node("n4"),
    ]);

    [Fact]
    public void A_reader_goes_down_premise_by_premise_and_below_a_shared_step_once()
    {
        var shared = new Derivation([
            Node("n1", "n2", "n3"),
            Node("n2", "n4"),
            Node("n3", "n4"),
            Node("n4", "n5"),
            Node("n5"),
        ]);
        Assert.Equal(
            ["n1 0 True", "n2 1 True", "n4 2 True", "n5 3 True", "n3 1 True", "n4 2 False"],
            shared.Walk().Select(s => $"{s.Node.Id} {s.Depth} {s.IsFirst}")
        );
    }

    [Fact]
    public void A_shared_step_is_made_once()
    {
        var calls = 0;
        var text = Diamond.Fold<string>(
            (node, below) =>
            {
                calls++;
                return $"{node.Id}({string.Join(' ', below)})";
            }
        );
        Assert.Equal("n1(n2(n4()) n3(n4()))", text);
        Assert.Equal(4, calls);
    }

    [Fact]
    public void Sixty_layers_of_two_shared_steps_are_folded_at_once()
    {
        // Each layer rests twice on the next: walked as a tree this would take 2^60 steps.
        var deep = new Derivation([
            .. Enumerable.Range(0, 60).Select(i => Node($"n{i}", $"n{i + 1}", $"n{i + 1}")),
            Node("n60"),
        ]);
        Assert.Equal(61, deep.Fold<int>((_, below) => below.Count == 0 ? 1 : below[0] + 1));
        Assert.Equal(121, deep.Walk().Count());
    }

    private static DerivationNode Node(string id, params string[] premises) =>
        new(id, NodeKind.Rule, Any, "r", null, premises, Certainty.Verified, Strength.Treaty);
}
