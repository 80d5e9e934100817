using Scrutineer.Wording;

namespace Scrutineer.Parties.Matching;

/// <summary>A verdict with what spoke for and against it.</summary>
/// <param name="Verdict">The verdict.</param>
/// <param name="Score">0–1.</param>
/// <param name="Why">Reasons, word by word and then fact by fact.</param>
public sealed record Judgement(Verdict Verdict, double Score, IReadOnlyList<Bilingual> Why);
