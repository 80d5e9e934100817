using Scrutineer.Law;
using Scrutineer.Sites.Dossier;
using Scrutineer.Wording;

namespace Scrutineer.Sites.Writing;

/// <summary>Derivations as readers see them: sentences in both languages, each with its provision, certainty, sources, note.</summary>
internal sealed class ProofViews(ApplicableLaw law)
{
    private readonly Vocabulary _vocabulary = law.Rules.Vocabulary;

    /// <summary>The tree below a derivation's conclusion.</summary>
    public ProofNode Of(Derivation derivation) => derivation.Fold<ProofNode>(Of);

    /// <summary>A sentence in both languages, with its first letter raised.</summary>
    public Bilingual Say(Sentence sentence)
    {
        var said = _vocabulary.Say(sentence);
        return new(Raise(said.Uk), Raise(said.En));
    }

    private ProofNode Of(DerivationNode node, IReadOnlyList<ProofNode> premises)
    {
        var rule = node.RuleId is null ? null : law.Rules.Rule(node.RuleId);
        var fact = node.FactId is null ? null : law.Register.Fact(node.FactId);
        var id = node.FactId is { } named ? EntryId.OfFact(named) : EntryId.OfStatement(node.Sentence);
        return new ProofNode(
            id.ToString(),
            Say(node.Sentence),
            Kind(node),
            rule?.Provision,
            rule?.Strength,
            fact?.Certainty ?? rule?.Certainty ?? node.Certainty,
            fact?.Sources ?? [],
            premises,
            fact?.Note
        );
    }

    private static ProofKind Kind(DerivationNode node) =>
        node.Kind switch
        {
            NodeKind.Fact when node.Sentence.Predicate.PositionOf >= 0 => ProofKind.Position,
            NodeKind.Fact => ProofKind.Fact,
            NodeKind.Absence => ProofKind.Absence,
            NodeKind.Override => ProofKind.Override,
            NodeKind.Rule or NodeKind.Comparison => ProofKind.Derived,
            _ => throw new ArgumentOutOfRangeException(nameof(node), node.Kind, "No such kind of step."),
        };

    private static string Raise(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
