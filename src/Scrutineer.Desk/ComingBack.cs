using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Scrutineer.Reports.Padding;
using Scrutineer.Reports.Receipts;
using Scrutineer.Reports.Sealing;
using Scrutineer.Reports.Store;
using Scrutineer.Wording;

namespace Scrutineer.Desk;

/// <summary>Coming back by the words: how far the report is, answers, adding, withdrawing. The words are used and forgotten.</summary>
internal sealed class ComingBack(DeskOptions options, SealedState state, Questions questions, Admission admission)
    : IDisposable
{
    private const string Use = "words";

    private readonly RandomNumberGenerator _randomness = RandomNumberGenerator.Create();

    public IResult Ask(Language language, IReadOnlyList<Problem>? problems = null, string typed = "")
    {
        var html = new Html(language).Element("h1", Words.BackTitle);
        foreach (var problem in problems ?? [])
        {
            html.Raw("<div class=\"warning\" role=\"alert\"><p>").Text(problem.In(language)).Raw("</p></div>\n");
        }
        return Page.Of(
            options,
            html.Raw($"<form method=\"post\" action=\"/{language.Code()}/back\">\n")
                .Field("words", Words.WordsLabel, typed)
                .Button(Words.GoOn)
                .Raw("</form>\n")
        );
    }

    public async Task<IResult> Read(HttpContext http, Language language)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted).ConfigureAwait(false);
        var typed = form["words"].ToString();
        var receipt = Receipt.Read(typed);
        return receipt.Succeeded ? Show(language, receipt.Value) : Ask(language, receipt.Problems, typed);
    }

    public async Task<IResult> Add(HttpContext http, Language language)
    {
        using var place = admission.TryEnter();
        if (place is null)
        {
            return admission.Busy(http, language);
        }
        var now = options.Clock.GetUtcNow();
        var upload = new Upload(options, Begin);
        await using (upload.ConfigureAwait(false))
        {
            try
            {
                await upload.ReadAsync(http, now).ConfigureAwait(false);
                return await Keep(upload, language, now).ConfigureAwait(false);
            }
            catch (Exception e) when (e is InvalidDataException or IOException)
            {
                return questions.Stale(language);
            }
        }
    }

    public async Task<IResult> Withdraw(HttpContext http, Language language)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted).ConfigureAwait(false);
        if (Find(form["state"].ToString()) is not ({ } receipt, { } report))
        {
            return questions.Stale(language);
        }
        options.Store.Erase(report.Id, "author", Today(), isWithdrawal: true);
        return Show(language, receipt);
    }

    public void Dispose() => _randomness.Dispose();

    private async Task<IResult> Keep(Upload upload, Language language, DateTimeOffset now)
    {
        if (Find(upload.Fields.GetValueOrDefault("state", "")) is not ({ } receipt, _))
        {
            return questions.Stale(language);
        }
        var text = upload.Fields.GetValueOrDefault("text", "");
        if (upload.Files == 0 && string.IsNullOrWhiteSpace(text))
        {
            return Show(language, receipt);
        }
        var message = new JsonObject
        {
            ["form"] = "scrutineer-message/v1",
            ["at"] = now.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture),
            ["text"] = text,
        };
        var incoming = upload.Begun();
        await incoming.AddTextAsync(PartKind.Message, message).ConfigureAwait(false);
        incoming.CommitAddition("author");
        return Show(language, receipt, Words.Added);
    }

    private IncomingReport? Begin(Dictionary<string, string> fields) =>
        Find(fields.GetValueOrDefault("state", "")) is (_, { } report)
            ? options.Store.BeginAddition(report, options.Recipients, Today(), _randomness)
            : null;

    private (Receipt? Receipt, StoredReport? Report) Find(string sealedWords) =>
        state.Open(Use, sealedWords) is { } words
        && Receipt.Read(Encoding.UTF8.GetString(words)).Value is { } receipt
        && options.Store.Find(receipt.Mark()) is { } report
            ? (receipt, report)
            : default;

    private IResult Show(Language language, Receipt receipt, Bilingual? note = null)
    {
        if (options.Store.Find(receipt.Mark()) is not { } report)
        {
            return Ask(language, [new Problem("receipt-unknown", Words.Unknown, Words.WordsLabel)]);
        }
        var code = language.Code();
        var words = state.Seal(Use, Encoding.UTF8.GetBytes(string.Join(' ', receipt.In(language))));
        var html = new Html(language).Element("h1", Words.ComeBack);
        if (note is not null)
        {
            html.Raw("<div role=\"status\">").Paragraph(note).Raw("</div>\n");
        }
        html.Raw("<p id=\"state\">").Text(Words.StateOf(report.State)).Raw("</p>\n").Element("h2", Words.AnswersTitle);
        ShowAnswers(html, receipt, report);
        html.Raw($"<form method=\"post\" action=\"/{code}/add\" enctype=\"multipart/form-data\">\n")
            .Raw($"<input type=\"hidden\" name=\"state\" value=\"{words}\">\n")
            .Area("text", Words.AddLabel, rows: 5)
            .Raw("<p><label for=\"files\">")
            .Text(Words.Files)
            .Raw("</label><input id=\"files\" type=\"file\" name=\"files\" multiple></p>\n")
            .Button(Words.Send)
            .Raw("</form>\n");
        if (report.State is not (ReportState.Withdrawn or ReportState.Erased))
        {
            html.Paragraph(Words.WithdrawHint)
                .Raw($"<form method=\"post\" action=\"/{code}/withdraw\">\n")
                .Raw($"<input type=\"hidden\" name=\"state\" value=\"{words}\">\n")
                .Button(Words.Withdraw)
                .Raw("</form>\n");
        }
        return Page.Of(options, html);
    }

    private void ShowAnswers(Html html, Receipt receipt, StoredReport report)
    {
        using var identity = receipt.Identity();
        var answers = options.Store.Parts(report.Id).Where(p => p.Kind == PartKind.Answer).ToList();
        if (answers.Count == 0)
        {
            html.Paragraph(Words.NoAnswers);
        }
        foreach (var answer in answers)
        {
            using var file = options.Store.Read(answer);
            using var bytes = new MemoryStream();
            file.CopyTo(bytes);
            var text = SealedFile.Open(bytes.ToArray(), identity).Then(b => PaddedText.Read(b));
            html.Raw("<p class=\"answer\">").Text(text.Value?["text"]?.GetValue<string>() ?? "…").Raw("</p>\n");
        }
    }

    private DateOnly Today() => DateOnly.FromDateTime(options.Clock.GetUtcNow().UtcDateTime);
}
