using System.Text;
using Scrutineer.Acts;
using Scrutineer.Acts.Documents;
using Scrutineer.Wording;

namespace Scrutineer.Publishing.Bundles;

/// <summary>An act in every format that its readers open, each made from the one model. The same act gives the same bytes.</summary>
internal static class ActFormats
{
    /// <summary>Name of the model in a bundle.</summary>
    public const string Model = "act/act.json";

    /// <summary>Files by name: Akoma Ntoso, HTML, DOCX and text in both languages.</summary>
    public static IEnumerable<(string Name, byte[] Bytes)> Of(ActDraft act) =>
        Languages.SelectMany(language =>
        {
            var code = language == Language.Uk ? "uk" : "en";
            return new (string, byte[])[]
            {
                ($"act/act.{code}.akn.xml", AkomaNtoso.Write(act, language)),
                ($"act/act.{code}.html", Encoding.UTF8.GetBytes(Page(act, language))),
                ($"act/act.{code}.docx", WordDocument.Write(act, language)),
                ($"act/act.{code}.txt", Encoding.UTF8.GetBytes(PlainText.Write(act, language))),
            };
        });

    /// <summary>The PDF in a language, where Chromium has printed one.</summary>
    public static string Pdf(Language language) => $"act/act.{language.Code()}.pdf";

    /// <summary>Whether a member of a bundle is the act in one of its formats: what a certificate may sign.</summary>
    public static bool IsDocument(string member) =>
        member.StartsWith("act/act.", StringComparison.Ordinal) && member != ActSignature.Member;

    private static Language[] Languages { get; } = [Language.Uk, Language.En];

    /// <summary>A whole page: the fragment is written for pages that embed it; alone it needs a head, and nothing from elsewhere.</summary>
    /// <param name="act">The act.</param>
    /// <param name="language">The language.</param>
    /// <param name="head">Further markup of the head, such as the typeface.</param>
    public static string Page(ActDraft act, Language language, string head = "") =>
        $"<!DOCTYPE html>\n<html lang=\"{language.Code()}\">\n<head>\n<meta charset=\"utf-8\">\n"
        + "<meta name=\"viewport\" content=\"width=device-width\">\n"
        + $"<title>{System.Net.WebUtility.HtmlEncode(act.Title.Text.In(language))}</title>\n<style>\n{ActStyle.Css}</style>\n{head}</head>\n<body>\n<main>\n"
        + HtmlFragment.Write(act, language, level: 1)
        + "\n</main>\n</body>\n</html>\n";
}
