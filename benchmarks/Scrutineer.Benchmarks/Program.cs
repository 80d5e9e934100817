using System.Diagnostics;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;
using Scrutineer.Benchmarks;

// Usage: dotnet run -c Release --project benchmarks/Scrutineer.Benchmarks -- --filter '*'
//        dotnet run -c Release --project benchmarks/Scrutineer.Benchmarks -- processor-time
if (args is ["processor-time"])
{
    ProcessorTime();
    return;
}
BenchmarkSwitcher.FromAssembly(typeof(IntegerPercentagesBenchmarks).Assembly).Run(args, DefaultConfig.Instance);

// What a run costs on one thread, whoever else is using the machine: time by the clock says little on a busy one.
static void ProcessorTime()
{
    const int Rounds = 20;
    var subject = new IntegerPercentagesBenchmarks { Threads = 1 };
    subject.Prepare();
    (string Name, Func<object> Run)[] steps =
    [
        ("plug-in probabilities", subject.PlugInProbabilities),
        ("twelve cells with tails", subject.TwelveTails),
        ("plug-in null with tails", subject.PlugInCellsWithTails),
        ("lattice probabilities", subject.LatticeProbabilities),
        ("integer percentages, all of it", subject.WholeMethod),
        ("excess leader votes", subject.ExcessLeaderVotes),
        ("core", subject.Core),
    ];
    using var process = Process.GetCurrentProcess();
    foreach (var (name, run) in steps)
    {
        for (var i = 0; i < 5; i++)
        {
            _ = run();
        }
        process.Refresh();
        var before = process.TotalProcessorTime;
        var fastest = double.MaxValue;
        for (var i = 0; i < Rounds; i++)
        {
            var start = Stopwatch.GetTimestamp();
            _ = run();
            fastest = Math.Min(fastest, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        process.Refresh();
        var cpu = (process.TotalProcessorTime - before).TotalMilliseconds / Rounds;
        Console.WriteLine(FormattableString.Invariant($"| {name} | {cpu:F1} | {fastest:F1} |"));
    }
}
