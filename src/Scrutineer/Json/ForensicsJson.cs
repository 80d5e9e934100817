using System.Text.Json.Nodes;
using Scrutineer.Assessments;
using Scrutineer.CommandLine;
using Scrutineer.Returns;

namespace Scrutineer.Json;

/// <summary>The document that <c>forensics --json</c> writes.</summary>
internal static class ForensicsJson
{
    public static JsonObject Of(ReadReport read, Answers answers, bool oneRegion = false, bool? invented = null)
    {
        var returns = read.Returns;
        return new JsonObject
        {
            ["schema"] = "scrutineer-forensics-1",
            ["tool"] = Tool.Name,
            ["file"] = Path.GetFileName(read.File),
            ["sha256"] = read.Sha256,
            ["mapping"] = read.Mapping,
            ["invented"] = invented,
            ["region"] = oneRegion ? returns.Regions[0] : null,
            ["leader"] = returns.Choices[returns.Leader],
            ["stations"] = returns.Count,
            ["stationsWithoutData"] = returns.WithoutData.Count,
            ["findings"] = new JsonArray([.. answers.Findings.Select(FindingJson.Of)]),
            ["silent"] = new JsonArray([
                .. answers.Silent.Select(s => new JsonObject
                {
                    ["method"] = s.Method,
                    ["why"] = JsonForm.Node(s.Problem.What),
                    ["mend"] = JsonForm.Node(s.Problem.Mend),
                }),
            ]),
        };
    }
}
