using Scrutineer.CommandLine;
using Scrutineer.Forensics;
using Scrutineer.Forensics.Calibration;
using Scrutineer.Forensics.Simulation;
using Scrutineer.Wording;

namespace Scrutineer.Commands.Calibration;

/// <summary>Calibration in a terminal.</summary>
internal static class CalibrationView
{
    /// <summary>The rows of these skeletons.</summary>
    public static void Tell(Terminal terminal, CalibrationTables tables, IReadOnlyList<Skeleton> skeletons)
    {
        var language = terminal.Language;
        var uk = language == Language.Uk;
        foreach (var skeleton in skeletons)
        {
            var rows = tables.Clean.Where(r => r.Skeleton == skeleton.Name).ToList();
            terminal.Say(
                new Bilingual(
                    $"Чисті голосування на скелеті «{skeleton.Name}», дільниць {Numbers.Say(skeleton.Count, Language.Uk)}.",
                    $"Clean votes on the skeleton “{skeleton.Name}”, {Numbers.Say(skeleton.Count, Language.En)} stations."
                )
            );
            if (rows.Exists(r => r.ClaimsP))
            {
                var table = Tables.Of(
                    null,
                    uk ? "метод" : "method",
                    uk ? ">голосувань" : ">votes",
                    ">p ≤ 0" + (uk ? ",05" : ".05"),
                    uk ? ">95 % інтервал" : ">95 % interval",
                    ">p ≤ 0" + (uk ? ",01" : ".01"),
                    uk ? ">95 % інтервал" : ">95 % interval"
                );
                foreach (var row in rows.Where(r => r.ClaimsP))
                {
                    table.Row(
                        row.Method,
                        Numbers.Say(row.Runs, language),
                        Percent(row.AtFive, row.Runs, language),
                        Range(row.Interval, language),
                        Percent(row.AtOne, row.Runs, language),
                        Range(row.IntervalAtOne, language)
                    );
                }
                terminal.Write(table);
            }
            if (rows.Exists(r => !r.ClaimsP))
            {
                var table = Tables.Of(
                    null,
                    uk ? "метод без p" : "method without p",
                    uk ? ">голосувань" : ">votes",
                    uk ? ">тривог" : ">alarms",
                    uk ? ">95 % інтервал" : ">95 % interval",
                    uk ? ">медіана" : ">median",
                    ">5–95 %",
                    uk ? "тривога" : "an alarm is",
                    uk ? "оцінка" : "the estimate"
                );
                foreach (var row in rows.Where(r => !r.ClaimsP))
                {
                    var method = CalibratedMethod.Measured.FirstOrDefault(m => m.Name == row.Method);
                    table.Row(
                        row.Method,
                        Numbers.Say(row.Runs, language),
                        Percent(row.Alarms, row.Runs, language),
                        Range(row.Interval, language),
                        Number(row.Median, language),
                        row.Low is null ? "–" : $"{Number(row.Low, language)} … {Number(row.High, language)}",
                        method?.Alarm.In(language) ?? "",
                        method?.Quantity?.In(language) ?? ""
                    );
                }
                terminal.Write(table);
            }
            Power(terminal, [.. tables.Touched.Where(r => r.Skeleton == skeleton.Name)]);
        }
    }

    /// <summary>What methods say about real votes.</summary>
    public static void Tell(Terminal terminal, ControlTable controls)
    {
        var language = terminal.Language;
        var uk = language == Language.Uk;
        foreach (var vote in controls.Votes)
        {
            terminal.Say(
                new Bilingual(
                    $"{vote.Vote}, дільниць {Numbers.Say(vote.Stations, Language.Uk)}{(vote.PresumedClean ? "; вважають чистим" : "")}",
                    $"{vote.Vote}, {Numbers.Say(vote.Stations, Language.En)} stations{(vote.PresumedClean ? "; presumed clean" : "")}"
                )
            );
            var table = Tables.Of(
                null,
                uk ? "метод" : "method",
                ">p",
                uk ? ">оцінка" : ">estimate",
                uk ? "тривога" : "alarm"
            );
            foreach (var reading in vote.Readings)
            {
                table.Row(
                    reading.Method,
                    reading.P is { } p ? SmallNumbers.Say(p, language) : "–",
                    Number(reading.Value, language),
                    (reading.Alarm, uk) switch
                    {
                        (null, _) => "–",
                        (true, true) => "так",
                        (true, false) => "yes",
                        (false, true) => "ні",
                        (false, false) => "no",
                    }
                );
            }
            terminal.Write(table);
        }
    }

    private static void Power(Terminal terminal, List<CalibrationRow> rows)
    {
        if (rows.Count == 0)
        {
            return;
        }
        var language = terminal.Language;
        var uk = language == Language.Uk;
        terminal.Say(
            new Bilingual(
                "Частка голосувань, про які метод здіймає тривогу (p ≤ 0,05 або тривога), за часткою зачеплених дільниць чи комісій:",
                "Share of votes about which the method speaks up (p ≤ 0.05, or an alarm), by the share of stations or commissions touched:"
            )
        );
        double[] amounts = [.. rows.Select(r => r.Amount!.Value).Distinct().Order()];
        var table = Tables.Of(
            null,
            [
                uk ? "аномалія" : "anomaly",
                uk ? "метод" : "method",
                .. amounts.Select(a => ">" + Numbers.Say(100 * a, 1, language) + " %"),
            ]
        );
        foreach (var line in rows.GroupBy(r => (r.Anomaly, r.Method)))
        {
            table.Row([
                AnomalyKind.All.FirstOrDefault(k => k.Name == line.Key.Anomaly)?.Id ?? line.Key.Anomaly!,
                line.Key.Method,
                .. amounts.Select(a =>
                    line.FirstOrDefault(r => r.Amount == a) is { } r
                        ? Percent(r.AtFive ?? r.Alarms, r.Runs, language)
                        : "–"
                ),
            ]);
        }
        terminal.Write(table);
    }

    private static string Percent(int? hits, int runs, Language language) =>
        hits is null || runs == 0 ? "–" : Numbers.Say(100.0 * hits.Value / runs, 1, language) + " %";

    private static string Number(double? value, Language language) =>
        value is { } v ? Numbers.Say(v, 2, language) : "–";

    private static string Range((double Low, double High)? interval, Language language) =>
        interval is { } i ? $"{Numbers.Say(100 * i.Low, 1, language)}–{Numbers.Say(100 * i.High, 1, language)}" : "–";
}
