using System.Text.Json;

namespace Scrutineer.Forensics.Calibration;

/// <summary>Reads rows of calibration and controls from JSON, member by member: what travels inside the program is read at every run.</summary>
internal static class TableJson
{
    /// <summary>Reads a document.</summary>
    /// <exception cref="JsonException">The text is not JSON, or <paramref name="read"/> does not find what it expects.</exception>
    public static T Read<T>(string json, Func<JsonElement, T> read)
    {
        using var document = JsonDocument.Parse(json);
        try
        {
            return read(document.RootElement);
        }
        catch (Exception fault)
            when (fault is KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException)
        {
            throw new JsonException(fault.Message, fault);
        }
    }

    /// <summary>The members of a list; none where it is absent.</summary>
    public static IEnumerable<JsonElement> List(JsonElement of, string name) =>
        of.TryGetProperty(name, out var list) ? list.EnumerateArray() : [];

    public static CalibrationRow Row(JsonElement row) =>
        new()
        {
            Anomaly = Text(row, "anomaly"),
            Amount = Number(row, "amount"),
            Skeleton = Required(row, "skeleton"),
            Stations = row.GetProperty("stations").GetInt32(),
            Method = Required(row, "method"),
            Runs = row.GetProperty("runs").GetInt32(),
            AtFive = Count(row, "atFive"),
            AtOne = Count(row, "atOne"),
            Alarms = Count(row, "alarms"),
            Median = Number(row, "median"),
            Low = Number(row, "low"),
            High = Number(row, "high"),
            Rms = Number(row, "rms"),
            Simulated = row.GetProperty("simulated").GetInt32(),
            Seed = row.GetProperty("seed").GetUInt64(),
        };

    public static ControlVote Vote(JsonElement vote) =>
        new(
            Required(vote, "vote"),
            Required(vote, "sha256"),
            vote.GetProperty("stations").GetInt32(),
            vote.GetProperty("presumedClean").GetBoolean(),
            [
                .. vote.GetProperty("readings")
                    .EnumerateArray()
                    .Select(r => new ControlReading(
                        Required(r, "method"),
                        Number(r, "p"),
                        Flag(r, "alarm"),
                        Number(r, "value")
                    )),
            ]
        );

    private static string Required(JsonElement of, string name) =>
        of.GetProperty(name).GetString() ?? throw new JsonException($"{name} is null.");

    private static string? Text(JsonElement of, string name) =>
        of.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static double? Number(JsonElement of, string name) =>
        Has(of, name, out var value) ? value.GetDouble() : null;

    private static int? Count(JsonElement of, string name) => Has(of, name, out var value) ? value.GetInt32() : null;

    private static bool? Flag(JsonElement of, string name) => Has(of, name, out var value) ? value.GetBoolean() : null;

    private static bool Has(JsonElement of, string name, out JsonElement value) =>
        of.TryGetProperty(name, out value) && value.ValueKind != JsonValueKind.Null;
}
