using Scrutineer.Wording;

namespace Scrutineer.Sites.Dossier;

/// <summary>A rule that could establish a sentence, as near as it came.</summary>
/// <param name="Provision">What the rule is taken from.</param>
/// <param name="IsInForce">Whether it was in force on the day.</param>
/// <param name="Conditions">All of them must hold.</param>
public sealed record AttemptView(Bilingual Provision, bool IsInForce, IReadOnlyList<ConditionView> Conditions);

/// <summary>A condition of a rule.</summary>
/// <param name="Text">How it stands, and what it says.</param>
/// <param name="Mark">✓ where it holds, ✗ where it is excluded, ? where nobody knows.</param>
/// <param name="Attempts">Where it does not: rules any of which could establish it.</param>
public sealed record ConditionView(Bilingual Text, string Mark, IReadOnlyList<AttemptView> Attempts);
