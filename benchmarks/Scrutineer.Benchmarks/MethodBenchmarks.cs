using BenchmarkDotNet.Attributes;
using Scrutineer.Forensics;
using Scrutineer.Returns;

namespace Scrutineer.Benchmarks;

/// <summary>Every method with its default options over the vote of 2024, on all cores.</summary>
[Config(typeof(IntegerPercentagesBenchmarks.Short))]
[MemoryDiagnoser]
public class MethodBenchmarks
{
    private ReturnSet _returns = null!;

    /// <summary>The method's name.</summary>
    [ParamsSource(nameof(Names))]
    public string Name { get; set; } = "";

    /// <summary>All names.</summary>
    public IEnumerable<string> Names => Methods.All.Select(m => m.Name);

    /// <summary>Reads the returns.</summary>
    [GlobalSetup]
    public void Prepare() => _returns = Vote2024.Read();

    /// <summary>One run.</summary>
    [Benchmark]
    public object Run() => Methods.All.First(m => m.Name == Name).Run(new MethodInput(_returns));
}

/// <summary>All methods but spikes and the finite mixture, side by side as the executable runs them, over the vote of 2024.</summary>
[Config(typeof(IntegerPercentagesBenchmarks.Short))]
[MemoryDiagnoser]
public class TogetherBenchmarks
{
    private ReturnSet _returns = null!;

    /// <summary>Reads the returns.</summary>
    [GlobalSetup]
    public void Prepare() => _returns = Vote2024.Read();

    /// <summary>One run of them all.</summary>
    [Benchmark]
    public object Together() => Methods.RunTogether(Methods.Bounded, _returns);
}
