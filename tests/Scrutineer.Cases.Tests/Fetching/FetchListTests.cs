using System.Security.Cryptography;
using System.Text;
using Scrutineer.Cases.Fetching;
using Scrutineer.Wording;

namespace Scrutineer.Cases.Tests.Fetching;

/// <summary>A pinned list over a real connection to a server on this machine.</summary>
public sealed class FetchListTests : IAsyncLifetime
{
    private static readonly byte[] Content = Encoding.UTF8.GetBytes(
        string.Concat(Enumerable.Repeat("entity,source,type,birth,kind,name\n", 9000))
    );

    private readonly string _folder = Directory.CreateTempSubdirectory("scrutineer-list-").FullName;
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
    public async Task The_pinned_list_is_taken_and_a_cut_connection_resumed()
    {
        _server.Cuts.Enqueue(100_000);
        var fetched = (await Fetch(Hash(Content))).Value!;
        Assert.Equal(Content, await File.ReadAllBytesAsync(fetched.Path, Stop));
        Assert.Equal(2, _server.Requests.Count);
        Assert.True(_server.Requests[1].From > 0, "begun again from the beginning");
        Assert.True((await Fetch(Hash(Content))).Value!.FromCache);
    }

    [Fact]
    public async Task A_list_that_changed_at_its_address_is_not_taken()
    {
        var fetched = await Fetch(Hash([1, 2, 3]));
        Assert.Equal("wrong-hash", Assert.Single(fetched.Problems).Code);
        Assert.Empty(Directory.GetFiles(_folder, "*", SearchOption.AllDirectories));
    }

    [Theory]
    [InlineData("ftp://127.0.0.1/list.xml", null, "bad-address")]
    [InlineData("list.xml", null, "bad-address")]
    [InlineData(null, "12", "bad-hash")]
    [InlineData(null, "zz86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", "bad-hash")]
    public async Task What_is_not_pinned_well_is_refused_before_anything_is_asked(
        string? address,
        string? hash,
        string code
    )
    {
        var where = address is null ? _server.Address : new Uri(address, UriKind.RelativeOrAbsolute);
        var fetched = await new FetchList(_client, _folder).Run(new(where, hash ?? Hash(Content)), null, Stop);
        Assert.Equal(code, Assert.Single(fetched.Problems).Code);
        Assert.Empty(_server.Requests);
    }

    private Task<Outcome<FetchedFile>> Fetch(string hash) =>
        new FetchList(_client, _folder).Run(new PinnedList(_server.Address, hash), null, Stop);

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
