using System.Text.Json.Nodes;
using Scrutineer.Forensics.Calibration;
using Scrutineer.Wording;
using Scrutineer.Wording.Json;

namespace Scrutineer.Forensics.Evidence;

/// <summary>A finding as others read it: its method first, then what was seen, then how.</summary>
public static class FindingJson
{
    private static readonly string[] First = ["method", "id", "title", "summary", "stations", "effect"];
    private static readonly string[] Last =
    [
        "parameters",
        "seed",
        "source",
        "assumptions",
        "otherExplanations",
        "falseAlarms",
        "measuredFalseAlarms",
        "controls",
        "withoutNumber",
    ];

    /// <summary>
    /// The finding with what was measured about its method; the keys are a contract. A number that is not finite is null,
    /// and <c>withoutNumber</c>, there only then, says for each of them where it stands and why.
    /// </summary>
    public static JsonObject Of(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        var all = JsonForm.Node(finding, out var lost).AsObject();
        if (lost.Count > 0)
        {
            all["withoutNumber"] = new JsonArray([
                .. lost.Select(l => new JsonObject { ["path"] = l.Path, ["why"] = JsonForm.Node(Why(l)) }),
            ]);
        }
        all["measuredFalseAlarms"] = JsonForm.Node(MeasuredFacts.FalseAlarms(finding.Method));
        all["controls"] = JsonForm.Node(MeasuredFacts.AlsoFlags(finding.Method));
        var middle = all.Select(p => p.Key).Except(First).Except(Last);
        var ordered = new JsonObject();
        foreach (var key in First.Concat(middle).Concat(Last).ToList())
        {
            if (all.Remove(key, out var value))
            {
                ordered.Add(key, value);
            }
        }
        return ordered;
    }

    private static Bilingual Why((string Path, string Number) lost) =>
        lost switch
        {
            (_, "-Infinity") when lost.Path.Contains("log10", StringComparison.Ordinal) => new(
                "Ймовірність замала для арифметики, якою її пораховано (0), тож логарифма немає.",
                "The probability is too small for the arithmetic that made it (0), so it has no logarithm."
            ),
            (_, "Infinity" or "-Infinity") => new("Значення нескінченне.", "The value is infinite."),
            _ => new("Значення не визначене.", "The value is not defined."),
        };
}
