namespace Scrutineer.Acts;

/// <summary>
/// Which set of phrases an act is worded in. Published acts keep the words that they were published with: <c>verify</c> drafts an
/// act again in its own edition. An edition that was ever shipped is never changed; new words are a new edition.
/// </summary>
public enum PhraseEdition
{
    /// <summary>Acts that name no edition: all that were made before editions were recorded.</summary>
    First,

    /// <summary>Words that a lawyer can quote: what is stated, on whose information, from what the commission proceeds.</summary>
    Second,
}
