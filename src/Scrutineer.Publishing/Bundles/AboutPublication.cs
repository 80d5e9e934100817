using System.Text.Json;
using System.Text.Json.Nodes;
using Scrutineer.Acts;
using Scrutineer.Cases;
using Scrutineer.Transparency.Bundles;
using Scrutineer.Wording;
using Scrutineer.Wording.Json;

namespace Scrutineer.Publishing.Bundles;

/// <summary><c>publication.json</c>: by which version, of which case and act, with which seeds; what a publication may have and this one lacks.</summary>
internal static class AboutPublication
{
    private const string Pdf = "pdf";

    /// <summary>The file; everything in it but the tool follows from the other members.</summary>
    /// <param name="case">The case.</param>
    /// <param name="act">The act.</param>
    /// <param name="members">The other members.</param>
    /// <param name="tool">Name and version of the tool.</param>
    /// <param name="noPdf">Why there is no PDF; null where there is one.</param>
    public static byte[] Of(
        Case @case,
        ActDraft act,
        IReadOnlyDictionary<string, ReadOnlyMemory<byte>> members,
        string tool,
        NoPdf? noPdf
    ) =>
        JsonForm.Bytes(
            new JsonObject
            {
                ["schema"] = "scrutineer-publication-1",
                ["tool"] = tool,
                ["case"] = @case.Id,
                ["invented"] = @case.Invented,
                ["act"] = act.Id,
                ["seeds"] = Seeds(members),
                ["absent"] = new JsonArray([.. Absent(members, noPdf)]),
            }
        );

    /// <summary>Name and version of the tool that a bundle was made by; a question mark where it does not say.</summary>
    public static string ToolOf(BundleArchive archive) =>
        (archive.Members.TryGetValue(PublicationFiles.About, out var about) ? ToolOf(about.Span) : null) ?? "?";

    /// <summary>Name and version of the tool that a publication was made by, or null where it does not say.</summary>
    public static string? ToolOf(ReadOnlySpan<byte> about) =>
        Asked(about, said => said["tool"] is JsonValue tool && tool.TryGetValue<string>(out var name) ? name : null);

    /// <summary>Why it says that it has no PDF; null where it does not.</summary>
    public static NoPdf? NoPdfOf(ReadOnlySpan<byte> about)
    {
        var stated = Asked(
            about,
            said =>
                said["absent"] is JsonArray absent
                    ? absent
                        .OfType<JsonObject>()
                        .Where(a => a["what"]?.ToJsonString() == "\"pdf\"")
                        .Select(a => a["code"]?.ToJsonString().Trim('"'))
                        .FirstOrDefault()
                    : null
        );
        return Enum.GetValues<NoPdf>().Where(n => CodeOf(n) == stated).Select(n => (NoPdf?)n).FirstOrDefault();
    }

    /// <summary>Why there is no PDF, in words.</summary>
    public static Bilingual Words(NoPdf reason) =>
        reason == NoPdf.NoChromium
            ? new(
                "PDF немає: там, де створено пакет, не було Chromium",
                "No PDF: there was no Chromium where the bundle was made"
            )
            : new("PDF немає: його не додавали", "No PDF: it was left out");

    /// <summary>What a text says; null where it is not JSON, repeats a key, or holds broken characters: nodes notice these only when asked.</summary>
    private static string? Asked(ReadOnlySpan<byte> about, Func<JsonObject, string?> ask)
    {
        try
        {
            var options = new JsonDocumentOptions { AllowDuplicateProperties = false };
            return JsonNode.Parse(about, documentOptions: options) is JsonObject said ? ask(said) : null;
        }
        catch (Exception failure) when (failure is JsonException or ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }

    private static JsonObject Seeds(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> members)
    {
        var seeds = new JsonObject();
        using var said = JsonDocument.Parse(members[PublicationFiles.Findings]);
        foreach (var finding in said.RootElement.GetProperty("findings").EnumerateArray())
        {
            if (finding.TryGetProperty("seed", out var seed) && seed.ValueKind == JsonValueKind.Number)
            {
                seeds[finding.GetProperty("method").GetString()!] = seed.GetUInt64();
            }
        }
        return seeds;
    }

    private static IEnumerable<JsonNode> Absent(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> members, NoPdf? noPdf)
    {
        if (noPdf is { } reason)
        {
            yield return Lacks(Pdf, CodeOf(reason), Words(reason));
        }
        if (!members.Keys.Any(ActSignatures.IsSignature))
        {
            yield return Lacks(
                "cms-signature",
                "none-given",
                new("Акт не підписували сертифікатом", "The act was not signed by certificate")
            );
        }
        if (!members.Keys.Any(ActSignatures.IsTimestamp))
        {
            yield return Lacks(
                "rfc3161-timestamp",
                "none-given",
                new("Позначки часу не отримували", "No timestamp was obtained")
            );
        }
    }

    private static JsonObject Lacks(string what, string code, Bilingual why) =>
        new()
        {
            ["what"] = what,
            ["code"] = code,
            ["why"] = JsonForm.Node(why),
        };

    private static string CodeOf(NoPdf reason) => reason == NoPdf.NoChromium ? "no-chromium" : "left-out";
}
