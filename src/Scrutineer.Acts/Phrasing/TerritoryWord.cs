using Scrutineer.Wording;

namespace Scrutineer.Acts.Phrasing;

/// <summary>The word «територія» before a name that itself begins with it: it is said once, and a clause in the name is closed.</summary>
internal static class TerritoryWord
{
    private const string Stem = "територі";
    private static readonly string[] Forms = ["територія ", "території ", "територію ", "територією "];

    private const string English = "the territory of ";

    /// <summary>
    /// How many letters of the text to take back, how to say the name then, and whether it ends with a clause; null where the word is
    /// not said twice, or the name lacks the form.
    /// </summary>
    /// <param name="before">What is written before the name.</param>
    /// <param name="said">The name as the pattern asks for it.</param>
    /// <param name="language">The language.</param>
    /// <param name="form">The case that the pattern asks.</param>
    /// <param name="filler">The name.</param>
    public static (int Dropped, string Said, bool IsClause)? Repeated(
        string before,
        string said,
        Language language,
        string form,
        Filler filler
    )
    {
        if (language == Language.En)
        {
            return
                said.StartsWith("the territory ", StringComparison.Ordinal)
                && before.EndsWith(English, StringComparison.Ordinal)
                ? (English.Length, said, false)
                : null;
        }
        var word = Array.Find(Forms, f => before.EndsWith(f, StringComparison.Ordinal));
        if (word is null || !said.StartsWith(Stem, StringComparison.Ordinal))
        {
            return null;
        }
        // «На території» stands in the locative, and so does the name that takes its place.
        var place = before.EndsWith("на " + word, StringComparison.OrdinalIgnoreCase) ? "loc" : form;
        return filler.Say(language, place) is { } name
            ? (word.Length, name, name.Contains(',', StringComparison.Ordinal))
            : null;
    }
}
