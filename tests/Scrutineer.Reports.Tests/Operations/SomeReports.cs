using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Scrutineer.Reports.Envelopes;
using Scrutineer.Reports.Incidents;
using Scrutineer.Reports.Padding;
using Scrutineer.Reports.Receipts;
using Scrutineer.Reports.Sealing;
using Scrutineer.Reports.Store;
using Scrutineer.Wording;

namespace Scrutineer.Reports.Tests.Operations;

/// <summary>A Desk's folder with invented reports, and the key that opens them.</summary>
internal sealed class SomeReports : IDisposable
{
    public static readonly DateOnly Day = new(2026, 9, 20);

    private static readonly RandomNumberGenerator Randomness = RandomNumberGenerator.Create();

    private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("reports-");
    private readonly X25519Identity _office = X25519Identity.Generate(Randomness);

    public SomeReports() => Store = ReportStore.Open(At("desk")).Value!;

    public ReportStore Store { get; }

    public IReadOnlyList<IIdentity> Keys => [_office];

    public Receipt Receipt { get; private set; } = null!;

    public string At(string name) => Path.Combine(_home.FullName, name);

    /// <summary>Takes a report in with its files; gives its id.</summary>
    public async Task<string> Take(string text, params (string Name, byte[] Content)[] files)
    {
        Receipt = Receipt.Generate(Randomness);
        var content = new ReportContent
        {
            Text = text,
            Language = Language.Uk,
            At = new DateTimeOffset(Day, default, default),
            Codes = [IncidentCode.All[0]],
            Where = new Place("UA-43", "", ""),
        };
        await using var incoming = Store.Begin([_office.Recipient], Day, Randomness);
        await incoming.AddTextAsync(PartKind.Text, ReportJson.Write(content));
        foreach (var (name, bytes) in files)
        {
            using var stream = new MemoryStream(bytes);
            var about = new AboutFile(name, "application/octet-stream", new DateTimeOffset(Day, default, default));
            await incoming.AddFileAsync(about, stream, long.MaxValue);
        }
        incoming.Commit(Receipt.Mark());
        return Store.Find(Receipt.Mark())!.Id;
    }

    public IEnumerable<string> Custody(string id) => Store.Custody(id).Select(s => s.What);

    public void Dispose()
    {
        Store.Dispose();
        _office.Dispose();
        _home.Delete(recursive: true);
    }

    public static JsonObject Answer(ReportStore store, string id, IIdentity words)
    {
        using var file = store.Read(store.Parts(id).Single(p => p.Kind == PartKind.Answer));
        using var opened = SealedFile.Open(file, words).Value!;
        using var copy = new MemoryStream();
        opened.CopyTo(copy);
        return PaddedText.Read(copy.ToArray()).Value!;
    }
}
