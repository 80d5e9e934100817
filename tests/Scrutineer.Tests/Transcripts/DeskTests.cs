// Addresses are short, and the parts of a post are the post's.
#pragma warning disable CA2000, CA2234
using System.Diagnostics;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Scrutineer.CommandLine;
using Scrutineer.Testing;

namespace Scrutineer.Tests.Transcripts;

/// <summary>The whole path from a command line: a key, a Desk that is killed again and again, reports that open whole.</summary>
public sealed partial class DeskTests : IDisposable
{
    private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("scrutineer-desk-");

    public void Dispose() => _home.Delete(recursive: true);

    [Fact]
    public async Task Whatever_got_its_words_before_a_kill_opens_whole_and_nothing_half_written_stays()
    {
        await MakeKey();
        var acknowledged = 0;
        for (var kill = 0; kill < 4; kill++)
        {
            using var desk = await Start();
            using var http = new HttpClient { BaseAddress = new Uri(desk.Url) };
            acknowledged += await Report(http, $"text {acknowledged}") ? 1 : 0;
            var state = await LastState(http);
            // In the midst of an upload.
            using var half = new TcpClient();
            await half.ConnectAsync("127.0.0.1", new Uri(desk.Url).Port, TestContext.Current.CancellationToken);
            await half.GetStream().WriteAsync(Head(state), TestContext.Current.CancellationToken);
            await half.GetStream().WriteAsync(new byte[300_000], TestContext.Current.CancellationToken);
            await Task.Delay(50 * kill, TestContext.Current.CancellationToken);
            desk.Process.Kill();
            await desk.Process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
        Assert.Equal(4, acknowledged);
        Assert.Equal(ExitCode.Done, (await Session.Run("desk", "init", "--data", Desk)).Code);
        Assert.Equal(4, Directory.EnumerateFiles(Path.Combine(Desk, "parts"), "*.age").Count());
        var fsck = await Session.Run("desk", "fsck", "--data", Desk);
        Assert.True(fsck.Code == ExitCode.Done, fsck.Error);
        foreach (var id in await Ids())
        {
            var opened = await WithKey("report", "open", id);
            Assert.StartsWith("text ", JsonNode.Parse(opened.Output)!["report"]!["text"]!.GetValue<string>());
        }
    }

    [Fact]
    public async Task A_report_is_listed_answered_exported_counted_and_erased()
    {
        await MakeKey();
        using (var desk = await Start())
        {
            using var http = new HttpClient { BaseAddress = new Uri(desk.Url) };
            Assert.True(await Report(http, "бачила автобус"));
            desk.Process.Kill();
        }
        var id = (await Ids()).Single()[..8];
        var answer = Path.Combine(_home.FullName, "answer.txt");
        await File.WriteAllTextAsync(answer, "дякуємо", TestContext.Current.CancellationToken);
        Assert.Equal(ExitCode.Done, (await WithKey("report", "reply", id, "--text", answer)).Code);
        var folder = Path.Combine(_home.FullName, "export");
        Assert.Equal(ExitCode.Done, (await WithKey("report", "export", id, "--out", folder)).Code);
        Assert.Contains(
            "бачила автобус",
            await File.ReadAllTextAsync(Path.Combine(folder, "report.json"), TestContext.Current.CancellationToken)
        );
        Assert.Equal(ExitCode.Refused, (await WithKey("report", "export", id, "--out", folder)).Code);
        var counts = await WithKey("report", "counts", "--on", "2027-01-31", "--out", folder);
        Assert.Equal("code,region,phase,corroborated,reports\n", counts.Output);
        Assert.Equal(ExitCode.Done, (await WithKey("report", "erase", id, "--by", "Олена \"Сова\" О'Ніл")).Code);
        Assert.Equal(ExitCode.Refused, (await WithKey("report", "open", id)).Code);
        Assert.EndsWith("  erased\n", (await Session.Run("report", "list", "--data", Desk)).Output);
        Assert.Equal(ExitCode.Done, (await Session.Run("desk", "copy", "--data", Desk, "--out", $"{Desk}-copy")).Code);
        Assert.Equal(ExitCode.Done, (await Session.Run("desk", "fsck", "--data", $"{Desk}-copy")).Code);
        Assert.Equal(ExitCode.Usage, (await WithKey("report", "open", id, "--by", "two\nlines")).Code);
    }

    [Fact]
    public async Task Two_Desks_over_one_database_lose_nothing_when_one_is_killed()
    {
        using var servers = Servers.Start();
        string[] place = ["--database", servers.Database, "--bucket", servers.Bucket, "--endpoint", servers.Endpoint];
        await MakeKey();
        Assert.Equal(ExitCode.Done, (await Session.Run(["desk", "init", .. place])).Code);
        using var steady = await Start(place);
        using var http = new HttpClient { BaseAddress = new Uri(steady.Url) };
        var acknowledged = 0;
        for (var kill = 0; kill < 3; kill++)
        {
            using var other = await Start(place);
            using var otherHttp = new HttpClient { BaseAddress = new Uri(other.Url) };
            var sent = await Task.WhenAll(
                Enumerable.Range(0, 6).Select(i => Report(i % 2 == 0 ? http : otherHttp, $"text {kill} {i}"))
            );
            acknowledged += sent.Count(s => s);
            var state = await LastState(otherHttp);
            using var half = new TcpClient();
            await half.ConnectAsync("127.0.0.1", new Uri(other.Url).Port, TestContext.Current.CancellationToken);
            await half.GetStream().WriteAsync(Head(state), TestContext.Current.CancellationToken);
            await half.GetStream().WriteAsync(new byte[8_000_000], TestContext.Current.CancellationToken);
            other.Process.Kill();
            await other.Process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
        Assert.Equal(18, acknowledged);
        var fsck = await Session.Run(["desk", "fsck", .. place]);
        Assert.True(fsck.Code == ExitCode.Done, fsck.Error);
        var list = JsonNode.Parse((await Session.Run(["report", "list", "--json", .. place])).Output)![
            "reports"
        ]!.AsArray();
        Assert.Equal(18, list.Count);
        foreach (var report in list)
        {
            var id = report!["id"]!.GetValue<string>();
            string[] key = ["--identity", Key, "--passphrase-file", Passphrase];
            Assert.Contains("text ", (await Session.Run(["report", "open", id, .. place, .. key])).Output);
        }
        var backup = Path.Combine(_home.FullName, "backup");
        Assert.Equal(ExitCode.Done, (await Session.Run(["desk", "copy", .. place, "--out", backup])).Code);
        Assert.Equal(ExitCode.Done, (await Session.Run("desk", "fsck", "--data", backup)).Code);
        var moved = await Session.Run("desk", "restore", "--from", backup, "--data", Desk);
        Assert.Equal(ExitCode.Done, moved.Code);
        Assert.Equal(18, (await Ids()).Count());
    }

    [Fact]
    public async Task A_place_is_a_folder_or_servers_and_a_password_is_no_option()
    {
        string[] servers = ["--database", "postgres://desk:hidden@127.0.0.1/desk", "--bucket", "s3://reports"];
        Assert.Equal(ExitCode.Usage, (await Session.Run("report", "list")).Code);
        Assert.Equal(ExitCode.Usage, (await Session.Run(["report", "list", "--data", Desk, .. servers])).Code);
        Assert.Equal(ExitCode.Usage, (await Session.Run([.. "report list".Split(' '), .. servers[..2]])).Code);
        var refused = await Session.Run(["report", "list", .. servers]);
        Assert.Equal(ExitCode.Refused, refused.Code);
        Assert.Contains("PGPASSFILE", refused.Error);
        Assert.DoesNotContain("hidden", refused.Error);
    }

    [Fact]
    public async Task A_key_is_never_overwritten_and_says_its_fingerprint()
    {
        var made = await MakeKey();
        Assert.StartsWith("age1", made.Output);
        Assert.Contains("The key's words, to compare aloud: ", made.Error);
        Assert.Equal(ExitCode.Refused, (await MakeKey()).Code);
    }

    private string Desk => Path.Combine(_home.FullName, "desk");

    private string Key => Path.Combine(_home.FullName, "office.key");

    private string Passphrase => Path.Combine(_home.FullName, "passphrase.txt");

    private async Task<Transcript> MakeKey()
    {
        await File.WriteAllTextAsync(Passphrase, "шість випадкових слів\n", TestContext.Current.CancellationToken);
        return await Session.Run("key", "new", "office", "--recipient", "--out", Key, "--passphrase-file", Passphrase);
    }

    private Task<Transcript> WithKey(params string[] words) =>
        Session.Run([.. words, "--data", Desk, "--identity", Key, "--passphrase-file", Passphrase]);

    private async Task<IEnumerable<string>> Ids()
    {
        var list = JsonNode.Parse((await Session.Run("report", "list", "--data", Desk, "--json")).Output)!;
        return [.. list["reports"]!.AsArray().Select(r => r!["id"]!.GetValue<string>())];
    }

    private Task<RunningDesk> Start() => Start("--data", Desk);

    private async Task<RunningDesk> Start(params string[] place)
    {
        using var free = new TcpListener(System.Net.IPAddress.Loopback, 0);
        free.Start();
        var url = $"http://{free.LocalEndpoint}";
        free.Stop();
        string[] words =
        [
            Path.Combine(AppContext.BaseDirectory, "scrutineer.dll"),
            "serve",
            "desk",
            .. place,
            "--recipients",
            $"{Key}.pub",
            "--url",
            url,
        ];
        var start = new ProcessStartInfo("dotnet", words)
        {
            WorkingDirectory = SharedData.Repository,
            UseShellExecute = false,
            RedirectStandardError = true,
        };
        var process = Process.Start(start)!;
        // It says that it runs once it does.
        Assert.NotNull(await process.StandardError.ReadLineAsync(TestContext.Current.CancellationToken));
        return new RunningDesk(process, url);
    }

    private static async Task<bool> Report(HttpClient http, string text)
    {
        using var post = new MultipartFormDataContent
        {
            { new StringContent(await LastState(http)), "state" },
            { new StringContent(text), "text" },
        };
        var answer = await http.PostAsync("/uk/last", post);
        return (await answer.Content.ReadAsStringAsync()).Contains("id=\"receipt\"", StringComparison.Ordinal);
    }

    /// <summary>The sealed state of the last page, after every page was left empty.</summary>
    private static async Task<string> LastState(HttpClient http)
    {
        var page = await http.GetStringAsync("/uk");
        while (!page.Contains("name=\"text\"", StringComparison.Ordinal))
        {
            using var form = new FormUrlEncodedContent([
                KeyValuePair.Create("state", State().Match(page).Groups["value"].Value),
            ]);
            var answer = await http.PostAsync(Action().Match(page).Groups["value"].Value, form);
            page = await answer.Content.ReadAsStringAsync();
        }
        return State().Match(page).Groups["value"].Value;
    }

    private static byte[] Head(string state) =>
        System.Text.Encoding.ASCII.GetBytes(
            "POST /uk/last HTTP/1.1\r\nHost: x\r\nContent-Length: 9000000\r\nContent-Type: multipart/form-data; boundary=B\r\n\r\n"
                + $"--B\r\nContent-Disposition: form-data; name=\"state\"\r\n\r\n{state}\r\n"
                + "--B\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.jpg\"\r\n\r\n"
        );

    [GeneratedRegex("name=\"state\" value=\"(?<value>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex State();

    [GeneratedRegex("action=\"(?<value>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Action();

    private sealed record RunningDesk(Process Process, string Url) : IDisposable
    {
        public void Dispose()
        {
            if (!Process.HasExited)
            {
                Process.Kill();
                Process.WaitForExit();
            }
            Process.Dispose();
        }
    }
}
