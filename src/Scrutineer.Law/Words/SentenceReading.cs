using Scrutineer.Wording;

namespace Scrutineer.Law;

/// <summary>One way to read a text as a sentence.</summary>
/// <param name="Sentence">What it says.</param>
/// <param name="Language">The language of the wording that it follows.</param>
/// <param name="Slots">Where each slot of the sentence stands in the tidied text: its first letter, and the one after its last.</param>
internal sealed record SentenceReading(Sentence Sentence, Language Language, IReadOnlyList<(int Start, int End)> Slots);
