using System.Text.Json.Nodes;
using Scrutineer.Cases.Assessments;
using Scrutineer.CommandLine;
using Scrutineer.Forensics;
using Scrutineer.Forensics.Evidence;
using Scrutineer.Wording;
using Scrutineer.Wording.Json;

namespace Scrutineer.Commands;

/// <summary>The document that <c>forensics --json</c> writes.</summary>
internal static class ForensicsJson
{
    public static JsonObject Of(GivenReturns given, MethodAnswers answers)
    {
        var read = given.Read;
        var returns = read.Returns;
        var document = new JsonObject
        {
            ["schema"] = "scrutineer-forensics-1",
            ["tool"] = ThisProgram.Tool.Name,
            ["file"] = Path.GetFileName(read.File),
            ["sha256"] = read.Sha256,
            ["mapping"] = read.Mapping,
            ["invented"] = given.Case?.Invented,
            ["against"] = given.Earlier is { } earlier
                ? new JsonObject { ["file"] = Path.GetFileName(earlier.File), ["sha256"] = earlier.Sha256 }
                : null,
            ["region"] = given.Part ? returns.Regions[0] : null,
            ["leader"] = returns.Choices[returns.Leader],
            ["stations"] = returns.Count,
            ["stationsWithoutData"] = returns.WithoutData.Count,
            ["evidence"] = new JsonArray([
                .. EvidenceTable
                    .Of(answers)
                    .Select(l => new JsonObject
                    {
                        ["method"] = l.Finding.Method,
                        ["log10p"] = l.Log10P is { } p && double.IsFinite(p) ? p : null,
                        ["log10pHolm"] = l.Log10Adjusted is { } a && double.IsFinite(a) ? a : null,
                        ["why"] = Why(l, answers) is { } why ? JsonForm.Node(why) : null,
                        ["falseAlarmsAtFive"] = l.RateAtFive is { } r ? new JsonArray(r.Low, r.High) : null,
                    }),
            ]),
            ["holm"] = new JsonObject
            {
                ["family"] = new JsonArray([.. HolmFamily.Of(answers.Findings).Select(m => JsonValue.Create(m))]),
                ["corrected"] = HolmFamily.Whole(answers),
            },
            ["findings"] = new JsonArray([.. answers.Findings.Select(FindingJson.Of)]),
            ["silent"] = new JsonArray([
                .. answers.Silent.Select(s => new JsonObject
                {
                    ["method"] = s.Method,
                    ["why"] = JsonForm.Node(s.Problem.What),
                    ["mend"] = JsonForm.Node(Advice.Worded(s.Problem).Mend),
                }),
            ]),
        };
        if (given.SecondRace is { } second)
        {
            document["secondRace"] = new JsonObject
            {
                ["file"] = Path.GetFileName(second.File),
                ["sha256"] = second.Sha256,
                ["mapping"] = second.Mapping,
                ["stations"] = second.Returns.Count,
            };
        }
        ReadNotes.AddTo(document, read);
        if (read.Title is { } title)
        {
            document["title"] = JsonForm.Node(title);
        }
        if (read.Country is { } country)
        {
            document["country"] = JsonForm.Node(country);
        }
        return document;
    }

    /// <summary>Why a p-value or its correction is null; null where neither is, and where the method claims no p-value.</summary>
    private static Bilingual? Why(EvidenceLine line, MethodAnswers answers) =>
        line.Log10P is not { } p ? null
        : double.IsNegativeInfinity(p)
            ? new(
                "Ймовірність замала для арифметики, якою її пораховано.",
                "The probability is too small for the arithmetic that made it."
            )
        : !line.Finding.Standing().Kept ? HolmFamily.NotKept
        : HolmFamily.Whole(answers) ? null
        : HolmFamily.Uncorrected;
}
