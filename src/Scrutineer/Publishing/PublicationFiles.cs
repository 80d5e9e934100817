using System.Text;
using System.Text.Json.Nodes;
using Scrutineer.Acts;
using Scrutineer.Acts.Meetings;
using Scrutineer.Assessments;
using Scrutineer.CommandLine;
using Scrutineer.Json;

namespace Scrutineer.Publishing;

/// <summary>Members of a bundle: the act, what it rests on, how it was adopted, what it was made with.</summary>
internal static class PublicationFiles
{
    public const string Meeting = "act/meeting.json";
    public const string Determination = "assessment/determination.json";
    public const string Findings = "assessment/findings.json";
    public const string About = "publication.json";

    /// <summary>Everything but the signatures and the log's proof, by name. The same inputs give the same bytes.</summary>
    public static Dictionary<string, ReadOnlyMemory<byte>> Of(Assessment assessment, ActDraft act, Meeting meeting)
    {
        var files = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal)
        {
            [ActFormats.Model] = Encoding.UTF8.GetBytes(ActJson.Write(act)),
            [Meeting] = Encoding.UTF8.GetBytes(ActJson.Write(meeting)),
            [Determination] = DerivationFile.Write(assessment),
            [Findings] = FindingsOf(assessment),
            [About] = JsonForm.Bytes(AboutOf(assessment, act)),
        };
        foreach (var (name, bytes) in ActFormats.Of(act))
        {
            files.Add(name, bytes);
        }
        foreach (var (name, path) in CaseFiles.Paths(assessment.Case, Places.Rules))
        {
            files.Add(name, File.ReadAllBytes(path));
        }
        return files;
    }

    /// <summary>What the methods said, as JSON.</summary>
    public static byte[] FindingsOf(Assessment assessment) =>
        JsonForm.Bytes(
            new JsonObject
            {
                ["schema"] = "scrutineer-findings-1",
                ["returns"] = assessment.Returns is { Read: var read }
                    ? new JsonObject
                    {
                        ["sha256"] = read.Sha256,
                        ["bytes"] = read.Bytes,
                        ["mapping"] = read.Mapping,
                    }
                    : null,
                ["findings"] = new JsonArray([.. assessment.Answers.Findings.Select(FindingJson.Of)]),
                ["silent"] = new JsonArray([
                    .. assessment.Answers.Silent.Select(s => new JsonObject
                    {
                        ["method"] = s.Method,
                        ["why"] = JsonForm.Node(s.Problem.What),
                    }),
                ]),
            }
        );

    private static JsonObject AboutOf(Assessment assessment, ActDraft act) =>
        new()
        {
            ["schema"] = "scrutineer-publication-1",
            ["tool"] = Tool.Name,
            ["case"] = assessment.Case.Id,
            ["invented"] = assessment.Case.Invented,
            ["act"] = act.Id,
            ["seeds"] = new JsonObject(
                assessment
                    .Answers.Findings.Where(f => f.Seed is not null)
                    .Select(f => KeyValuePair.Create(f.Method, (JsonNode?)JsonValue.Create(f.Seed!.Value)))
            ),
            ["absent"] = new JsonArray("pdf", "cms-signature", "rfc3161-timestamp"),
        };
}
