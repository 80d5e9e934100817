namespace Scrutineer.Wording;

/// <summary>A step of long work, as its host shows it: what operations report to <see cref="IProgress{T}"/>.</summary>
/// <param name="Name">What is being done; steps of one name are one step.</param>
/// <param name="Done">How much of it, 0 … 1.</param>
public sealed record Step(Bilingual Name, double Done);
