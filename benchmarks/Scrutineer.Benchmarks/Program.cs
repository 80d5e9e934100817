using System.Globalization;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;
using Scrutineer.Benchmarks;
using Scrutineer.Forensics;

// Usage: see benchmarks/README.md.
switch (args)
{
    case ["methods", .. var names]:
        MethodTimes(names);
        break;
    case ["scaling", var stations, .. var names]:
        Scaling.Run(int.Parse(stations, CultureInfo.InvariantCulture), names);
        break;
    case ["scaling-figure", var rows, var svg]:
        File.WriteAllText(svg, ScalingFigure.Draw(File.ReadLines(rows)));
        break;
    case ["false-alarms", var runs, var seed]:
        FalseAlarms.Run(int.Parse(runs, CultureInfo.InvariantCulture), ulong.Parse(seed, CultureInfo.InvariantCulture));
        break;
    case ["processor-time"]:
        Steps();
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(IntegerPercentagesBenchmarks).Assembly).Run(args, DefaultConfig.Instance);
        break;
}

static void MethodTimes(string[] names)
{
    var returns = Vote2024.Read();
    if (names.Length == 0 || names.Contains("together"))
    {
        Row(
            "all but spikes and mixture, together",
            ProcessorTime.Of(() => Methods.RunTogether(Methods.Bounded, returns))
        );
        Row("all that run unasked, together", ProcessorTime.Of(() => Methods.RunTogether(Methods.Usual, returns)));
    }
    foreach (var method in Methods.All.Where(m => names.Length == 0 || names.Contains(m.Name)))
    {
        var (rounds, before) = method.OnRequest ? (3, 1) : (20, 8);
        Row(method.Name, ProcessorTime.Of(() => method.Run(new MethodInput(returns)), rounds, before));
    }
}

// The steps of the integer percentages on one thread.
static void Steps()
{
    var subject = new IntegerPercentagesBenchmarks { Threads = 1 };
    subject.Prepare();
    (string Name, Func<object> Run)[] steps =
    [
        ("plug-in probabilities", subject.PlugInProbabilities),
        ("twelve cells with tails", subject.TwelveTails),
        ("plug-in null with tails", subject.PlugInCellsWithTails),
        ("lattice probabilities", subject.LatticeProbabilities),
        ("integer percentages, all of it", subject.WholeMethod),
    ];
    foreach (var (name, run) in steps)
    {
        Row(name, ProcessorTime.Of(run));
    }
}

static void Row(string name, ProcessorTime time) =>
    Console.WriteLine(
        string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {time.Processor:F1} | {time.Median:F1} | {time.Fastest:F1} |"
        )
    );
