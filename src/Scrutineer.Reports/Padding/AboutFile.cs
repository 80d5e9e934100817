using System.Globalization;
using System.Text.Json.Nodes;

namespace Scrutineer.Reports.Padding;

/// <summary>What stands of a file inside its seal, and nowhere else.</summary>
/// <param name="Name">As its owner called it.</param>
/// <param name="Type">Media type that the browser named; it proves nothing.</param>
/// <param name="At">When it came in.</param>
public sealed record AboutFile(string Name, string Type, DateTimeOffset At)
{
    internal JsonObject Trailer(long length, ReadOnlySpan<byte> sha256) =>
        new()
        {
            ["at"] = At.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            ["length"] = length,
            ["name"] = Name,
            ["sha256"] = Convert.ToHexStringLower(sha256),
            ["type"] = Type,
        };

    /// <summary>What a trailer says, or null where it does not agree with what was read.</summary>
    internal static AboutFile? From(JsonObject trailer, long length, ReadOnlySpan<byte> sha256)
    {
        var isWhole =
            trailer.Count == 5
            && trailer["length"]?.GetValue<long>() == length
            && trailer["sha256"]?.GetValue<string>() == Convert.ToHexStringLower(sha256)
            && DateTimeOffset.TryParseExact(
                trailer["at"]?.GetValue<string>(),
                "yyyy-MM-dd'T'HH:mm:ss'Z'",
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal,
                out _
            );
        return
            isWhole
            && trailer["name"]?.GetValue<string>() is { } name
            && trailer["type"]?.GetValue<string>() is { } type
            ? new AboutFile(
                name,
                type,
                DateTimeOffset.ParseExact(
                    trailer["at"]!.GetValue<string>(),
                    "yyyy-MM-dd'T'HH:mm:ss'Z'",
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.AssumeUniversal
                )
            )
            : null;
    }
}
