using Microsoft.AspNetCore.Http;
using Scrutineer.Reports.Keys;
using Scrutineer.Wording;

namespace Scrutineer.Desk;

/// <summary>
/// The page for who knows how: the printed keys, and a post for a file that stock <c>age</c> sealed to one of them. What comes
/// is sealed once more, whatever it is, so that a mistake leaves nothing in the clear.
/// </summary>
internal sealed class Envelopes(DeskOptions options, Questions questions, LastPage last)
{
    public IResult Ask(Language language)
    {
        var html = new Html(language).Element("h1", Words.EnvelopeTitle).Paragraph(Words.EnvelopeFirst);
        foreach (var recipient in options.Recipients.Select(r => r.ToString()!))
        {
            html.Raw("<p class=\"key\">").Text(recipient).Raw("</p>\n<p>").Text(Words.CompareAloud).Text(" ");
            html.Text(string.Join(' ', Fingerprint.Of(recipient, language))).Raw("</p>\n");
        }
        return Page.Of(
            options,
            html.Raw($"<form method=\"post\" action=\"/{language.Code()}/envelope\" enctype=\"multipart/form-data\">\n")
                .Raw($"<input type=\"hidden\" name=\"state\" value=\"{questions.Empty()}\">\n<p><label for=\"files\">")
                .Text(Words.EnvelopeTitle)
                .Raw("</label><input id=\"files\" type=\"file\" name=\"files\"></p>\n")
                .Button(Words.Send)
                .Raw("</form>\n")
        );
    }

    public Task<IResult> Take(HttpContext http, Language language) => last.Take(http, language);
}
