using System.Text.Json.Nodes;
using Scrutineer.Reports.Envelopes;
using Scrutineer.Reports.Padding;
using Scrutineer.Reports.Sealing;
using Scrutineer.Reports.Store;
using Scrutineer.Wording;

namespace Scrutineer.Commands.Reports;

/// <summary>A report opened in memory: its form, what was added, and what stands of its files.</summary>
internal sealed record OpenedReport(JsonObject Form, IReadOnlyList<JsonObject> Messages, IReadOnlyList<AboutFile> Files)
{
    public static Outcome<OpenedReport> Read(ReportStore store, StoredReport report, IReadOnlyList<IIdentity> keys) =>
        store
            .Unwrap(report.Id, keys)
            .Then(key =>
            {
                using (key)
                {
                    var parts = store.Parts(report.Id);
                    var texts = Outcome.All(parts.Where(p => p.Kind == PartKind.Text).Select(p => Text(store, p, key)));
                    var added = Outcome.All(
                        parts.Where(p => p.Kind == PartKind.Message).Select(p => Text(store, p, key))
                    );
                    var files = Outcome.All(
                        parts.Where(p => p.Kind == PartKind.File).Select(p => Copy(store, p, key, Stream.Null))
                    );
                    return Outcome.All(
                        texts,
                        added,
                        files,
                        (t, a, f) => new OpenedReport(t.Count > 0 ? t[0] : [], a, f)
                    );
                }
            });

    /// <summary>Copies a file out of its seal.</summary>
    public static Outcome<AboutFile> Copy(ReportStore store, StoredPart part, IIdentity key, Stream output)
    {
        using var file = store.Read(part);
        return SealedFile.Open(file, key).Then(content => PaddedFileReader.Read(content, output));
    }

    /// <summary>What a report says, where its form is ours; null otherwise.</summary>
    public ReportContent? Content => ReportJson.Read(Form).Value;

    public JsonObject Json() =>
        new()
        {
            ["report"] = Form.DeepClone(),
            ["messages"] = new JsonArray([.. Messages.Select(m => m.DeepClone())]),
            ["files"] = new JsonArray([.. Files.Select(f => new JsonObject { ["name"] = f.Name, ["type"] = f.Type })]),
        };

    private static Outcome<JsonObject> Text(ReportStore store, StoredPart part, IIdentity key)
    {
        using var file = store.Read(part);
        using var bytes = new MemoryStream();
        file.CopyTo(bytes);
        return SealedFile.Open(bytes.ToArray(), key).Then(text => PaddedText.Read(text));
    }
}
