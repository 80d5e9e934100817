using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Scrutineer.Forensics.Core;
using Scrutineer.Forensics.ExcessLeaderVotes;
using Scrutineer.Forensics.IntegerPercentages;
using Scrutineer.Forensics.Numerics;
using Scrutineer.Returns;
using Scrutineer.Returns.Reading;

namespace Scrutineer.Benchmarks;

/// <summary>Whole percentages over all stations of one vote: 2024 where its file lies beside the checkout, else invented.</summary>
[Config(typeof(Short))]
[MemoryDiagnoser]
public class IntegerPercentagesBenchmarks
{
    private ReturnSet _returns = null!;
    private IntegerPercentagesOptions _options = null!;
    private StationSample _sample = null!;
    private NullProbabilities _plugIn = null!;

    /// <summary>Threads.</summary>
    [Params(1, 2)]
    public int Threads { get; set; }

    /// <summary>Reads the returns and what the steps need.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        _returns = Returns();
        _options = new IntegerPercentagesOptions { Threads = Threads };
        _sample = StationSample.Take(_returns, _options);
        _plugIn = NullProbabilities.PlugIn(_sample, _options);
    }

    /// <summary>Probabilities under the plug-in null.</summary>
    [Benchmark]
    public object PlugInProbabilities() => NullProbabilities.PlugIn(_sample, _options);

    /// <summary>Plug-in null: probabilities, twelve cells, tails.</summary>
    [Benchmark]
    public object PlugInCellsWithTails() =>
        CellTally.Tables(_sample, [NullProbabilities.PlugIn(_sample, _options)], _options);

    /// <summary>Twelve cells and their tails alone.</summary>
    [Benchmark]
    public object TwelveTails() => CellTally.Tables(_sample, [_plugIn], _options);

    /// <summary>Probabilities under the lattice null.</summary>
    [Benchmark]
    public object LatticeProbabilities() => NullProbabilities.Lattice(_sample, _options);

    /// <summary>The method: both nulls, regions, multiples, combs.</summary>
    [Benchmark]
    public object WholeMethod() => IntegerPercentagesMethod.Run(_returns, _options);

    /// <summary>Excess of the leader's votes, for comparison.</summary>
    [Benchmark]
    public object ExcessLeaderVotes() => ExcessLeaderVotesMethod.Run(_returns);

    /// <summary>The core, for comparison.</summary>
    [Benchmark]
    public object Core() => CoreMethod.Run(_returns);

    private static ReturnSet Returns()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, "shared", "data", "returns", "ru-2024.csv.zip");
            if (File.Exists(path))
            {
                using var stream = File.OpenRead(path);
                return ReturnsReader.Read(stream, path).Value!.Returns;
            }
        }
        return Invented(91_946);
    }

    private static ReturnSet Invented(int stations)
    {
        var random = new SeededRandom(1);
        var builder = new ReturnSetBuilder(
            [ReturnField.Registered, ReturnField.Issued, ReturnField.Cast],
            ["first", "second"]
        );
        for (var i = 0; i < stations; i++)
        {
            var registered = 200 + random.NextInt(2300);
            var issued = random.NextBinomial(registered, 0.5 + (0.4 * random.NextDouble()));
            var leader = random.NextBinomial(issued, 0.5 + (0.4 * random.NextDouble()));
            builder.Add(
                $"region {i % 85}",
                "commission",
                $"{i}",
                i + 2,
                [registered, issued, issued],
                [leader, issued - leader]
            );
        }
        return builder.Build();
    }

    internal sealed class Short : ManualConfig
    {
        public Short() =>
            AddJob(
                BenchmarkDotNet
                    .Jobs.Job.Default.WithToolchain(InProcessEmitToolchain.Instance)
                    .WithWarmupCount(3)
                    .WithIterationCount(10)
            );
    }
}
