using System.Text.Json.Nodes;
using Scrutineer.Forensics.Calibration;
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
    ];

    /// <summary>The finding with what was measured about its method; the keys are a contract.</summary>
    public static JsonObject Of(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        var all = JsonForm.Node(finding).AsObject();
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
}
