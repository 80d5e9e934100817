using System.Text.Json.Serialization;

namespace Scrutineer.Forensics.Calibration;

/// <summary>What one method said about many simulated votes of one kind.</summary>
public sealed record CalibrationRow
{
    /// <summary>Name of the anomaly that was done to the votes; null for clean ones.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Anomaly { get; init; }

    /// <summary>Share of stations or commissions touched, 0 … 1; null for clean votes.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? Amount { get; init; }

    /// <summary>Name of the skeleton.</summary>
    public required string Skeleton { get; init; }

    /// <summary>Stations of the skeleton.</summary>
    public required int Stations { get; init; }

    /// <summary>Name of the method.</summary>
    public required string Method { get; init; }

    /// <summary>Simulated votes that the method answered about.</summary>
    public required int Runs { get; init; }

    /// <summary>How many had p ≤ 0.05; null for methods without a p-value.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? AtFive { get; init; }

    /// <summary>How many had p ≤ 0.01; null for methods without a p-value.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? AtOne { get; init; }

    /// <summary>How many were alarms of a method without a p-value; null where nothing is an alarm.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Alarms { get; init; }

    /// <summary>Median of the estimate; null where there is none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? Median { get; init; }

    /// <summary>5 % point of the estimate.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? Low { get; init; }

    /// <summary>95 % point of the estimate.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? High { get; init; }

    /// <summary>Root mean square of the estimate.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? Rms { get; init; }

    /// <summary>Votes that were simulated: more than <see cref="Runs"/> where the method could not answer about all.</summary>
    public required int Simulated { get; init; }

    /// <summary>Seed of the votes.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Whether the method claims a p-value.</summary>
    [JsonIgnore]
    public bool ClaimsP => AtFive is not null;

    /// <summary>Wilson's 95 % interval of the rate at 5 %, or of the rate of alarms; null where nothing is an alarm.</summary>
    [JsonIgnore]
    public (double Low, double High)? Interval => (AtFive ?? Alarms) is { } hits ? Wilson(hits, Runs) : null;

    /// <summary>Wilson's 95 % interval of the rate at 1 %; null for methods without a p-value.</summary>
    [JsonIgnore]
    public (double Low, double High)? IntervalAtOne => AtOne is { } hits ? Wilson(hits, Runs) : null;

    internal (string, string, double, string) Cell => (Skeleton, Anomaly ?? "", Amount ?? 0, Method);

    /// <summary>Wilson, J. Am. Stat. Assoc. 22 (1927) 209–212.</summary>
    internal static (double Low, double High) Wilson(int hits, int runs)
    {
        const double z = StandardNormal.TwoSided95;
        if (runs == 0)
        {
            return (0, 1);
        }
        var p = (double)hits / runs;
        var centre = p + (z * z / (2 * runs));
        var half = z * Math.Sqrt((p * (1 - p) / runs) + (z * z / (4.0 * runs * runs)));
        var scale = 1 + (z * z / runs);
        return (Math.Max(0, (centre - half) / scale), Math.Min(1, (centre + half) / scale));
    }
}
