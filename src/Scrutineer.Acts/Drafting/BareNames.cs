using System.Text.RegularExpressions;
using Scrutineer.Acts.Phrasing;
using Scrutineer.Wording;

namespace Scrutineer.Acts.Drafting;

/// <summary>Names that nobody has to recognise, where an act has them without quotation marks and <em>so-called</em>.</summary>
internal static class BareNames
{
    /// <summary>A problem for each sentence and name that stands bare in it, in either language.</summary>
    public static IEnumerable<Problem> In(ActDraft draft, IReadOnlyList<DataName> soCalled) =>
        from sentence in draft.Sentences
        from name in soCalled
        where IsBare(sentence.Text.Uk, name, Language.Uk) || IsBare(sentence.Text.En, name, Language.En)
        select new Problem(
            "bare-name",
            new(
                $"назва «{name.Plain.Uk}» у реченні {sentence.Id} стоїть без лапок і слів «так звана»",
                $"the name \"{name.Plain.En}\" in sentence {sentence.Id} stands without quotation marks and \"so-called\""
            ),
            new($"пишіть: {name.Said.Uk}", $"write: {name.Said.En}")
        );

    /// <summary>In any case form: words are compared without their endings. In its marks it may stand in any form, too.</summary>
    private static bool IsBare(string text, DataName name, Language language)
    {
        var seen = VisibleText.Fold(text);
        return new[] { name.Name, name.Plain.In(language) }.Any(form =>
            Regex.Matches(seen, Pattern(form), Options, Longest).Any(match => !Marked.IsMatch(seen[..match.Index]))
        );
    }

    private static string Pattern(string name) =>
        @"(?<!\p{L})"
        + string.Join(@"\s+", VisibleText.Fold(name).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Stem))
        + @"(?!\p{L})";

    private static string Stem(string word) =>
        word.Length <= 5 ? Regex.Escape(word) : Regex.Escape(word[..^3]) + @"[\p{L}']*";

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);
    private static readonly Regex Marked = new(
        @"(?:(?<!\p{L})так зван\p{L}*|\bso-called)\s*[«“""„']\s*$",
        Options,
        Longest
    );
}
