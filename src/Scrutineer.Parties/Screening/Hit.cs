using Scrutineer.Parties.Matching;
using Scrutineer.Wording;

namespace Scrutineer.Parties.Screening;

/// <summary>A listed entity whose name reaches the threshold. A hit is a question for a person, never an answer about one.</summary>
/// <param name="Entity">Its identifier on its list.</param>
/// <param name="Form">The form that met, as the list writes it.</param>
/// <param name="Source">The list.</param>
/// <param name="Type">The entity's type as its list says.</param>
/// <param name="Born">Its birth dates as its list says.</param>
/// <param name="Score">0–1.</param>
/// <param name="Verdict">What name and facts together say.</param>
/// <param name="Why">Word by word, then fact by fact.</param>
public sealed record Hit(
    string Entity,
    string Form,
    string Source,
    string Type,
    string Born,
    double Score,
    Verdict Verdict,
    IReadOnlyList<Bilingual> Why
);
