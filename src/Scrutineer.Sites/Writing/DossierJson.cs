using System.Text.Json.Nodes;
using Scrutineer.Cases;
using Scrutineer.Cases.Assessments;
using Scrutineer.Forensics.Evidence;
using Scrutineer.Law;
using Scrutineer.Law.Exports;
using Scrutineer.Wording;
using Scrutineer.Wording.Json;

namespace Scrutineer.Sites.Writing;

/// <summary><c>dossier.json</c> (schemas/dossier.schema.json): what the pages show, for machines.</summary>
public static class DossierJson
{
    /// <summary>The document, by its schema.</summary>
    /// <param name="assessment">What was found.</param>
    /// <param name="tool">The program that writes it.</param>
    public static JsonObject Of(Assessment assessment, Tool tool)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        ArgumentNullException.ThrowIfNull(tool);
        var @case = assessment.Case;
        var returns = assessment.Returns?.Read.Returns;
        return new JsonObject
        {
            ["schema"] = "scrutineer-dossier-1",
            ["tool"] = tool.Name,
            ["case"] = @case.Id,
            ["title"] = JsonForm.Node(@case.Title),
            ["invented"] = @case.Invented,
            ["days"] = JsonForm.Node(@case.Days),
            ["asOf"] = JsonForm.Node(@case.AsOf),
            ["organiser"] = @case.Organiser,
            ["stations"] = returns?.Count,
            ["stationsWithoutData"] = returns?.WithoutData.Count,
            ["leader"] = returns?.Choices[returns.Leader],
            ["returns"] = assessment.Returns is { } given ? Returns(given, @case.Returns) : null,
            ["determination"] = List(assessment.Conclusions.Select(c => Determined(assessment, c))),
            ["inconsistencies"] = List(assessment.Inconsistencies.Select(p => Problem(p))),
            ["findings"] = List(assessment.Answers.Findings.Select(FindingJson.Of)),
            ["silent"] = List(assessment.Answers.Silent.Select(s => Silent(s.Method, s.Problem))),
            ["drafts"] = List(assessment.Drafts.Select(JsonForm.Node)),
            ["refusedActs"] = List(assessment.RefusedActs.Select(p => Problem(p))),
            ["sources"] = List(@case.Law.Register.Sources.Select(Source)),
        };
    }

    private static JsonObject Returns(CheckedReturns given, ReturnsEntry? entry) =>
        new()
        {
            ["sha256"] = given.Read.Sha256,
            ["bytes"] = given.Read.Bytes,
            ["mapping"] = given.Read.Mapping,
            ["what"] = entry is null ? null : JsonForm.Node(entry.What),
            ["attribution"] = entry is null ? null : JsonForm.Node(entry.Attribution),
            ["licence"] = entry?.Licence,
            ["coverage"] = List(given.Checks.Regions.Select(r => JsonForm.Node(r))),
            ["relations"] = List(
                given.Checks.Relations.Select(r => new JsonObject
                {
                    ["id"] = r.Relation.Id,
                    ["formula"] = r.Relation.Formula,
                    ["checked"] = r.Checked,
                    ["failures"] = r.Failures.Count,
                })
            ),
            ["totals"] = List(
                given.Totals.Select(t => new JsonObject
                {
                    ["region"] = t.Total.Region,
                    ["channel"] = t.Total.Channel,
                    ["field"] = t.Total.Field,
                    ["official"] = t.Total.Count,
                    ["stations"] = t.Sum,
                    ["electronic"] = t.Electronic,
                    ["difference"] = t.Difference,
                })
            ),
        };

    private static JsonObject Determined(Assessment assessment, ConclusionRuling determined)
    {
        var derivation = determined.Ruling.Derivation;
        var vocabulary = assessment.Case.Law.Rules.Vocabulary;
        return new JsonObject
        {
            ["id"] = determined.Id.ToString(),
            ["territory"] = determined.Territory,
            ["conclusion"] = determined.Conclusion.Code(),
            ["answer"] = JsonForm.Node(determined.Ruling.Answer),
            ["statement"] = JsonForm.Node(vocabulary.Say(determined.Ruling.Question)),
            ["certainty"] = derivation?.Certainty.Letter(),
            ["strength"] = derivation?.Strength?.Code(),
            ["missing"] = List(assessment.Missing(determined).Select(JsonForm.Node)),
            ["derivation"] = derivation is null ? null : DerivationJson.Of(derivation, assessment.Case.Law),
        };
    }

    private static JsonObject Silent(string method, Problem problem)
    {
        var node = Problem(problem);
        node.Insert(0, "method", method);
        return node;
    }

    private static JsonObject Problem(Problem problem) =>
        new()
        {
            ["code"] = problem.Code,
            ["what"] = JsonForm.Node(problem.What),
            ["mend"] = JsonForm.Node(problem.Mend),
        };

    private static JsonObject Source(Source source) =>
        new()
        {
            ["id"] = source.Id,
            ["title"] = JsonForm.Node(source.Title),
            ["address"] = source.Address?.ToString(),
            ["published"] = source.Published is { } day ? JsonForm.Node(day) : null,
        };

    private static JsonArray List(IEnumerable<JsonNode?> nodes) => [.. nodes];
}
