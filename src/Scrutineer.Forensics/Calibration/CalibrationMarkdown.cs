using System.Globalization;
using System.Text;

namespace Scrutineer.Forensics.Calibration;

/// <summary>Calibration as markdown tables for the documentation.</summary>
public static class CalibrationMarkdown
{
    /// <summary>Four tables: false alarms, methods without a p-value, power of either kind.</summary>
    public static string Of(CalibrationTables tables)
    {
        ArgumentNullException.ThrowIfNull(tables);
        var text = new StringBuilder();
        FalseAlarms(text, [.. tables.Clean.Where(r => r.ClaimsP)]);
        Measures(text, [.. tables.Clean.Where(r => !r.ClaimsP)]);
        Power(
            text,
            "Power at the 5 % level",
            [.. tables.Touched.Where(r => r.ClaimsP)],
            r => Percent(r.AtFive, r.Runs)
        );
        Power(
            text,
            "Methods without a p-value: alarms, and the median estimate",
            [.. tables.Touched.Where(r => !r.ClaimsP)],
            r => r.Alarms is null ? Number(r.Median) : $"{Percent(r.Alarms, r.Runs)}; {Number(r.Median)}"
        );
        return text.ToString();
    }

    private static void FalseAlarms(StringBuilder text, List<CalibrationRow> rows)
    {
        text.Append("## False alarms on simulated clean votes\n\n");
        text.Append("| skeleton | stations | method | runs | p ≤ 0.05 | 95 % interval | p ≤ 0.01 | 95 % interval |\n");
        text.Append("| --- | ---: | --- | ---: | ---: | --- | ---: | --- |\n");
        foreach (var r in rows)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {r.Skeleton} | {r.Stations} | {r.Method} | {Runs(r)} | {Percent(r.AtFive, r.Runs)} | {Range(r.Interval, r.Runs)} | {Percent(r.AtOne, r.Runs)} | {Range(r.IntervalAtOne, r.Runs)} |\n"
            );
        }
    }

    private static void Measures(StringBuilder text, List<CalibrationRow> rows)
    {
        if (rows.Count == 0)
        {
            return;
        }
        text.Append("\n## Methods without a p-value on simulated clean votes\n\n");
        text.Append("| method | an alarm is | the estimate is |\n| --- | --- | --- |\n");
        foreach (var method in CalibratedMethod.Measured)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {method.Name} | {method.Alarm.En} | {method.Quantity?.En ?? "–"} |\n"
            );
        }
        text.Append("\n| skeleton | stations | method | runs | alarms | 95 % interval | median | 5 %–95 % | rms |\n");
        text.Append("| --- | ---: | --- | ---: | ---: | --- | ---: | --- | ---: |\n");
        foreach (var r in rows)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {r.Skeleton} | {r.Stations} | {r.Method} | {Runs(r)} | {Percent(r.Alarms, r.Runs)} | {Range(r.Interval, r.Runs)} | {Number(r.Median)} | {Number(r.Low)} … {Number(r.High)} | {Number(r.Rms)} |\n"
            );
        }
    }

    private static void Power(
        StringBuilder text,
        string title,
        List<CalibrationRow> rows,
        Func<CalibrationRow, string> say
    )
    {
        foreach (var (skeleton, of) in rows.GroupBy(r => r.Skeleton).Select(g => (g.Key, g.ToList())))
        {
            double[] amounts = [.. of.Select(r => r.Amount!.Value).Distinct().Order()];
            var runs = of.Select(r => r.Simulated).Distinct().Order().ToList();
            text.Append(
                CultureInfo.InvariantCulture,
                $"\n## {title}\n\nSkeleton: {skeleton}, {string.Join(" or ", runs)} runs a cell. Columns: share of stations (or commissions) touched.\n\n"
            );
            text.Append("| anomaly | method |");
            foreach (var amount in amounts)
            {
                text.Append(CultureInfo.InvariantCulture, $" {100 * amount:0.##} % |");
            }
            text.Append("\n| --- | --- |").Insert(text.Length, " ---: |", amounts.Length).Append('\n');
            foreach (var line in of.GroupBy(r => (r.Anomaly, r.Method)))
            {
                text.Append(CultureInfo.InvariantCulture, $"| {line.Key.Anomaly} | {line.Key.Method} |");
                foreach (var amount in amounts)
                {
                    text.Append(
                        CultureInfo.InvariantCulture,
                        $" {(line.FirstOrDefault(r => r.Amount == amount) is { Runs: > 0 } r ? say(r) : "–")} |"
                    );
                }
                text.Append('\n');
            }
        }
    }

    private static string Runs(CalibrationRow row) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{(row.Runs == row.Simulated ? $"{row.Runs}" : $"{row.Runs} of {row.Simulated}")}"
        );

    private static string Percent(int? hits, int runs) =>
        hits is null || runs == 0 ? "–" : string.Create(CultureInfo.InvariantCulture, $"{100.0 * hits / runs:0.0} %");

    private static string Number(double? value) => value?.ToString("0.##", CultureInfo.InvariantCulture) ?? "–";

    private static string Range((double Low, double High)? interval, int runs) =>
        interval is not { } i || runs == 0
            ? "–"
            : string.Create(CultureInfo.InvariantCulture, $"{100 * i.Low:0.0}–{100 * i.High:0.0}");
}
