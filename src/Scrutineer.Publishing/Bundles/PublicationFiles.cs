using System.Text;
using System.Text.Json.Nodes;
using Scrutineer.Acts;
using Scrutineer.Acts.Documents;
using Scrutineer.Acts.Meetings;
using Scrutineer.Cases;
using Scrutineer.Cases.Assessments;
using Scrutineer.Forensics.Evidence;
using Scrutineer.Law;
using Scrutineer.Law.Exports;
using Scrutineer.Wording;
using Scrutineer.Wording.Json;

namespace Scrutineer.Publishing.Bundles;

/// <summary>Members of a bundle: the act, what it rests on, how it was adopted, what it was made with.</summary>
internal static class PublicationFiles
{
    public const string Meeting = "act/meeting.json";
    public const string Determination = "assessment/determination.json";
    public const string Findings = "assessment/findings.json";
    public const string About = "publication.json";

    /// <summary>Everything but the signatures and the log's proof, by name. The same inputs give the same bytes.</summary>
    /// <param name="assessment">What the act rests on.</param>
    /// <param name="act">The adopted act.</param>
    /// <param name="meeting">The record of its adoption.</param>
    /// <param name="printed">The act as PDF in both languages, or why there is none.</param>
    /// <param name="signatures">Signatures by certificate.</param>
    /// <param name="tool">The program.</param>
    public static Outcome<Dictionary<string, ReadOnlyMemory<byte>>> Of(
        Assessment assessment,
        ActDraft act,
        Meeting meeting,
        PrintedAct printed,
        IReadOnlyList<(string File, byte[] Signature, byte[]? Stamp)> signatures,
        Tool tool
    )
    {
        var files = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal)
        {
            [ActFormats.Model] = Encoding.UTF8.GetBytes(ActJson.Write(act)),
            [Meeting] = Encoding.UTF8.GetBytes(ActJson.Write(meeting)),
            [Determination] = DeterminationFile.Write(assessment.Determinations, assessment.Case.Law.Rules.Vocabulary),
            [Findings] = FindingsOf(assessment),
        };
        foreach (var (name, bytes) in ActFormats.Of(act).Concat(BundleReadme.Of(act)))
        {
            files.Add(name, bytes);
        }
        foreach (var (name, bytes) in assessment.Case.Files)
        {
            files.Add(name, bytes);
        }
        foreach (var (language, bytes) in printed.Documents)
        {
            files.Add(ActFormats.Pdf(language), bytes);
        }
        var named = ActSignatures.Named(signatures, files);
        if (!named.Succeeded)
        {
            return Outcome<Dictionary<string, ReadOnlyMemory<byte>>>.Refused(named.Problems);
        }
        foreach (var (name, bytes) in named.Value)
        {
            files.Add(name, bytes);
        }
        files.Add(About, AboutPublication.Of(assessment.Case, act, files, tool.Name, printed.Absent));
        return Outcome<Dictionary<string, ReadOnlyMemory<byte>>>.Of(files);
    }

    /// <summary>What the methods said, as JSON.</summary>
    public static byte[] FindingsOf(Assessment assessment)
    {
        var said = new JsonObject
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
        };
        if (assessment.Returns is not null)
        {
            // Where no method spoke, there is no edition to tell.
            said.Insert(1, "edition", FindingsEdition.Current);
        }
        return JsonForm.Bytes(said);
    }
}
