using Scrutineer.Forensics.Calibration;
using Scrutineer.Forensics.Simulation;
using Scrutineer.Wording;

namespace Scrutineer.Forensics.Tests.Operations;

/// <summary>Calibration as an operation: it keeps what it has, tells how far it is, and measures nothing twice.</summary>
public sealed class CalibrateTests
{
    private static readonly IReadOnlyList<CalibratedMethod> Missing =
    [
        .. CalibratedMethod.Measured.Where(m => CalibratedMethod.IsOf(m.Name, "missing-returns")),
    ];

    private static readonly AnomalyKind Withholding = AnomalyKind.All.First(k => k.Id == "withholding");

    private static readonly CalibrationOrder Order = new([Properties.Votes.Country], Missing, [Withholding], 3, 2, 5);

    [Fact]
    public async Task Each_step_is_kept_before_it_is_done_and_told_in_the_order_of_the_tables()
    {
        var told = new Told();
        var kept = new List<int>();
        var tables = await Run(
            Order,
            CalibrationTables.Empty,
            t =>
            {
                Assert.True(told.Last < 1, "A step was called done before it was kept.");
                kept.Add(t.Rows.Count);
                return Task.CompletedTask;
            },
            told
        );
        var steps = 1 + AnomalyKind.Amounts.Count;
        Assert.Equal(Enumerable.Range(1, steps).Select(n => n * Missing.Count), kept);
        Assert.Equal(steps, told.Done.Count);
        Assert.Equal($"1/{steps} {Properties.Votes.Country.Name}", told.Done[0]);
        Assert.Equal($"2/{steps} {Properties.Votes.Country.Name}: withholding 0.5 %", told.Done[1]);
        Assert.Equal(
            Calibrator.Measure(
                Properties.Votes.Country,
                Missing,
                null,
                0,
                3,
                5,
                stop: TestContext.Current.CancellationToken
            ),
            tables.Clean
        );
        Assert.All(tables.Touched, r => Assert.Equal((2, 5ul), (r.Simulated, r.Seed)));
    }

    [Fact]
    public async Task What_tables_hold_already_is_not_measured_again()
    {
        var once = await Run(Order, CalibrationTables.Empty);
        // A number that no measurement would give tells that the row was kept.
        var marked = once.With([once.Rows[0] with { Alarms = 77 }]);
        var again = await Run(Order, marked, _ => throw new InvalidOperationException("Nothing was left to measure."));
        Assert.Equal(77, again.Rows[0].Alarms);
        var other = await Run(Order with { Seed = 6 }, marked);
        Assert.NotEqual(77, other.Rows[0].Alarms);
    }

    [Fact]
    public async Task Two_skeletons_of_one_name_are_refused_for_their_rows_would_be_one()
    {
        var order = Order with { Skeletons = [Properties.Votes.Country, Properties.Votes.Country] };
        var refused = await new Calibrate().Run(
            order,
            CalibrationTables.Empty,
            stop: TestContext.Current.CancellationToken
        );
        Assert.Equal("two-skeletons-of-one-name", refused.Problems.Single().Code);
    }

    [Fact]
    public async Task A_stop_ends_the_work_and_leaves_what_was_kept()
    {
        using var stop = new CancellationTokenSource();
        CalibrationTables? kept = null;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            new Calibrate().Run(
                Order,
                CalibrationTables.Empty,
                async t =>
                {
                    kept = t;
                    await stop.CancelAsync();
                },
                stop: stop.Token
            )
        );
        Assert.Equal(Missing.Count, kept!.Rows.Count);
    }

    private static async Task<CalibrationTables> Run(
        CalibrationOrder order,
        CalibrationTables done,
        Func<CalibrationTables, Task>? keep = null,
        IProgress<Step>? progress = null
    )
    {
        var measured = await new Calibrate().Run(order, done, keep, progress, TestContext.Current.CancellationToken);
        Assert.True(measured.Succeeded, string.Join(' ', measured.Problems.Select(p => p.Code)));
        return measured.Value;
    }

    private sealed class Told : IProgress<Step>
    {
        private readonly Lock _gate = new();

        public List<string> Done { get; } = [];

        public double Last { get; private set; }

        public void Report(Step value)
        {
            lock (_gate)
            {
                Last = value.Done;
                if (value.Done >= 1)
                {
                    Done.Add(value.Name.En);
                }
            }
        }
    }
}
