using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Scrutineer.Reports.Envelopes;
using Scrutineer.Reports.Padding;
using Scrutineer.Reports.Receipts;
using Scrutineer.Reports.Store;
using Scrutineer.Wording;

namespace Scrutineer.Desk;

/// <summary>The one post that brings a report: admitted, sealed while it streams, kept, and answered with its words.</summary>
internal sealed class LastPage(DeskOptions options, SealedState state, Questions questions, Admission admission)
    : IDisposable
{
    private readonly RandomNumberGenerator _randomness = RandomNumberGenerator.Create();

    public async Task<IResult> Take(HttpContext http, Language language)
    {
        using var place = admission.TryEnter();
        if (place is null)
        {
            return admission.Busy(http, language);
        }
        var now = options.Clock.GetUtcNow();
        var day = DateOnly.FromDateTime(now.UtcDateTime);
        var upload = new Upload(options, _ => options.Store.Begin(options.Recipients, day, _randomness));
        await using (upload.ConfigureAwait(false))
        {
            try
            {
                await upload.ReadAsync(http, now).ConfigureAwait(false);
            }
            catch (FileTooLongException)
            {
                return TooLong(language);
            }
            catch (Exception e) when (e is InvalidDataException or IOException)
            {
                return questions.Stale(language);
            }
            return await Keep(upload, language, now).ConfigureAwait(false);
        }
    }

    public void Dispose() => _randomness.Dispose();

    private async Task<IResult> Keep(Upload upload, Language language, DateTimeOffset now)
    {
        if (state.Open(Questions.Use, upload.Fields.GetValueOrDefault("state", "")) is not { } opened)
        {
            return questions.Stale(language);
        }
        var answers = Answers.From(opened);
        var text = upload.Fields.GetValueOrDefault("text", "");
        if (upload.Files == 0 && string.IsNullOrWhiteSpace(text))
        {
            return questions.Last(language, answers, Words.NothingSent);
        }
        var report = answers.Report(text, language, now);
        var incoming = upload.Begun();
        await incoming.AddTextAsync(PartKind.Text, ReportJson.Write(report)).ConfigureAwait(false);
        var receipt = Receipt.Generate(_randomness);
        incoming.Commit(receipt.Mark());
        return Done(language, receipt);
    }

    private IResult Done(Language language, Receipt receipt)
    {
        var html = new Html(language)
            .Element("h1", Words.DoneTitle)
            .Paragraph(Words.KeepWords)
            .Raw("<ol id=\"receipt\">\n");
        foreach (var word in receipt.In(language))
        {
            html.Raw("<li><span class=\"word\">").Text(word).Raw("</span></li>\n");
        }
        return Page.Of(options, html.Raw("</ol>\n").Paragraph(Words.HideWords).Items(Words.Safe));
    }

    private IResult TooLong(Language language) =>
        Page.Of(
            options,
            new Html(language).Element("h1", Words.LastTitle).Paragraph(Words.TooLong),
            StatusCodes.Status413PayloadTooLarge
        );
}
