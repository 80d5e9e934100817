using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Scrutineer.Reports.Envelopes;
using Scrutineer.Reports.Fsck;
using Scrutineer.Reports.Incidents;
using Scrutineer.Reports.Padding;
using Scrutineer.Reports.Sealing;
using Scrutineer.Reports.Store;

namespace Scrutineer.Desk.Tests;

public sealed class JourneyTests
{
    private static readonly Dictionary<string, string> Answers = new()
    {
        ["victim"] = "yes",
        ["how"] = "погрожували звільнити",
        ["code"] = "C5",
        ["region"] = "UA-65",
        ["settlement"] = "Олешки",
        ["phase"] = "Voting",
        ["role"] = "директорка школи",
        ["contact"] = "yes",
    };

    [Theory]
    [InlineData("/")]
    [InlineData("/uk")]
    [InlineData("/en")]
    public async Task A_report_with_everything_empty_but_the_text_is_taken(string start)
    {
        await using var desk = await RunningDesk.Start();
        var last = await desk.WalkToTheLastPage(start);
        var done = await RunningDesk.Parse(
            await desk.Send(last, new Dictionary<string, string> { ["text"] = "бачила" })
        );
        Assert.Equal(11, done.QuerySelectorAll("#receipt .word").Length);
        Assert.Equal(start == "/en" ? "en" : "uk", done.DocumentElement.GetAttribute("lang"));
        Assert.Single(desk.Store.List());
        Assert.Empty(DeskFsck.Check(desk.Folder));
    }

    [Fact]
    public async Task What_was_answered_and_sent_opens_with_the_recipients_key()
    {
        await using var desk = await RunningDesk.Start();
        var photo = RandomNumberGenerator.GetBytes(300_000);
        await Take(desk, photo);
        var report = desk.Store.List().Single();
        using var key = desk.Store.Unwrap(report.Id, [desk.Office]).Value!;
        var parts = desk.Store.Parts(report.Id);
        var content = ReportJson.Read(PaddedText.Read(Open(desk, parts[0], key)).Value!).Value!;
        Assert.Equal("Прийшли з урною.", content.Text);
        Assert.Equal([IncidentCode.TryFind("C5")!], content.Codes);
        Assert.Equal(new Place("UA-65", "Олешки", ""), content.Where);
        Assert.Equal(new Coerced(CoercedAs.Victim, "погрожували звільнити", ""), content.Coerced.Single());
        Assert.Equal(new Actor("директорка школи", ""), content.Actors.Single());
        Assert.Equal(
            (Phase.Voting, true, false),
            (content.Phase, content.Consent.MayContact, content.Consent.MayRefer)
        );
        using var file = new MemoryStream(Open(desk, parts[1], key));
        using var copy = new MemoryStream();
        Assert.Equal("фото з дільниці.jpg", PaddedFileReader.Read(file, copy).Value!.Name);
        Assert.Equal(photo, copy.ToArray());
    }

    [Fact]
    public async Task Advice_stands_before_questions_where_somebody_is_in_danger_and_only_there()
    {
        await using var desk = await RunningDesk.Start();
        var danger = await RunningDesk.Parse(await desk.Send(await desk.Get("/en")));
        var yes = new Dictionary<string, string> { ["danger"] = "yes" };
        var advice = await RunningDesk.Parse(await desk.Send(danger, yes));
        Assert.Equal("Safety first", advice.QuerySelector("h1")!.TextContent);
        var codes = await RunningDesk.Parse(await desk.Send(advice));
        Assert.Equal("What happened?", codes.QuerySelector("h1")!.TextContent);
        var calm = await RunningDesk.Parse(await desk.Send(danger));
        Assert.Equal("What happened?", calm.QuerySelector("h1")!.TextContent);
        var back = await RunningDesk.Parse(await desk.Send(codes, new Dictionary<string, string> { ["back"] = "yes" }));
        Assert.Equal("Safety first", back.QuerySelector("h1")!.TextContent);
        var first = await RunningDesk.Parse(await desk.Send(back, new Dictionary<string, string> { ["back"] = "yes" }));
        Assert.True(first.QuerySelector<IHtmlInputElement>("input[name=danger]")!.IsChecked);
    }

    [Fact]
    public async Task The_words_lead_back_to_answers_adding_and_withdrawing()
    {
        await using var desk = await RunningDesk.Start();
        var words = await Take(desk, [1, 2, 3]);
        var report = desk.Store.List().Single();
        using var randomness = RandomNumberGenerator.Create();
        var text = new JsonObject { ["text"] = "Дякуємо. <b>Бережіть себе.</b>" };
        desk.Store.Answer(report, text, "Олена", new(2026, 9, 21), randomness);
        var typed = new Dictionary<string, string> { ["words"] = words.ToUpperInvariant() };
        var back = await RunningDesk.Parse(await desk.Send(await desk.Get("/uk/back"), typed));
        Assert.Equal("Дякуємо. <b>Бережіть себе.</b>", back.QuerySelector(".answer")!.TextContent);
        Assert.Equal("На повідомлення відповіли.", back.QuerySelector("#state")!.TextContent);
        var more = new Dictionary<string, string> { ["text"] = "ще одне" };
        var files = new Dictionary<string, byte[]> { ["ще.txt"] = [4] };
        var added = await RunningDesk.Parse(await desk.Send(back, more, files));
        Assert.Contains("Додано.", added.Body!.TextContent);
        Assert.Equal(
            [PartKind.Text, PartKind.File, PartKind.File, PartKind.Message, PartKind.Answer],
            desk.Store.Parts(report.Id).Select(p => p.Kind)
        );
        var withdrawn = await RunningDesk.Parse(await desk.Send(added, form: 1));
        Assert.StartsWith("Ви забрали повідомлення.", withdrawn.QuerySelector("#state")!.TextContent);
        Assert.False(desk.Store.Unwrap(report.Id, [desk.Office]).Succeeded);
        Assert.Empty(DeskFsck.Check(desk.Folder));
    }

    [Theory]
    [InlineData("сонце", "Слів має бути 11, а тут їх 1.")]
    [InlineData("пісня екстракт відпустка поезія трапеза глина шнурок залізо точка редактор ребус", "нічого немає")]
    [InlineData("пісня екстракт відпустка поезія трапеза влина шнурок залізо точка редактор ребус", "Слово 6")]
    public async Task Words_that_lead_nowhere_are_answered(string typed, string said)
    {
        await using var desk = await RunningDesk.Start();
        var words = new Dictionary<string, string> { ["words"] = typed };
        var answer = await RunningDesk.Parse(await desk.Send(await desk.Get("/uk/back"), words));
        Assert.Contains(said, answer.QuerySelector("[role=alert]")!.TextContent);
    }

    [Fact]
    public async Task An_empty_report_is_asked_for_a_word_and_leaves_nothing()
    {
        await using var desk = await RunningDesk.Start();
        var last = await desk.WalkToTheLastPage("/en");
        var again = await RunningDesk.Parse(await desk.Send(last));
        Assert.StartsWith("There is nothing here.", again.QuerySelector("[role=alert]")!.TextContent);
        Assert.Empty(desk.Store.List());
        Assert.Empty(desk.Sealed);
    }

    [Fact]
    public async Task A_state_that_is_not_ours_is_not_read_and_what_came_with_it_is_dropped()
    {
        await using var desk = await RunningDesk.Start();
        var last = await desk.WalkToTheLastPage("/en");
        last.QuerySelector<IHtmlInputElement>("input[name=state]")!.Value = Convert.ToBase64String(new byte[200]);
        var files = new Dictionary<string, byte[]> { ["a.jpg"] = new byte[100_000] };
        var answer = await desk.Send(last, new Dictionary<string, string> { ["text"] = "x" }, files);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Empty(desk.Sealed);
    }

    [Fact]
    public async Task A_file_too_long_or_one_too_many_is_refused_and_nothing_kept()
    {
        await using var desk = await RunningDesk.Start(o => o with { MostFileBytes = 1000, MostFiles = 2 });
        var last = await desk.WalkToTheLastPage("/en");
        var large = new Dictionary<string, byte[]> { ["a"] = new byte[1001] };
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await desk.Send(last, files: large)).StatusCode);
        var many = new Dictionary<string, byte[]>
        {
            ["a"] = [1],
            ["b"] = [1],
            ["c"] = [1],
        };
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await desk.Send(last, files: many)).StatusCode);
        Assert.Empty(desk.Sealed);
    }

    [Fact]
    public async Task A_full_disk_is_said_before_the_body_is_read()
    {
        await using var desk = await RunningDesk.Start(o => o with { FreeBytes = () => o.Reserve - 1 });
        var last = await desk.WalkToTheLastPage("/en");
        var answer = await desk.Send(last, new Dictionary<string, string> { ["text"] = "x" });
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(60), answer.Headers.RetryAfter!.Delta);
    }

    [Fact]
    public async Task A_report_that_breaks_off_half_way_leaves_nothing()
    {
        await using var desk = await RunningDesk.Start();
        var last = await desk.WalkToTheLastPage("/en");
        var sealedState = last.QuerySelector<IHtmlInputElement>("input[name=state]")!.Value;
        using (var line = new TcpClient())
        {
            await line.ConnectAsync(
                IPAddress.Loopback,
                desk.Http.BaseAddress!.Port,
                TestContext.Current.CancellationToken
            );
            var head =
                "POST /en/last HTTP/1.1\r\nHost: x\r\nContent-Length: 9000000\r\nContent-Type: multipart/form-data; boundary=B\r\n\r\n"
                + $"--B\r\nContent-Disposition: form-data; name=\"state\"\r\n\r\n{sealedState}\r\n"
                + "--B\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.jpg\"\r\n\r\n";
            await line.GetStream().WriteAsync(Encoding.ASCII.GetBytes(head), TestContext.Current.CancellationToken);
            await line.GetStream().WriteAsync(new byte[500_000], TestContext.Current.CancellationToken);
            await Until(() => desk.Sealed.Any());
        }
        await Until(() => !desk.Sealed.Any());
        Assert.Empty(desk.Store.List());
    }

    [Fact]
    public async Task An_envelope_that_was_sealed_elsewhere_is_kept_as_it_came()
    {
        await using var desk = await RunningDesk.Start();
        using var randomness = RandomNumberGenerator.Create();
        var page = await desk.Get("/uk/envelope");
        Assert.Equal(desk.Office.Recipient.ToString(), page.QuerySelector(".key")!.TextContent);
        var envelope = SealedFile.Seal("бачу"u8, [desk.Office.Recipient], randomness);
        var sent = new Dictionary<string, byte[]> { ["report.age"] = envelope };
        var done = await RunningDesk.Parse(await desk.Send(page, files: sent));
        Assert.Equal(11, done.QuerySelectorAll("#receipt .word").Length);
        var report = desk.Store.List().Single();
        using var key = desk.Store.Unwrap(report.Id, [desk.Office]).Value!;
        using var file = new MemoryStream(Open(desk, desk.Store.Parts(report.Id)[1], key));
        using var copy = new MemoryStream();
        Assert.True(PaddedFileReader.Read(file, copy).Succeeded);
        Assert.Equal("бачу"u8, SealedFile.Open(copy.ToArray(), desk.Office).Value!);
    }

    private static async Task<string> Take(RunningDesk desk, byte[] photo)
    {
        var last = await desk.WalkToTheLastPage("/uk", Answers);
        var files = new Dictionary<string, byte[]> { ["фото з дільниці.jpg"] = photo };
        var text = new Dictionary<string, string> { ["text"] = "Прийшли з урною." };
        var done = await RunningDesk.Parse(await desk.Send(last, text, files));
        return string.Join(' ', done.QuerySelectorAll("#receipt .word").Select(w => w.TextContent));
    }

    private static byte[] Open(RunningDesk desk, StoredPart part, IIdentity key)
    {
        using var file = desk.Store.Read(part);
        using var opened = SealedFile.Open(file, key).Value!;
        using var copy = new MemoryStream();
        opened.CopyTo(copy);
        return copy.ToArray();
    }

    private static async Task Until(Func<bool> holds)
    {
        for (var i = 0; i < 200 && !holds(); i++)
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
        Assert.True(holds());
    }
}
