using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Scrutineer.Reports.Padding;

namespace Scrutineer.Reports.Store;

/// <summary>
/// One thing that happened to a report. Each step has the hash of the one before it: none can be changed, dropped or put
/// between without every later one showing it.
/// </summary>
/// <param name="Number">From 1, without gaps.</param>
/// <param name="Day">To the day.</param>
/// <param name="What">Kebab-case verb: <c>sealed</c>, <c>added</c>, <c>opened</c>, <c>answered</c>, <c>withdrawn</c>, <c>erased</c>, <c>exported</c>.</param>
/// <param name="By">Whose doing: <c>desk</c>, <c>author</c>, or the name of a keeper.</param>
/// <param name="Parts">Hashes of the sealed files that it is about, in order.</param>
/// <param name="Previous">Hash of the step before it; 64 zeros for the first.</param>
public sealed record CustodyStep(
    int Number,
    DateOnly Day,
    string What,
    string By,
    IReadOnlyList<string> Parts,
    string Previous
)
{
    /// <summary>What stands before the first step.</summary>
    public const string Beginning = "0000000000000000000000000000000000000000000000000000000000000000";

    /// <summary>Whether somebody may be called so: one line of 1 … 100 characters that are not control characters.</summary>
    public static bool IsName(string by) =>
        !string.IsNullOrWhiteSpace(by) && by.Length <= 100 && !by.Any(char.IsControl);

    /// <summary>SHA-256 of the step as canonical JSON, 64 hexadecimal digits.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(CanonicalJson.Bytes(Json())));

    internal JsonObject Json() =>
        new()
        {
            ["by"] = By,
            ["day"] = Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["number"] = Number,
            ["parts"] = new JsonArray([.. Parts.Select(p => (JsonNode)p)]),
            ["previous"] = Previous,
            ["what"] = What,
        };
}
