using Scrutineer.Law;
using Scrutineer.Wording;

namespace Scrutineer.Sites.Dossier;

/// <summary>One territory and its conclusions.</summary>
/// <param name="Id">Stable name, such as <c>crimea</c>.</param>
/// <param name="Name">For people.</param>
/// <param name="Conclusions">At most one of each of the four.</param>
public sealed record TerritoryView(string Id, Bilingual Name, IReadOnlyList<ConclusionView> Conclusions)
{
    /// <summary>That conclusion, or null when it was not asked.</summary>
    public ConclusionView? this[Conclusion conclusion] => Conclusions.FirstOrDefault(c => c.Conclusion == conclusion);
}

/// <summary>One answer with its derivation.</summary>
/// <param name="Id">Id by which sentences of drafts refer to this conclusion.</param>
/// <param name="Conclusion">One of the four.</param>
/// <param name="Answer">Established, not established, or unknown.</param>
/// <param name="Statement">The conclusion as a full sentence about this territory.</param>
/// <param name="Proof">What carries it; null when the answer is unknown and there is nothing to show.</param>
/// <param name="Missing">For an unknown answer: what is missing, in words.</param>
/// <param name="TakenBy">For a conclusion that is a position: who takes it, in the order of the derivation.</param>
/// <param name="Attempts">Where it is not established: every rule that could establish it, as near as it came.</param>
public sealed record ConclusionView(
    string Id,
    Conclusion Conclusion,
    Answer Answer,
    Bilingual Statement,
    ProofNode? Proof,
    IReadOnlyList<Bilingual> Missing,
    IReadOnlyList<Bilingual>? TakenBy = null,
    IReadOnlyList<AttemptView>? Attempts = null
);

/// <summary>What a node of a derivation is.</summary>
public enum ProofKind
{
    /// <summary>Follows from its premises by a rule.</summary>
    Derived,

    /// <summary>A dated, sourced fact of the register.</summary>
    Fact,

    /// <summary>Somebody's openly marked position.</summary>
    Position,

    /// <summary>An exception that was looked at and does not apply: the statement is what is excluded.</summary>
    Override,

    /// <summary>The statement is excluded: a closed part of the register does not hold it.</summary>
    Absence,
}

/// <summary>A node of a derivation as a reader sees it, with the premises that it rests on.</summary>
/// <param name="Id">Id of the statement or fact, by which sentences may refer to it.</param>
/// <param name="Statement">In both languages.</param>
/// <param name="Kind">What the node is.</param>
/// <param name="Reference">The provision or instrument, such as an article; null where there is none.</param>
/// <param name="Strength">What kind of law it is; null where it does not apply.</param>
/// <param name="Certainty">How far it was checked; null for derived nodes that only carry their premises'.</param>
/// <param name="Sources">Ids of <see cref="SourceView"/>.</param>
/// <param name="Premises">May be empty.</param>
/// <param name="Note">What a reader should know beside a fact, or null.</param>
public sealed record ProofNode(
    string Id,
    Bilingual Statement,
    ProofKind Kind,
    Bilingual? Reference,
    Strength? Strength,
    Certainty? Certainty,
    IReadOnlyList<string> Sources,
    IReadOnlyList<ProofNode> Premises,
    Bilingual? Note = null
);
