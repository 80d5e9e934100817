namespace Scrutineer.Law;

/// <summary>What questions are judged by: rules, and a register whose sentences are those of the rules.</summary>
/// <param name="Rules">The rules.</param>
/// <param name="Register">The facts, with the terms and sources that they speak of.</param>
public sealed record ApplicableLaw(RuleBase Rules, Register Register);
