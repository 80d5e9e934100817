using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Scrutineer.Forensics.Calibration;

/// <summary>Calibration as tables: markdown for people, JSON for programs.</summary>
public static class CalibrationTables
{
    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
    };

    /// <summary>Two markdown tables: false alarms, then power at the 5 % level.</summary>
    public static string Markdown(IReadOnlyList<AlarmRate> size, IReadOnlyList<PowerPoint> power)
    {
        var text = new StringBuilder();
        text.Append("## False alarms on simulated clean votes\n\n");
        text.Append("| skeleton | stations | method | runs | p ≤ 0.05 | 95 % interval | p ≤ 0.01 | 95 % interval |\n");
        text.Append("| --- | ---: | --- | ---: | ---: | --- | ---: | --- |\n");
        foreach (var r in size)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {r.Skeleton} | {r.Stations} | {r.Method} | {r.Runs} | {Percent(r.AtFive, r.Runs)} | {Range(r.IntervalAtFive)} | {Percent(r.AtOne, r.Runs)} | {Range(r.IntervalAtOne)} |\n"
            );
        }
        if (power.Count > 0)
        {
            Power(text, power);
        }
        return text.ToString();
    }

    /// <summary>The same as JSON: <c>{"falseAlarms": […], "power": […]}</c>.</summary>
    public static string AsJson(IReadOnlyList<AlarmRate> size, IReadOnlyList<PowerPoint> power) =>
        JsonSerializer.Serialize(
            new
            {
                FalseAlarms = size.Select(r => new
                {
                    r.Skeleton,
                    r.Stations,
                    r.Method,
                    r.Runs,
                    r.AtFive,
                    r.AtOne,
                }),
                Power = power.Select(p => new
                {
                    p.Anomaly,
                    p.Amount,
                    p.Rate.Skeleton,
                    p.Rate.Stations,
                    p.Rate.Method,
                    p.Rate.Runs,
                    p.Rate.AtFive,
                    p.Rate.AtOne,
                }),
            },
            Json
        ) + "\n";

    private static void Power(StringBuilder text, IReadOnlyList<PowerPoint> power)
    {
        var amounts = power.Select(p => p.Amount).Distinct().Order().ToArray();
        text.Append("\n## Power at the 5 % level\n\n");
        text.Append(
            CultureInfo.InvariantCulture,
            $"Skeleton: {power[0].Rate.Skeleton}, {power[0].Rate.Runs} runs a cell. Columns: share of stations (or commissions) touched.\n\n"
        );
        text.Append("| anomaly | method |");
        foreach (var amount in amounts)
        {
            text.Append(CultureInfo.InvariantCulture, $" {100 * amount:0.##} % |");
        }
        text.Append("\n| --- | --- |").Insert(text.Length, " ---: |", amounts.Length).Append('\n');
        foreach (var row in power.GroupBy(p => (p.Anomaly, p.Rate.Method)))
        {
            text.Append(CultureInfo.InvariantCulture, $"| {row.Key.Anomaly} | {row.Key.Method} |");
            foreach (var point in row.OrderBy(p => p.Amount))
            {
                text.Append(CultureInfo.InvariantCulture, $" {Percent(point.Rate.AtFive, point.Rate.Runs)} |");
            }
            text.Append('\n');
        }
    }

    private static string Percent(int hits, int runs) =>
        runs == 0 ? "–" : string.Create(CultureInfo.InvariantCulture, $"{100.0 * hits / runs:0.0} %");

    private static string Range((double Low, double High) interval) =>
        string.Create(CultureInfo.InvariantCulture, $"{100 * interval.Low:0.0}–{100 * interval.High:0.0}");
}
