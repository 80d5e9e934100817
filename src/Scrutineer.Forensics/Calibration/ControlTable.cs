using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Scrutineer.Forensics.Calibration;

/// <summary>What one number of a method says about one real vote.</summary>
/// <param name="Method">Name, as of <see cref="CalibratedMethod"/>.</param>
/// <param name="P">Its p-value; null where it claims none.</param>
/// <param name="Alarm">Whether it speaks up: for a p-value, at the 5 % level; null where nothing is an alarm.</param>
/// <param name="Value">Its estimate; null where there is none.</param>
public sealed record ControlReading(
    string Method,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] double? P,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] bool? Alarm,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] double? Value
);

/// <summary>What all methods say about one real vote.</summary>
/// <param name="Vote">Its name.</param>
/// <param name="Sha256">Hash of the file of returns.</param>
/// <param name="Stations">Stations with data.</param>
/// <param name="PresumedClean">Whether the vote is presumed clean.</param>
/// <param name="Readings">Of the methods that could answer.</param>
public sealed record ControlVote(
    string Vote,
    string Sha256,
    int Stations,
    bool PresumedClean,
    IReadOnlyList<ControlReading> Readings
);

/// <summary>What all methods say about real votes, those presumed clean first.</summary>
/// <param name="Votes">The votes.</param>
public sealed record ControlTable(IReadOnlyList<ControlVote> Votes)
{
    private static readonly JsonSerializerOptions Form = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
    };

    /// <summary>A table without votes.</summary>
    public static ControlTable Empty { get; } = new([]);

    /// <summary>Asks every method about a vote.</summary>
    public static ControlVote Ask(
        string vote,
        string sha256,
        bool presumedClean,
        Trial trial,
        IReadOnlyList<CalibratedMethod> methods
    ) =>
        new(
            vote,
            sha256,
            trial.Returns.Count,
            presumedClean,
            [
                .. methods
                    .Select(m => (m.Name, Reading: m.Read(trial)))
                    .Where(r => r.Reading is not null)
                    .Select(r => new ControlReading(
                        r.Name,
                        r.Reading!.Value.P,
                        r.Reading.Value.P is { } p ? p <= 0.05 : r.Reading.Value.Alarm,
                        r.Reading.Value.Value is { } value ? Math.Round(value, 4) : null
                    )),
            ]
        );

    /// <summary>This with a vote's readings; they take the place of earlier ones of the same method and vote.</summary>
    public ControlTable With(ControlVote vote)
    {
        ArgumentNullException.ThrowIfNull(vote);
        var order = CalibratedMethod.Everything.Select(m => m.Name).ToList();
        var old = Votes.FirstOrDefault(v => string.Equals(v.Vote, vote.Vote, StringComparison.Ordinal));
        var kept = old?.Readings.Where(r => vote.Readings.All(n => n.Method != r.Method)) ?? [];
        var merged = vote with { Readings = [.. vote.Readings.Concat(kept).OrderBy(r => order.IndexOf(r.Method))] };
        return new([
            .. Votes
                .Where(v => v != old)
                .Append(merged)
                .OrderByDescending(v => v.PresumedClean)
                .ThenBy(v => v.Vote, StringComparer.Ordinal),
        ]);
    }

    /// <summary>As JSON.</summary>
    public string AsJson() =>
        new JsonObject { ["votes"] = JsonSerializer.SerializeToNode(Votes, Form) }.ToJsonString(Form) + "\n";

    /// <summary>A table that <see cref="AsJson"/> wrote.</summary>
    /// <exception cref="JsonException">The text is not such a table.</exception>
    public static ControlTable Parse(string json) =>
        TableJson.Read(
            json,
            all => new ControlTable([.. all.GetProperty("votes").EnumerateArray().Select(TableJson.Vote)])
        );
}
