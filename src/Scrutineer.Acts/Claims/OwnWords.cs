namespace Scrutineer.Acts.Claims;

/// <summary>A basis in the words of its edition: what claims are made of.</summary>
internal static class OwnWords
{
    /// <summary>The body under its own name, laws by their titles, quotation marks of the language. Once done, it changes nothing more.</summary>
    public static ActBasis InOwnWords(this ActBasis basis) => basis.InOwnName().WithTitles().WithQuotationMarks();
}
