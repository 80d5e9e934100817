using System.Text;
using Microsoft.AspNetCore.Http;
using Scrutineer.Wording;

namespace Scrutineer.Desk;

/// <summary>
/// One page: a neutral title, a way out, one thing to do. All pages of a size class have the same length on the wire, so that
/// who watches the line does not see which it was.
/// </summary>
internal static class Page
{
    /// <summary>Bytes of a size class; a page has 50 KiB at most.</summary>
    public const int SizeClass = 24 * 1024;

    public static IResult Of(DeskOptions options, Html body, int status = StatusCodes.Status200OK)
    {
        var other = body.Language == Language.Uk ? Language.En : Language.Uk;
        var html = new Html(body.Language)
            .Raw($"<!DOCTYPE html>\n<html lang=\"{body.Language.Code()}\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
            .Text(options.Title)
            .Raw(
                "</title>\n<link rel=\"stylesheet\" href=\"/style.css\">\n</head>\n<body>\n<header><p><a class=\"exit\" rel=\"noreferrer\" href=\""
            )
            .Text(options.Exit.ToString())
            .Raw("\">")
            .Text(Words.Exit)
            .Raw($"</a> <a href=\"/{other.Code()}\" lang=\"{other.Code()}\" hreflang=\"{other.Code()}\">")
            .Text(other == Language.Uk ? "Українською" : "In English")
            .Raw("</a></p></header>\n<main>\n")
            .Raw(body.ToString())
            .Raw("</main>\n<footer><p><a href=\"/")
            .Raw(body.Language.Code())
            .Raw("/back\">")
            .Text(Words.ComeBack)
            .Raw($"</a> · <a href=\"/{body.Language.Code()}/safe\">")
            .Text(Words.SafeTitle)
            .Raw($"</a> · <a href=\"/{body.Language.Code()}/envelope\">")
            .Text(Words.EnvelopeTitle)
            .Raw("</a></p></footer>\n</body>\n</html>\n")
            .ToString();
        return Results.Bytes(Filled(html), "text/html; charset=utf-8") is var page && status == StatusCodes.Status200OK
            ? page
            : new WithStatus(page, status);
    }

    private static byte[] Filled(string html)
    {
        var bytes = Encoding.UTF8.GetBytes(html);
        var filled = new byte[(bytes.Length + SizeClass - 1) / SizeClass * SizeClass];
        filled.AsSpan(bytes.Length).Fill((byte)' ');
        bytes.CopyTo(filled, 0);
        return filled;
    }

    private sealed class WithStatus(IResult page, int status) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = status;
            return page.ExecuteAsync(httpContext);
        }
    }
}
