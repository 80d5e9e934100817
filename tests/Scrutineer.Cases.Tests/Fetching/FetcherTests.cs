using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using Scrutineer.Cases.Fetching;
using Scrutineer.Wording;

namespace Scrutineer.Cases.Tests.Fetching;

/// <summary>Downloads over a real connection to a server on this machine.</summary>
public sealed class FetcherTests : IAsyncLifetime
{
    private static readonly byte[] Content = [.. Enumerable.Range(0, 700_001).Select(i => (byte)(i * 31 % 251))];
    private readonly string _folder = Directory.CreateTempSubdirectory("scrutineer-fetch-").FullName;
    private readonly HttpClient _client = new();
    private FileServer _server = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _server = await FileServer.StartAsync(Content);

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _client.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_file_is_fetched_once_and_then_taken_from_the_cache()
    {
        var seen = new Progress();
        var first = await Fetch(seen);
        Assert.False(first.FromCache);
        Assert.Equal(Content, await File.ReadAllBytesAsync(first.Path, Stop));
        Assert.Equal(new FetchProgress(Content.Length, Content.Length), seen.Last);
        Assert.Equal(0, seen.First!.Received);
        Assert.True((await Fetch()).FromCache);
        Assert.Single(_server.Requests);
        Assert.Equal([first.Path], Directory.GetFiles(_folder, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_tag_that_no_request_can_carry_spoils_no_later_one()
    {
        _server.Tag = "\"\u00e9t\u00e9\"";
        _server.Cuts.Enqueue(100_000);
        Assert.Equal(Content, await File.ReadAllBytesAsync((await Fetch()).Path, Stop));
        Directory.Delete(_folder, recursive: true);
        // As an earlier version left it.
        Directory.CreateDirectory(_folder);
        var part = Path.Combine(_folder, Convert.ToHexStringLower(SHA256.HashData(Content)) + ".part");
        await File.WriteAllBytesAsync(part, Content[..5000], Stop);
        await File.WriteAllTextAsync(part + ".tag", "\"\u00e9t\u00e9\"", Stop);
        Assert.Equal(Content, await File.ReadAllBytesAsync((await Fetch()).Path, Stop));
    }

    [Fact]
    public async Task A_server_that_drips_for_ever_is_given_up_and_what_came_stays()
    {
        _server.Drips = true;
        var fetcher = new Fetcher(_client, _folder)
        {
            Tries = 2,
            Patience = TimeSpan.FromMilliseconds(300),
            Slowest = 1 << 20,
        };
        var download = new Download(
            _server.Address,
            Convert.ToHexStringLower(SHA256.HashData(Content)),
            "2024.csv.zip"
        );
        var slow = await fetcher.GetAsync(download, cancellation: Stop);
        Assert.Equal("interrupted", Assert.Single(slow.Problems).Code);
        fetcher = new Fetcher(_client, _folder) { Longest = TimeSpan.FromMilliseconds(500) };
        var whole = await fetcher.GetAsync(download, cancellation: Stop);
        Assert.Equal("interrupted", Assert.Single(whole.Problems).Code);
        Assert.NotEmpty(Directory.GetFiles(_folder, "*.part"));
    }

    [Fact]
    public async Task A_connection_that_breaks_is_taken_up_where_it_broke()
    {
        _server.Cuts.Enqueue(100_000);
        _server.Cuts.Enqueue(250_000);
        var file = await Fetch();
        Assert.Equal(Content, await File.ReadAllBytesAsync(file.Path, Stop));
        // A connection that breaks may take with it what was sent and not yet read: it is asked for again, and no more.
        Assert.Equal(3, _server.Requests.Count);
        Assert.Equal((0L, null), _server.Requests[0]);
        Assert.All(_server.Requests.Skip(1), r => Assert.Equal("\"one\"", r.IfRange));
        Assert.InRange(_server.Requests[1].From, 1, 100_000);
        Assert.InRange(_server.Requests[2].From, _server.Requests[1].From + 1, 350_000);
    }

    [Fact]
    public async Task What_an_earlier_run_left_is_not_fetched_again()
    {
        await Interrupted(300_000);
        var file = await Fetch();
        Assert.Equal(300_000, file.Resumed);
        Assert.Equal((300_000L, "\"one\""), _server.Requests[^1]);
        Assert.Equal(Content, await File.ReadAllBytesAsync(file.Path, Stop));
    }

    [Fact]
    public async Task A_server_that_knows_no_ranges_sends_the_whole_and_that_is_well()
    {
        await Interrupted(300_000);
        _server.IgnoresRanges = true;
        Assert.Equal(Content, await File.ReadAllBytesAsync((await Fetch()).Path, Stop));
    }

    [Fact]
    public async Task A_part_of_another_version_is_left_behind()
    {
        _server.Content = [.. Content.Select(b => (byte)(255 - b))];
        await Interrupted(300_000);
        (_server.Content, _server.Tag) = (Content, "\"two\"");
        Assert.Equal(Content, await File.ReadAllBytesAsync((await Fetch()).Path, Stop));
    }

    [Fact]
    public async Task A_part_that_was_spoiled_is_thrown_away_and_all_fetched_again()
    {
        await File.WriteAllBytesAsync(Wanted().PartIn(_folder), new byte[200_000], Stop);
        Assert.Equal(Content, await File.ReadAllBytesAsync((await Fetch()).Path, Stop));
        Assert.Equal([200_000L, 0L], _server.Requests.Select(r => r.From));
    }

    [Fact]
    public async Task A_part_that_is_whole_already_only_gets_its_name()
    {
        await File.WriteAllBytesAsync(Wanted().PartIn(_folder), Content, Stop);
        Assert.Equal(Content, await File.ReadAllBytesAsync((await Fetch()).Path, Stop));
    }

    [Fact]
    public async Task Another_file_at_the_address_is_refused_and_removed()
    {
        _server.Content = [.. Content.Reverse()];
        var problem = await Refused();
        Assert.Equal("wrong-hash", problem.Code);
        Assert.Empty(Directory.GetFiles(_folder, "*", SearchOption.AllDirectories));
        Says(problem, Wanted().Hash, Convert.ToHexStringLower(SHA256.HashData(_server.Content)));
    }

    [Fact]
    public async Task A_file_in_the_cache_that_was_spoiled_is_fetched_again()
    {
        var path = Wanted().In(_folder);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllTextAsync(path, "spoiled", Stop);
        Assert.False((await Fetch()).FromCache);
    }

    [Fact]
    public async Task More_bytes_than_the_case_says_are_not_taken()
    {
        var outcome = await new Fetcher(_client, _folder).GetAsync(Wanted() with { Size = 1_000 }, null, Stop);
        Assert.Equal("too-large", Assert.Single(outcome.Problems).Code);
        Assert.Empty(Directory.GetFiles(_folder));
    }

    [Theory]
    [InlineData(404)]
    [InlineData(403)]
    public async Task An_address_that_has_nothing_is_told_with_where_to_put_the_file(int status)
    {
        _server.Status = status;
        var problem = await Refused();
        Assert.Equal("http-status", problem.Code);
        Says(
            problem,
            status.ToString(System.Globalization.CultureInfo.InvariantCulture),
            _server.Address.ToString(),
            Wanted().In(_folder),
            Wanted().Hash
        );
        Assert.Single(_server.Requests);
    }

    [Fact]
    public async Task Without_a_network_it_says_what_to_download_where_to_put_it_and_the_hash()
    {
        // A port that was free a moment ago and that nobody listens on.
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        var address = new Uri($"http://127.0.0.1:{((IPEndPoint)socket.LocalEndPoint!).Port}/2024.csv.zip");
        var wanted = Wanted() with { Address = address };
        var outcome = await new Fetcher(_client, _folder) { Tries = 2 }.GetAsync(wanted, null, Stop);
        var problem = Assert.Single(outcome.Problems);
        Assert.Equal("no-network", problem.Code);
        Says(problem, address.ToString(), wanted.In(_folder), wanted.Hash);
    }

    [Fact]
    public async Task A_server_that_falls_silent_is_given_up_and_what_came_is_kept()
    {
        _server.Stalls = true;
        var fetcher = new Fetcher(_client, _folder) { Tries = 1, Patience = TimeSpan.FromSeconds(3) };
        var outcome = await fetcher.GetAsync(Wanted(), null, Stop);
        Assert.Equal("interrupted", Assert.Single(outcome.Problems).Code);
        Assert.Equal(Content.Length / 2, new FileInfo(Wanted().PartIn(_folder)).Length);
    }

    [Fact]
    public async Task Cancelling_stops_it_and_keeps_what_came()
    {
        _server.Stalls = true;
        using var source = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var seen = new Progress
        {
            Each = p =>
            {
                if (p.Received >= Content.Length / 2)
                {
                    source.Cancel();
                }
            },
        };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            new Fetcher(_client, _folder).GetAsync(Wanted(), seen, source.Token)
        );
        Assert.Equal(Content.Length / 2, new FileInfo(Wanted().PartIn(_folder)).Length);
        Assert.False(File.Exists(Wanted().In(_folder)));
    }

    [Fact]
    public async Task A_full_disk_is_told_and_nothing_is_left()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "needs /dev/full, which refuses every write for want of space");
        File.CreateSymbolicLink(Wanted().PartIn(_folder), "/dev/full");
        var problem = await Refused();
        Assert.Equal("disk-full", problem.Code);
        Assert.Empty(Directory.GetFiles(_folder));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_told()
    {
        var blocked = Path.Combine(_folder, "file");
        await File.WriteAllTextAsync(blocked, "", Stop);
        var outcome = await new Fetcher(_client, blocked).GetAsync(Wanted(), null, Stop);
        Assert.Equal("cannot-write", Assert.Single(outcome.Problems).Code);
    }

    [Theory]
    [InlineData("../escape.zip")]
    [InlineData("a/b.zip")]
    [InlineData("..")]
    [InlineData("")]
    public void A_name_that_leaves_its_folder_is_no_name(string name) =>
        Assert.Throws<ArgumentException>(() => new Download(_server.Address, Wanted().Hash, name));

    private Download Wanted() =>
        new(_server.Address, Convert.ToHexStringLower(SHA256.HashData(Content)), "2024.csv.zip", Content.Length);

    private async Task<FetchedFile> Fetch(Progress? progress = null)
    {
        var outcome = await new Fetcher(_client, _folder).GetAsync(Wanted(), progress, Stop);
        Assert.True(outcome.Succeeded, string.Join("\n", outcome.Problems.Select(p => p.In(Language.En))));
        return outcome.Value;
    }

    private async Task<Problem> Refused()
    {
        var outcome = await new Fetcher(_client, _folder).GetAsync(Wanted(), null, Stop);
        Assert.False(File.Exists(Wanted().In(_folder)));
        return Assert.Single(outcome.Problems);
    }

    private async Task Interrupted(int after)
    {
        _server.Cuts.Enqueue(after);
        var outcome = await new Fetcher(_client, _folder) { Tries = 1 }.GetAsync(Wanted(), null, Stop);
        Assert.Equal("interrupted", Assert.Single(outcome.Problems).Code);
        Assert.Equal(after, new FileInfo(Wanted().PartIn(_folder)).Length);
    }

    private static void Says(Problem problem, params string[] words)
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            Assert.All(words, word => Assert.Contains(word, problem.In(language), StringComparison.Ordinal));
        }
    }

    private sealed class Progress : IProgress<FetchProgress>
    {
        public FetchProgress? First { get; private set; }

        public FetchProgress? Last { get; private set; }

        public Action<FetchProgress>? Each { get; init; }

        public void Report(FetchProgress value)
        {
            First ??= value;
            Last = value;
            Each?.Invoke(value);
        }
    }
}
