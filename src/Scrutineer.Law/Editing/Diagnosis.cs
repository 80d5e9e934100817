using Scrutineer.Wording;

namespace Scrutineer.Law.Editing;

/// <summary>What is wrong in one place of a file.</summary>
/// <param name="Problem">What, and how to mend it.</param>
/// <param name="Span">Where: the name, the sentence or the line.</param>
public sealed record Diagnosis(Problem Problem, TextSpan Span);
