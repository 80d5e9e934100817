using System.Diagnostics;

namespace Scrutineer.Benchmarks;

/// <summary>What a run costs, whoever else is using the machine: time by the clock says little on a busy one.</summary>
/// <param name="Processor">Mean processor time of all threads, ms.</param>
/// <param name="Fastest">Fastest run by the clock, ms.</param>
/// <param name="Median">Median run by the clock, ms.</param>
internal sealed record ProcessorTime(double Processor, double Fastest, double Median)
{
    /// <summary>Runs <paramref name="run"/> so often, after a few times unmeasured in which the code is compiled for good.</summary>
    public static ProcessorTime Of(Func<object?> run, int rounds = 20, int before = 8)
    {
        for (var i = 0; i < before; i++)
        {
            _ = run();
        }
        Thread.Sleep(200); // Tiered compilation works in the background: let it finish.
        GC.Collect();
        var clock = new double[rounds];
        var processor = Environment.CpuUsage.TotalTime;
        for (var i = 0; i < rounds; i++)
        {
            var start = Stopwatch.GetTimestamp();
            _ = run();
            clock[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }
        var spent = (Environment.CpuUsage.TotalTime - processor).TotalMilliseconds / rounds;
        Array.Sort(clock);
        return new ProcessorTime(spent, clock[0], clock[rounds / 2]);
    }
}
