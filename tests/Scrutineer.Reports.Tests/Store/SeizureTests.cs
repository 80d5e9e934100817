using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Scrutineer.Reports.Envelopes;
using Scrutineer.Reports.Incidents;
using Scrutineer.Reports.Padding;
using Scrutineer.Reports.Receipts;
using Scrutineer.Reports.Sealing;
using Scrutineer.Reports.Store;
using Scrutineer.Wording;

namespace Scrutineer.Reports.Tests.Store;

/// <summary>Somebody takes the folder: whatever was typed, named or shown is looked for in every file of it.</summary>
public sealed class SeizureTests : IDisposable
{
    private const int Reports = 25;

    private static readonly RandomNumberGenerator Randomness = RandomNumberGenerator.Create();

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("seizure-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Nothing_that_a_person_typed_or_was_shown_is_in_the_folder()
    {
        using var office = X25519Identity.Generate(Randomness);
        var canaries = new List<string>();
        var store = ReportStore.Open(_folder.FullName).Value!;
        for (var i = 0; i < Reports; i++)
        {
            canaries.AddRange(await Take(store, office.Recipient, i));
        }
        // The journal is there as it was at that moment: the store is not closed.
        var found = Traces.Found(canaries, Files());
        store.Dispose();
        Assert.Equal(Reports * 9, canaries.Count);
        Assert.Empty(found);
    }

    [Fact]
    public async Task Control_what_lies_unsealed_is_found()
    {
        var canary = "Міст-8d1f7a, Пристань 17";
        await File.WriteAllTextAsync(
            Path.Combine(_folder.FullName, "plain"),
            canary,
            TestContext.Current.CancellationToken
        );
        await File.WriteAllTextAsync(
            Path.Combine(_folder.FullName, "wide"),
            canary,
            Encoding.Unicode,
            TestContext.Current.CancellationToken
        );
        var base64 = Convert.ToBase64String(Encoding.UTF8.GetBytes($"ab{canary}c"));
        await File.WriteAllTextAsync(
            Path.Combine(_folder.FullName, "base64"),
            base64,
            TestContext.Current.CancellationToken
        );
        var hex = Convert.ToHexStringLower(Encoding.UTF8.GetBytes(canary));
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "hex"), hex, TestContext.Current.CancellationToken);
        foreach (var file in Files())
        {
            Assert.Single(Traces.Found([canary], [file]));
        }
    }

    private static async Task<IEnumerable<string>> Take(ReportStore store, IRecipient recipient, int number)
    {
        string Canary(string field) =>
            $"{field}-{number}-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6))}";
        string[] fields =
        [
            .. new[] { "текст", "село", "дільниця", "роль", "імʼя", "обставини", "кому" }.Select(Canary),
        ];
        var content = new ReportContent
        {
            At = new(2026, 9, 20, 8, 1, number, default),
            Language = Language.Uk,
            Text = fields[0],
            Codes = [IncidentCode.All[9]],
            Where = new Place("UA-43", fields[1], fields[2]),
            Actors = [new Actor(fields[3], fields[4])],
            Coerced = [new Coerced(CoercedAs.Victim, "", fields[5])],
            Consent = new Consent(true, "", true, fields[6]),
        };
        var (name, receipt) = (Canary("файл"), Receipt.Generate(Randomness));
        await using var incoming = store.Begin([recipient], new(2026, 9, 20), Randomness);
        await incoming.AddTextAsync(PartKind.Text, ReportJson.Write(content));
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(fields[0]));
        await incoming.AddFileAsync(new AboutFile(name, "text/plain", content.At), file, long.MaxValue);
        incoming.Commit(receipt.Mark());
        return [.. fields, name, string.Join(' ', receipt.In(Language.Uk).Take(3))];
    }

    private IReadOnlyList<byte[]> Files() =>
        [
            .. Directory
                .EnumerateFiles(_folder.FullName, "*", SearchOption.AllDirectories)
                .Where(f => !f.EndsWith(".lock", StringComparison.Ordinal))
                .Select(f =>
                {
                    using var shared = new FileStream(f, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
                    using var copy = new MemoryStream();
                    shared.CopyTo(copy);
                    return copy.ToArray();
                }),
        ];
}
