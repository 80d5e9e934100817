using Scrutineer.Wording;

namespace Scrutineer.Law.Registers;

/// <summary>A fact as written: its sentence is not yet understood.</summary>
/// <param name="Id">Unique in the register.</param>
/// <param name="Says">The sentence, in Ukrainian or English, without its day.</param>
/// <param name="Validity">Days on which it is so.</param>
/// <param name="Sources">Ids of sources, at least one.</param>
/// <param name="Certainty">How sure we are.</param>
/// <param name="Status">What the sources say.</param>
/// <param name="KnownSince">Day since which it is known, or null when it was always known.</param>
/// <param name="Note">What a reader should know, or null.</param>
/// <param name="Where">File and line.</param>
public sealed record StatedFact(
    string Id,
    string Says,
    Validity Validity,
    IReadOnlyList<string> Sources,
    Certainty Certainty,
    FactStatus Status,
    DateOnly? KnownSince,
    Bilingual? Note,
    Place Where
);
