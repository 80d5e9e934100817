using System.Text.Json;
using Scrutineer.Forensics.ExcessLeaderVotes;
using Scrutineer.Forensics.IntegerPercentages;
using Scrutineer.Wording;

namespace Scrutineer.Forensics.Evidence;

/// <summary>Reads back what <see cref="FindingJson"/> wrote, as far as acts speak of it.</summary>
public static class StatedFindings
{
    /// <summary>The findings of a list, in its order.</summary>
    /// <param name="findings">The array of findings.</param>
    /// <returns>The findings; null where it is not a list of findings.</returns>
    public static IReadOnlyList<StatedFinding>? Read(JsonElement findings)
    {
        try
        {
            List<StatedFinding> read = [.. findings.EnumerateArray().Select(Of)];
            return read.DistinctBy(f => f.Method, StringComparer.Ordinal).Count() == read.Count ? read : null;
        }
        catch (Exception failure)
            when (failure is InvalidOperationException or KeyNotFoundException or FormatException or ArgumentException)
        {
            return null;
        }
    }

    private static StatedFinding Of(JsonElement finding)
    {
        var method = finding.GetProperty("method").GetString() ?? "";
        return new StatedFinding(method, Both(finding.GetProperty("title")))
        {
            Summary = Both(finding.GetProperty("summary")),
            Parameters = new Dictionary<string, object>(StringComparer.Ordinal),
            Source = finding.GetProperty("source").GetString() ?? "",
            Stations = finding.GetProperty("stations").GetInt32(),
            Assumptions = [.. finding.GetProperty("assumptions").EnumerateArray().Select(Both)],
            OtherExplanations = [],
            FalseAlarms = Both(finding.GetProperty("falseAlarms")),
            Integers = method == IntegerPercentagesMethod.Name ? Integers(finding) : null,
            Band = method == ExcessLeaderVotesMethod.Name ? Band(finding) : null,
        };
    }

    private static StatedExcess? Integers(JsonElement finding)
    {
        foreach (var table in finding.GetProperty("nulls").EnumerateArray())
        {
            if (table.GetProperty("null").GetString() == "lattice")
            {
                var cell = table.GetProperty("cells")[0];
                return new StatedExcess(
                    cell.GetProperty("observed").GetInt64(),
                    cell.GetProperty("expected").GetDouble(),
                    cell.GetProperty("sd").GetDouble()
                );
            }
        }
        return null;
    }

    private static StatedBand Band(JsonElement finding) =>
        new(
            finding.GetProperty("band").GetProperty("low").GetDouble(),
            finding.GetProperty("band").GetProperty("high").GetDouble(),
            finding.GetProperty("leaderVotes").GetInt64(),
            finding.GetProperty("cleanElectionError").GetDouble(),
            finding.GetProperty("warning") is { ValueKind: JsonValueKind.Object } warning ? Both(warning) : null
        );

    private static Bilingual Both(JsonElement text) =>
        new(text.GetProperty("uk").GetString()!, text.GetProperty("en").GetString()!);
}
