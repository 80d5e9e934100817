namespace Scrutineer.Wording;

/// <summary>A language that the product speaks.</summary>
public enum Language
{
    /// <summary>Ukrainian (BCP 47 <c>uk</c>).</summary>
    Uk,

    /// <summary>English (BCP 47 <c>en</c>).</summary>
    En,
}

/// <summary>Codes of languages.</summary>
public static class Languages
{
    /// <summary>BCP 47 code: <c>uk</c> or <c>en</c>.</summary>
    public static string Code(this Language language) => language == Language.Uk ? "uk" : "en";
}
