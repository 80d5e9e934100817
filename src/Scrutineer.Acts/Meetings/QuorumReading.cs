using Scrutineer.Law;
using Scrutineer.Wording;

namespace Scrutineer.Acts.Meetings;

/// <summary>Another reading of the quorum, which nobody has settled.</summary>
/// <param name="Quorum">Members who must be present by it, at least one.</param>
/// <param name="Certainty">How well it is known.</param>
/// <param name="Source">Whose reading it is.</param>
public sealed record QuorumReading(int Quorum, Certainty Certainty, Bilingual Source);
