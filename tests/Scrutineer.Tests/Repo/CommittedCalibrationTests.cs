using Scrutineer.Forensics.Calibration;
using Scrutineer.Forensics.Simulation;
using Scrutineer.Testing;

namespace Scrutineer.Tests.Repo;

/// <summary>The committed calibration tables still say what the program measures.</summary>
public sealed class CommittedCalibrationTests
{
    private const int Runs = 30;

    /// <summary>Not the seed of the committed tables: the votes drawn here are others.</summary>
    private const ulong Seed = 77;

    /// <summary>Standard errors within which two rates must agree; by chance one in ten thousand does not.</summary>
    private const double Errors = 4;

    private static readonly CalibrationTables Committed = CalibrationTables.Parse(
        File.ReadAllText(Path.Combine(SharedData.Repository, "docs", "methods", "calibration", "tables.json"))
    );

    private static readonly Skeleton Country = new InventedCountry().Skeleton(SimulatedCase.Seed);

    [Fact]
    public void Clean_votes_drawn_anew_raise_the_false_alarms_that_the_tables_say()
    {
        var methods = CalibratedMethod.Reliable.Concat(CalibratedMethod.Failing).ToArray();
        var rows = Calibrator.Measure(
            Country,
            methods,
            null,
            0,
            Runs,
            Seed,
            stop: TestContext.Current.CancellationToken
        );
        Assert.True(rows.Count >= 6);
        Assert.All(rows, row => Assert.True(Agree(row, Of(row)), $"{row.Method}: {row.AtFive} of {row.Runs}"));
    }

    [Theory]
    [InlineData("rounding", 0.05)]
    [InlineData("copying", 0.02)]
    public void Votes_with_an_anomaly_drawn_anew_are_seen_as_often_as_the_tables_say(string kind, double amount)
    {
        var rows = Calibrator.Measure(
            Country,
            CalibratedMethod.Reliable,
            AnomalyKind.All.First(k => k.Id == kind),
            amount,
            Runs,
            Seed,
            stop: TestContext.Current.CancellationToken
        );
        Assert.All(rows, row => Assert.True(Agree(row, Of(row)), $"{row.Method}: {row.AtFive} of {row.Runs}"));
        // The canary: what sees the anomaly does not agree with the rate at which it speaks of clean votes.
        var keen = rows.MaxBy(r => r.AtFive)!;
        Assert.False(Agree(keen, Of(keen with { Anomaly = null, Amount = null })));
    }

    private static CalibrationRow Of(CalibrationRow row) =>
        Committed.Rows.Single(r =>
            r.Skeleton == row.Skeleton && r.Method == row.Method && r.Anomaly == row.Anomaly && r.Amount == row.Amount
        );

    /// <summary>Two observed rates at 5 % within their Monte Carlo error, which is never less than one vote in the few.</summary>
    private static bool Agree(CalibrationRow few, CalibrationRow many)
    {
        var (a, b) = ((double)few.AtFive!.Value / few.Runs, (double)many.AtFive!.Value / many.Runs);
        var pooled = (double)(few.AtFive.Value + many.AtFive.Value) / (few.Runs + many.Runs);
        var error = Math.Sqrt(pooled * (1 - pooled) * ((1.0 / few.Runs) + (1.0 / many.Runs)));
        return Math.Abs(a - b) <= (Errors * error) + (1.0 / few.Runs);
    }
}
