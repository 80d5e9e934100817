using Scrutineer.Forensics.Numerics;
using Scrutineer.Forensics.Simulation;

namespace Scrutineer.Forensics.Calibration;

/// <summary>Measures false alarms on clean simulated votes, and power on votes with anomalies of known amount.</summary>
public static class Calibrator
{
    /// <summary>
    /// What methods say about simulated votes, one row per method. Vote r is the same whichever methods are asked; the rows
    /// are the same on any number of threads.
    /// </summary>
    /// <param name="skeleton">What the votes hang on.</param>
    /// <param name="methods">Methods to measure.</param>
    /// <param name="kind">What is done to each vote; null for clean ones.</param>
    /// <param name="amount">Share touched, 0 … 1; not used for clean votes.</param>
    /// <param name="runs">Number of votes, 1 or more.</param>
    /// <param name="seed">Seed of all of them.</param>
    /// <param name="done">Told after each vote, from several threads; may be null.</param>
    /// <param name="stop">Stops between votes.</param>
    public static IReadOnlyList<CalibrationRow> Measure(
        Skeleton skeleton,
        IReadOnlyList<CalibratedMethod> methods,
        AnomalyKind? kind,
        double amount,
        int runs,
        ulong seed,
        Action? done = null,
        CancellationToken stop = default
    )
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(runs, 1);
        Anomaly[] anomalies = kind is null ? [] : [kind.Make(amount)];
        var readings = new Reading?[runs][];
        Parallel.For(
            0,
            runs,
            new ParallelOptions { CancellationToken = stop },
            run =>
            {
                var own = SeededRandom.Stream(seed, (ulong)run).NextBits();
                var trial = new Trial(
                    Simulator.Run(skeleton, anomalies, own),
                    // The second vote of a pair is clean and drawn from the complement of the first one's seed.
                    () => Simulator.Run(skeleton, [], ~own).Returns
                );
                readings[run] = [.. methods.Select(m => m.Read(trial))];
                done?.Invoke();
            }
        );
        return
        [
            .. methods.Select(
                (method, m) =>
                    Row(method, [.. readings.Where(r => r[m] is not null).Select(r => r[m]!.Value)]) with
                    {
                        Skeleton = skeleton.Name,
                        Stations = skeleton.Count,
                        Anomaly = kind?.Name,
                        Amount = kind is null ? null : amount,
                        Simulated = runs,
                        Seed = seed,
                    }
            ),
        ];
    }

    private static CalibrationRow Row(CalibratedMethod method, Reading[] answers)
    {
        var row = new CalibrationRow
        {
            Skeleton = "",
            Stations = 0,
            Method = method.Name,
            Runs = answers.Length,
            Simulated = 0,
            Seed = 0,
        };
        if (method.ClaimsP)
        {
            return row with { AtFive = answers.Count(a => a.P <= 0.05), AtOne = answers.Count(a => a.P <= 0.01) };
        }
        double[] values = [.. answers.Where(a => a.Value is not null).Select(a => a.Value!.Value).Order()];
        return row with
        {
            Alarms = Array.Exists(answers, a => a.Alarm is not null) ? answers.Count(a => a.Alarm == true) : null,
            Median = At(values, 0.5),
            Low = At(values, 0.05),
            High = At(values, 0.95),
            Rms = values.Length == 0 ? null : Short(Math.Sqrt(values.Sum(v => v * v) / values.Length)),
        };
    }

    /// <summary>Quantile with linear interpolation between order statistics.</summary>
    private static double? At(double[] sorted, double share)
    {
        if (sorted.Length == 0)
        {
            return null;
        }
        var place = share * (sorted.Length - 1);
        var below = (int)place;
        var above = Math.Min(below + 1, sorted.Length - 1);
        return Short(sorted[below] + ((place - below) * (sorted[above] - sorted[below])));
    }

    private static double Short(double value) => Math.Round(value, 4);
}
