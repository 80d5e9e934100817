using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;

// Usage: dotnet run -c Release --project benchmarks/Scrutineer.Benchmarks -- --filter '*'
BenchmarkSwitcher
    .FromAssembly(typeof(Scrutineer.Benchmarks.IntegerPercentagesBenchmarks).Assembly)
    .Run(args, DefaultConfig.Instance);
