using Scrutineer.Forensics.Numerics;
using Scrutineer.Forensics.Simulation;
using Scrutineer.Returns;

namespace Scrutineer.Forensics.Tests.Properties;

/// <summary>Simulated votes that several tests share.</summary>
internal static class Votes
{
    public static readonly Skeleton Country = new InventedCountry(Regions: 6, Stations: 1500).Skeleton(77);

    public static ReturnSet Clean(ulong seed) => Simulator.Run(Country, [], seed).Returns;

    public static ReturnSet With(Anomaly anomaly, ulong seed) => Simulator.Run(Country, [anomaly], seed).Returns;

    /// <summary>The same returns in another order of stations; index of each station's old place.</summary>
    public static (ReturnSet Returns, int[] Old) Shuffled(ReturnSet returns, ulong seed)
    {
        var order = Enumerable.Range(0, returns.Count).ToArray();
        new SeededRandom(seed).Shuffle<int>(order);
        ReturnField[] fields = [.. Enum.GetValues<ReturnField>().Where(returns.Has)];
        var builder = new ReturnSetBuilder(fields, returns.Choices);
        foreach (var i in order)
        {
            var commission = returns.Commissions[returns.Stations.Commission[i]];
            builder.Add(
                returns.Regions[commission.Region],
                commission.Name,
                returns.Stations.Name(i),
                i + 2,
                [.. fields.Select(f => returns[f][i])],
                [.. Enumerable.Range(0, returns.Choices.Count).Select(c => returns.Votes(c)[i])]
            );
        }
        return (builder.Build(), order);
    }
}
