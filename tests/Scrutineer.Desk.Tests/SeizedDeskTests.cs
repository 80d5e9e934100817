using System.Security.Cryptography;
using Scrutineer.Reports.Tests.Store;

namespace Scrutineer.Desk.Tests;

/// <summary>The folder of a running Desk is taken: nothing that a person typed, sent or was shown is in it.</summary>
public sealed class SeizedDeskTests
{
    private const int Reports = 12;

    [Fact]
    public async Task Neither_fields_nor_files_nor_headers_nor_words_are_in_any_file()
    {
        await using var desk = await RunningDesk.Start();
        var canaries = new List<string>();
        for (var i = 0; i < Reports; i++)
        {
            canaries.AddRange(await Send(desk, i));
        }
        var files = Directory
            .EnumerateFiles(desk.Folder, "*", SearchOption.AllDirectories)
            .Where(f => !f.EndsWith(".lock", StringComparison.Ordinal))
            .Select(Bytes)
            .ToList();
        Assert.Equal(Reports * 8, canaries.Count);
        Assert.Equal(Reports, desk.Store.List().Count);
        Assert.True(files.Count > 2 * Reports);
        Assert.Empty(Traces.Found(canaries, files));
    }

    private static async Task<IEnumerable<string>> Send(RunningDesk desk, int number)
    {
        string Canary(string field) =>
            $"{field}-{number}-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6))}";
        var (text, name, agent, address) = (Canary("текст"), Canary("file"), Canary("agent"), Canary("address"));
        var answers = new Dictionary<string, string>
        {
            ["settlement"] = Canary("село"),
            ["role"] = Canary("роль"),
            ["leaveout"] = Canary("кому"),
        };
        desk.Http.DefaultRequestHeaders.Clear();
        desk.Http.DefaultRequestHeaders.Add("User-Agent", agent);
        desk.Http.DefaultRequestHeaders.Add("X-Forwarded-For", address);
        var last = await desk.WalkToTheLastPage("/uk", answers);
        var files = new Dictionary<string, byte[]> { [name] = System.Text.Encoding.UTF8.GetBytes(text) };
        var done = await RunningDesk.Parse(
            await desk.Send(last, new Dictionary<string, string> { ["text"] = text }, files)
        );
        var words = string.Join(' ', done.QuerySelectorAll("#receipt .word").Take(3).Select(w => w.TextContent));
        return [.. answers.Values, text, name, agent, address, words];
    }

    private static byte[] Bytes(string file)
    {
        using var shared = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var copy = new MemoryStream();
        shared.CopyTo(copy);
        return copy.ToArray();
    }
}
