using Scrutineer.Wording;

namespace Scrutineer.Acts.Drafting;

/// <summary>A draft held against what its basis gives.</summary>
/// <param name="Draft">The draft at hand.</param>
/// <param name="Given">What the basis gives for an act of its kind; null where it gives none.</param>
/// <param name="Problems">Every reason against the draft; empty where there is none.</param>
public sealed record ComparedDraft(ActDraft Draft, ActDraft? Given, IReadOnlyList<Problem> Problems);
