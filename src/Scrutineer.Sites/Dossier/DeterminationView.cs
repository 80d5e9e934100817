using Scrutineer.Law;
using Scrutineer.Wording;

namespace Scrutineer.Sites.Dossier;

/// <summary>How far a statement has been checked.</summary>
public enum CertaintyView
{
    /// <summary>V: read in a named public source.</summary>
    Verified,

    /// <summary>H: well known; the text was not read again.</summary>
    WellKnown,

    /// <summary>U: not verified. Never printed as settled.</summary>
    Unverified,
}

/// <summary>The four conclusions, in their order.</summary>
public static class Conclusions
{
    /// <summary>Stable names: <c>null-in-territory</c>, <c>status-unchanged</c>, <c>result-tainted</c>, <c>no-mandate</c>.</summary>
    public static IReadOnlyList<string> All { get; } =
    ["null-in-territory", "status-unchanged", "result-tainted", "no-mandate"];

    /// <summary>A conclusion in a few words; an unknown name is shown as it is.</summary>
    public static Bilingual Title(string conclusion) =>
        conclusion switch
        {
            "null-in-territory" => new("Голосування на території нікчемне", "The vote in the territory is null"),
            "status-unchanged" => new(
                "Голосування не змінює статусу території",
                "The vote does not alter the territory’s status"
            ),
            "result-tainted" => new("Загальний результат спотворено", "The overall result is tainted"),
            "no-mandate" => new(
                "Особа, оголошена обраною, не має мандата",
                "The person declared elected has no mandate from it"
            ),
            _ => Bilingual.Same(conclusion),
        };

    /// <summary>On what kind of ground the conclusion rests.</summary>
    public static Bilingual Ground(string conclusion) =>
        conclusion switch
        {
            "null-in-territory" => new("національне право", "domestic law"),
            "status-unchanged" => new("міжнародне право", "international law"),
            _ => new("позиція", "a position"),
        };
}

/// <summary>One territory and its conclusions.</summary>
/// <param name="Id">Stable name, such as <c>crimea</c>.</param>
/// <param name="Name">For people.</param>
/// <param name="Conclusions">At most one of each of <see cref="Dossier.Conclusions.All"/>.</param>
public sealed record TerritoryView(string Id, Bilingual Name, IReadOnlyList<ConclusionView> Conclusions)
{
    /// <summary>The conclusion of that name, or null when it was not asked.</summary>
    public ConclusionView? this[string conclusion] =>
        Conclusions.FirstOrDefault(c => string.Equals(c.Conclusion, conclusion, StringComparison.Ordinal));
}

/// <summary>One answer with its derivation.</summary>
/// <param name="Id">Id by which sentences of drafts refer to this conclusion.</param>
/// <param name="Conclusion">One of <see cref="Conclusions.All"/>.</param>
/// <param name="Answer">Established, not established, or unknown.</param>
/// <param name="Statement">The conclusion as a full sentence about this territory.</param>
/// <param name="Proof">What carries it; null when the answer is unknown and there is nothing to show.</param>
/// <param name="Missing">For an unknown answer: what is missing, in words.</param>
public sealed record ConclusionView(
    string Id,
    string Conclusion,
    Answer Answer,
    Bilingual Statement,
    ProofNode? Proof,
    IReadOnlyList<Bilingual> Missing
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
/// <param name="Strength">binding-domestic, treaty, customary, recommendation, position; null where it does not apply.</param>
/// <param name="Certainty">How far it was checked; null for derived nodes that only carry their premises'.</param>
/// <param name="Sources">Ids of <see cref="SourceView"/>.</param>
/// <param name="Premises">May be empty.</param>
public sealed record ProofNode(
    string Id,
    Bilingual Statement,
    ProofKind Kind,
    Bilingual? Reference,
    string? Strength,
    CertaintyView? Certainty,
    IReadOnlyList<string> Sources,
    IReadOnlyList<ProofNode> Premises
);
