using System.Text.Json.Nodes;
using Scrutineer.Reports.Envelopes;
using Scrutineer.Reports.Padding;
using Scrutineer.Reports.Sealing;
using Scrutineer.Reports.Store;
using Scrutineer.Wording;

namespace Scrutineer.Reports;

/// <summary>A report opened in memory: its form, what was added later, and what stands of its files.</summary>
/// <param name="Stored">The report as the store knows it.</param>
/// <param name="Form">What was written at first; empty where no text is there.</param>
/// <param name="Messages">What was added, the oldest first.</param>
/// <param name="Files">Names and types of the files, in the order of the store.</param>
public sealed record OpenedReport(
    StoredReport Stored,
    JsonObject Form,
    IReadOnlyList<JsonObject> Messages,
    IReadOnlyList<AboutFile> Files
)
{
    /// <summary>What the report says, where its form is ours; null otherwise.</summary>
    public ReportContent? Content => ReportJson.Read(Form).Value;

    /// <summary><c>report</c>, <c>messages</c>, <c>files</c>.</summary>
    public JsonObject Json() =>
        new()
        {
            ["report"] = Form.DeepClone(),
            ["messages"] = new JsonArray([.. Messages.Select(m => m.DeepClone())]),
            ["files"] = new JsonArray([.. Files.Select(f => new JsonObject { ["name"] = f.Name, ["type"] = f.Type })]),
        };

    /// <summary>Opens every part; a single one whose seal is broken refuses the whole.</summary>
    internal static Outcome<OpenedReport> Read(
        ReportStore store,
        StoredReport report,
        IReadOnlyList<IIdentity> identities
    ) =>
        store
            .Unwrap(report.Id, identities)
            .Then(key =>
            {
                using (key)
                {
                    var parts = store.Parts(report.Id);
                    return Outcome.All(
                        Outcome.All(parts.Where(p => p.Kind == PartKind.Text).Select(p => Text(store, p, key))),
                        Outcome.All(parts.Where(p => p.Kind == PartKind.Message).Select(p => Text(store, p, key))),
                        Outcome.All(
                            parts.Where(p => p.Kind == PartKind.File).Select(p => Copy(store, p, key, Stream.Null))
                        ),
                        (texts, added, files) => new OpenedReport(report, texts.Count > 0 ? texts[0] : [], added, files)
                    );
                }
            });

    /// <summary>Copies a file out of its seal.</summary>
    internal static Outcome<AboutFile> Copy(ReportStore store, StoredPart part, IIdentity key, Stream output)
    {
        using var file = store.Read(part);
        return SealedFile.Open(file, key).Then(content => PaddedFileReader.Read(content, output));
    }

    private static Outcome<JsonObject> Text(ReportStore store, StoredPart part, IIdentity key)
    {
        using var file = store.Read(part);
        using var bytes = new MemoryStream();
        file.CopyTo(bytes);
        return SealedFile.Open(bytes.ToArray(), key).Then(text => PaddedText.Read(text));
    }
}
