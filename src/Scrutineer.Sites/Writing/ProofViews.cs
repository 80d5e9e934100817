using Scrutineer.Cases;
using Scrutineer.Law;
using Scrutineer.Sites.Dossier;
using Scrutineer.Wording;

namespace Scrutineer.Sites.Writing;

/// <summary>Derivations as readers see them: sentences in both languages, each with its provision, certainty, sources.</summary>
internal sealed class ProofViews(LawOfCase law)
{
    private readonly Vocabulary _vocabulary = law.Rules.Vocabulary;

    /// <summary>The tree below a derivation's conclusion.</summary>
    public ProofNode Of(Derivation derivation) => Of(derivation, derivation.Root);

    /// <summary>A sentence in both languages, with its first letter raised.</summary>
    public Bilingual Say(Sentence sentence)
    {
        var said = _vocabulary.Say(sentence);
        return new(Raise(said.Uk), Raise(said.En));
    }

    private ProofNode Of(Derivation derivation, DerivationNode node)
    {
        var rule = node.RuleId is null ? null : law.Rules.Rule(node.RuleId);
        var fact = node.FactId is null ? null : law.Register.Fact(node.FactId);
        return new ProofNode(
            node.FactId is { } id ? "fact." + id : "statement." + node.Sentence,
            Say(node.Sentence),
            Kind(node),
            rule?.Provision,
            rule?.Strength.Code(),
            View(fact?.Certainty ?? rule?.Certainty ?? node.Certainty),
            fact?.Sources ?? [],
            [.. node.Premises.Select(p => Of(derivation, derivation[p]))]
        );
    }

    /// <summary>How far something was checked, as pages show it.</summary>
    public static CertaintyView View(Certainty certainty) =>
        certainty switch
        {
            Certainty.Verified => CertaintyView.Verified,
            Certainty.WellKnown => CertaintyView.WellKnown,
            _ => CertaintyView.Unverified,
        };

    private static ProofKind Kind(DerivationNode node) =>
        node.Kind switch
        {
            NodeKind.Fact when node.Sentence.Predicate.PositionOf >= 0 => ProofKind.Position,
            NodeKind.Fact => ProofKind.Fact,
            NodeKind.Absence => ProofKind.Absence,
            NodeKind.Override => ProofKind.Override,
            _ => ProofKind.Derived,
        };

    private static string Raise(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
