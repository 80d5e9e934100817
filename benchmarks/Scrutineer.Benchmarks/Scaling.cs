using System.Globalization;
using Scrutineer.Forensics;
using Scrutineer.Forensics.Simulation;
using Scrutineer.Returns;

namespace Scrutineer.Benchmarks;

/// <summary>
/// What each method costs over an invented vote of so many stations: processor time, and memory beyond the returns. One
/// size a process. Commissions keep some 24 stations and regions some 1,000 however many there are, up to 1,000 regions.
/// </summary>
internal static class Scaling
{
    private const ulong Seed = 2024;

    /// <summary>Writes a row of CSV a method: stations, method, processor ms, bytes a station at the peak beyond the returns.</summary>
    /// <param name="stations">Stations, 10,000 or more.</param>
    /// <param name="names">Methods; none for all but those run by name.</param>
    public static void Run(int stations, IReadOnlyList<string> names)
    {
        var returns = Vote(stations);
        var held = GC.GetTotalMemory(forceFullCollection: true);
        Row(stations, "returns", 0, (double)held / stations);
        foreach (var method in Methods.All.Where(m => names.Count == 0 ? !m.OnRequest : names.Contains(m.Name)))
        {
            // A first run over few stations compiles the code.
            for (var i = 0; i < 40; i++)
            {
                _ = method.Run(new MethodInput(Small));
            }
            Thread.Sleep(200);
            var (processor, memory) = Measure(() => method.Run(new MethodInput(returns)), stations);
            Row(stations, method.Name, processor, memory / stations);
        }
        GC.KeepAlive(returns);
    }

    private static ReturnSet Small { get; } = Vote(10_000);

    private static ReturnSet Vote(int stations)
    {
        var regions = Math.Clamp(stations / 1_000, 6, 1_000);
        return Simulator.Run(new InventedCountry(regions, stations).Skeleton(Seed), [], Seed).Returns;
    }

    private static (double Processor, double Memory) Measure(Func<object?> run, int stations)
    {
        var times = Math.Clamp(2_000_000 / stations, 1, 20);
        double peak = 0;
        TimeSpan spent = default;
        for (var i = 0; i < times; i++)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            var before = Environment.WorkingSet;
            var processor = Environment.CpuUsage.TotalTime;
            using var gauge = new Gauge();
            _ = run();
            peak = Math.Max(peak, gauge.Stop() - before);
            spent += Environment.CpuUsage.TotalTime - processor;
        }
        return (spent.TotalMilliseconds / times, peak);
    }

    private static void Row(int stations, string name, double processor, double memory) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{stations},{name},{processor:F1},{memory:F1}"));

    /// <summary>Looks at the resident set every few milliseconds and keeps the largest.</summary>
    private sealed class Gauge : IDisposable
    {
        private readonly ManualResetEventSlim _stop = new();
        private readonly Thread _thread;
        private long _peak;

        public Gauge()
        {
            _thread = new Thread(Look) { IsBackground = true };
            _thread.Start();
        }

        public long Stop()
        {
            _stop.Set();
            _thread.Join();
            return _peak;
        }

        public void Dispose() => _stop.Dispose();

        private void Look()
        {
            do
            {
                _peak = Math.Max(_peak, Environment.WorkingSet);
            } while (!_stop.Wait(5));
            _peak = Math.Max(_peak, Environment.WorkingSet);
        }
    }
}
