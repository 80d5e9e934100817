namespace Scrutineer.Law.Deduction.Core;

/// <summary>One application of a rule.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Values">What its variables stand for.</param>
/// <param name="Days">The day of each of its variables over days.</param>
/// <param name="Premises">The entry of each of its positive conditions.</param>
internal sealed record Application(CompiledRule Rule, int[] Values, int[] Days, int[] Premises);
