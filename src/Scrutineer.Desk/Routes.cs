using System.Data.Common;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Scrutineer.Reports.Store;
using Scrutineer.Wording;

namespace Scrutineer.Desk;

/// <summary>Every address of the site, and what every answer carries.</summary>
internal static class Routes
{
    // Fields of a page, with its sealed state.
    private const long MostFormBytes = 512 * 1024;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var site = routes.MapGroup("");
        site.AddEndpointFilter(
            async (context, next) =>
            {
                var http = context.HttpContext;
                Guard(http);
                try
                {
                    return await next(context).ConfigureAwait(false);
                }
                catch (Exception away) when (away is StoreUnavailableException or DbException)
                {
                    // Nothing was acknowledged: who sent it is asked to try again.
                    var language = http.Request.Path.StartsWithSegments("/en", StringComparison.Ordinal)
                        ? Language.En
                        : Language.Uk;
                    return http.RequestServices.GetRequiredService<Admission>().Busy(http, language);
                }
            }
        );
        site.MapGet("/style.css", () => Results.Text(Style.Sheet, "text/css; charset=utf-8"));
        site.MapGet("/", (Questions questions) => questions.Start(Language.Uk, "/"));
        site.MapPost("/", (HttpContext http, Questions questions) => questions.Go(http, Language.Uk, ""));
        foreach (var language in new[] { Language.Uk, Language.En })
        {
            MapLanguage(site, language);
        }
        site.MapFallback((Questions questions) => questions.Stale(Language.Uk));
    }

    private static void MapLanguage(RouteGroupBuilder site, Language language)
    {
        var top = $"/{language.Code()}";
        site.MapGet(top, (Questions questions) => questions.Start(language, top));
        site.MapPost(top, (HttpContext http, Questions questions) => questions.Go(http, language, ""));
        foreach (var name in Questions.Names)
        {
            // Somebody who loads a page of the way again starts anew: what was answered was in the form alone.
            site.MapGet($"{top}/{name}", () => Results.Redirect(top));
            if (name != "last")
            {
                site.MapPost(
                    $"{top}/{name}",
                    (HttpContext http, Questions questions) => questions.Go(http, language, name)
                );
            }
        }
        site.MapPost($"{top}/last", (HttpContext http, LastPage last) => last.Take(http, language));
        site.MapGet($"{top}/back", (ComingBack back) => back.Ask(language));
        site.MapPost($"{top}/back", (HttpContext http, ComingBack back) => back.Read(http, language));
        site.MapPost($"{top}/add", (HttpContext http, ComingBack back) => back.Add(http, language));
        site.MapPost($"{top}/withdraw", (HttpContext http, ComingBack back) => back.Withdraw(http, language));
        site.MapGet($"{top}/envelope", (Envelopes envelopes) => envelopes.Ask(language));
        site.MapPost($"{top}/envelope", (HttpContext http, Envelopes envelopes) => envelopes.Take(http, language));
        site.MapGet(
            $"{top}/safe",
            (DeskOptions options) =>
                Page.Of(
                    options,
                    new Html(language).Element("h1", Words.SafeTitle).Items(Words.Safe).Items(Words.Protected)
                )
        );
    }

    private static void Guard(HttpContext http)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = MostFormBytes;
        }
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy =
            "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        headers["X-DNS-Prefetch-Control"] = "off";
        var options = (DeskOptions)http.RequestServices.GetService(typeof(DeskOptions))!;
        if (options.Onion is { } onion)
        {
            headers["Onion-Location"] = new Uri(onion, http.Request.Path).ToString();
        }
    }
}
