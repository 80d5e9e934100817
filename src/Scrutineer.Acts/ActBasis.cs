using Scrutineer.Forensics;
using Scrutineer.Wording;

namespace Scrutineer.Acts;

/// <summary>
/// Everything that the sentences of a case's acts may rest on. An act asserts nothing that is not here; ids are unique over
/// all lists.
/// </summary>
public sealed record ActBasis
{
    /// <summary>The case's name: <c>ru-president-2024</c>.</summary>
    public required string CaseId { get; init; }

    /// <summary>Whether the case is invented; then every act says so at its head.</summary>
    public required bool Invented { get; init; }

    /// <summary>The register was read as it was known on this day.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The phrases that the acts are worded in; an act that stands already is held to its own.</summary>
    public PhraseEdition Edition { get; init; } = PhraseEdition.Second;

    /// <summary>Who adopts the acts.</summary>
    public required AdoptingBody Commission { get; init; }

    /// <summary>The vote under review.</summary>
    public required VoteEntry Vote { get; init; }

    /// <summary>The four conclusions for each territory, in the case's order.</summary>
    public required IReadOnlyList<ConclusionEntry> Conclusions { get; init; }

    /// <summary>What the numbers say.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>Names that stand in quotation marks only.</summary>
    public IReadOnlyList<DataName> SoCalled { get; init; } = [];

    /// <summary>Facts that the acts mention, in the order of mention.</summary>
    public IReadOnlyList<FactEntry> Facts { get; init; } = [];

    /// <summary>Who held which office on the days of the vote; empty where the case names nobody.</summary>
    public IReadOnlyList<OfficeEntry> Offices { get; init; } = [];

    /// <summary>What the bodies of these offices did, beyond the facts that the acts mention.</summary>
    public IReadOnlyList<FactEntry> OfficeFacts { get; init; } = [];

    /// <summary>Provisions of law, in the order of mention.</summary>
    public IReadOnlyList<ProvisionEntry> Provisions { get; init; } = [];

    /// <summary>Laws that the provisions stand in, with their titles.</summary>
    public IReadOnlyList<LawTitle> Laws { get; init; } = [];

    /// <summary>Positions, each with whose it is.</summary>
    public IReadOnlyList<PositionEntry> Positions { get; init; } = [];

    /// <summary>What may be called for, and on which legal basis.</summary>
    public IReadOnlyList<CallEntry> Calls { get; init; } = [];

    /// <summary>Whom the acts address.</summary>
    public IReadOnlyList<Addressee> Addressees { get; init; } = [];
}
