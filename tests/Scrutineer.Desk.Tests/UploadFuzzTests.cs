using System.Security.Cryptography;
using System.Text;
using CsCheck;
using Microsoft.AspNetCore.Http;
using Scrutineer.Reports.Padding;
using Scrutineer.Reports.Sealing;
using Scrutineer.Reports.Store;

namespace Scrutineer.Desk.Tests;

/// <summary>Posts that no browser sends: each is taken or refused, none ends in another way, and none leaves anything.</summary>
public sealed class UploadFuzzTests : IDisposable
{
    private static readonly string[] Pieces =
    [
        "--B\r\n",
        "--B--\r\n",
        "\r\n",
        "\r\n\r\n",
        "Content-Disposition: form-data",
        "; name=\"state\"",
        "; name=\"files\"",
        "; filename=\"a\"",
        "; filename*=UTF-8''%D0%B0",
        "Content-Type: text/plain",
        "x",
        "\0",
        "\"",
        "--",
        "B",
        "é",
        ":",
    ];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("desk-fuzz-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Whatever_is_posted_is_taken_or_refused_and_leaves_nothing()
    {
        using var randomness = RandomNumberGenerator.Create();
        using var office = X25519Identity.Generate(randomness);
        using var store = ReportStore.Open(_folder.FullName).Value!;
        var options = new DeskOptions
        {
            Store = store,
            Recipients = [office.Recipient],
            Clock = TimeProvider.System,
            FreeBytes = () => long.MaxValue,
            MostFiles = 3,
        };
        // A generator of our own seed: the same posts at every run.
        var chance = new PCG(17);
        for (var post = 0; post < 1500; post++)
        {
            var body = new StringBuilder();
            var count = chance.Next(40);
            for (var i = 0; i < count; i++)
            {
                body.Append(Pieces[chance.Next((uint)Pieces.Length)]);
            }
            var http = new DefaultHttpContext();
            http.Request.ContentType = "multipart/form-data; boundary=B";
            http.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(body.ToString()));
            await using var upload = new Upload(options, _ => store.Begin(options.Recipients, default, randomness));
            try
            {
                await upload.ReadAsync(http, DateTimeOffset.UnixEpoch);
            }
            catch (Exception refused) when (refused is InvalidDataException or FileTooLongException or IOException)
            {
                // What the pages answer with a page of their own, or with a closed line.
            }
        }
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(_folder.FullName, "parts"), "*.age"));
    }
}
