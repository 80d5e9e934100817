using Scrutineer.Acts;
using Scrutineer.Acts.Documents;
using Scrutineer.Wording;

namespace Scrutineer.Publishing.Printing;

/// <summary>The act as a page of its own.</summary>
internal static class ActPage
{
    /// <summary>A whole page: the fragment is written for pages that embed it; alone it needs a head, and nothing from elsewhere.</summary>
    /// <param name="act">The act.</param>
    /// <param name="language">The language.</param>
    /// <param name="head">Further markup of the head, such as the typeface.</param>
    /// <param name="solemn">Whether it is the copy without notes.</param>
    public static string Of(ActDraft act, Language language, string head = "", bool solemn = false) =>
        $"<!DOCTYPE html>\n<html lang=\"{language.Code()}\">\n<head>\n<meta charset=\"utf-8\">\n"
        + "<meta name=\"viewport\" content=\"width=device-width\">\n"
        + $"<title>{System.Net.WebUtility.HtmlEncode(act.Title.Text.In(language))}</title>\n<style>\n{ActStyle.Css}</style>\n{head}</head>\n<body>\n<main>\n"
        + HtmlFragment.Write(act, language, level: 1, solemn)
        + "\n</main>\n</body>\n</html>\n";
}
