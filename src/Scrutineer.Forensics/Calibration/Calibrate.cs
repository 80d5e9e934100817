using Scrutineer.Wording;

namespace Scrutineer.Forensics.Calibration;

/// <summary>Measures how often methods speak up about simulated votes of known truth: an operation.</summary>
public sealed class Calibrate
{
    /// <summary>Measures what tables do not hold yet, a skeleton, anomaly and amount at a time.</summary>
    /// <param name="order">What is to be measured.</param>
    /// <param name="done">What was measured before.</param>
    /// <param name="keep">Given the tables after each step, so that what was measured outlives the work; null to keep nothing.</param>
    /// <param name="progress">Told of each vote; null where nobody watches. A step is done once it is kept.</param>
    /// <param name="stop">Stops between votes; what was kept stays.</param>
    /// <returns>The tables with what they held before; refused where two skeletons share a name, by which rows are told apart.</returns>
    public async Task<Outcome<CalibrationTables>> Run(
        CalibrationOrder order,
        CalibrationTables done,
        Func<CalibrationTables, Task>? keep = null,
        IProgress<Step>? progress = null,
        CancellationToken stop = default
    )
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(done);
        var names = order.Skeletons.GroupBy(s => s.Name, StringComparer.Ordinal);
        if (names.FirstOrDefault(n => n.Skip(1).Any()) is { } twice)
        {
            return Outcome<CalibrationTables>.Refused(OfOneName(twice.Key));
        }
        var cells = CalibrationCell.Pending(order, done);
        var tables = done;
        for (var c = 0; c < cells.Count; c++)
        {
            var cell = cells[c];
            var name = Bilingual.Same($"{c + 1}/{cells.Count} {cell.Name}");
            progress?.Report(new Step(name, 0));
            tables = tables.With(await Task.Run(() => Rows(cell, order.Seed, name, progress, stop), stop));
            if (keep is not null)
            {
                await keep(tables);
            }
            progress?.Report(new Step(name, 1));
        }
        return Outcome.Of(tables);
    }

    private static IReadOnlyList<CalibrationRow> Rows(
        CalibrationCell cell,
        ulong seed,
        Bilingual name,
        IProgress<Step>? progress,
        CancellationToken stop
    )
    {
        var done = 0;
        return Calibrator.Measure(
            cell.Skeleton,
            cell.Methods,
            cell.Kind,
            cell.Amount,
            cell.Runs,
            seed,
            () =>
            {
                var now = Interlocked.Increment(ref done);
                if (now < cell.Runs)
                {
                    progress?.Report(new Step(name, (double)now / cell.Runs));
                }
            },
            stop
        );
    }

    private static Problem OfOneName(string name) =>
        new(
            "two-skeletons-of-one-name",
            new Bilingual($"два голосування мають одну назву «{name}»", $"two votes have one name, “{name}”"),
            new Bilingual(
                "виміряйте їх окремо, кожне під своєю назвою",
                "measure them apart, each under a name of its own"
            )
        );
}
