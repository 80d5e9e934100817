using Scrutineer.Parties.Names;

namespace Scrutineer.Parties.Screening;

/// <summary>Keys by which a word of the index is found without looking at its sounds.</summary>
internal static class WordKeys
{
    /// <summary>The keys of a word.</summary>
    public static IEnumerable<ulong> Of(NameToken token)
    {
        yield return Hashes.Of(Hashes.Word, Sounds.Of(token.Written));
        if (token.Kind is TokenKind.LegalForm or TokenKind.Number)
        {
            yield return Hashes.Of(Hashes.Word, token.Sounds);
        }
        if (token.Given > 0)
        {
            yield return Hashes.Of(Hashes.Given, token.Given);
        }
        if (token.Father > 0)
        {
            yield return Hashes.Of(Hashes.Father, token.Father);
        }
        if (Consonants(token) is { Length: > 0 } consonants)
        {
            yield return Hashes.Of(
                Skeletons.IsArabic(token.Sounds) ? Hashes.ArabicConsonants : Hashes.Consonants,
                consonants
            );
        }
    }

    private static string Consonants(NameToken token) =>
        token.Kind is TokenKind.LegalForm or TokenKind.Number or TokenKind.Initial ? "" : token.Skeleton;
}
