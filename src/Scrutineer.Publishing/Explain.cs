using Scrutineer.Publishing.Bundles;
using Scrutineer.Transparency.Bundles;
using Scrutineer.Wording;

namespace Scrutineer.Publishing;

/// <summary>A paragraph of an explanation.</summary>
/// <param name="Text">Its text.</param>
/// <param name="Indent">How far it stands in, characters; 0 for the sentence that is explained.</param>
public sealed record ExplanationLine(string Text, int Indent);

/// <summary>Walks a reader from a sentence of a published act to its evidence: an operation.</summary>
public sealed class Explain
{
    /// <summary>Support, derivation, rules, facts, sources, and who vouches for the whole.</summary>
    /// <param name="verified">The bundle, verified.</param>
    /// <param name="sentence">Id of the sentence, such as <c>s2</c>; <c>s1</c> is the title.</param>
    /// <param name="language">Of the paragraphs.</param>
    public Outcome<IReadOnlyList<ExplanationLine>> Run(Verification verified, string sentence, Language language)
    {
        ArgumentNullException.ThrowIfNull(verified);
        return verified.Archive is { } archive
            ? Explanation
                .Of(archive, sentence, verified.Checks, language)
                .Map<IReadOnlyList<ExplanationLine>>(lines =>
                    [.. lines.Select(l => new ExplanationLine(l.Text, l.Indent))]
                )
            : Outcome<IReadOnlyList<ExplanationLine>>.Refused(Rows.Missing(ActFormats.Model));
    }
}
