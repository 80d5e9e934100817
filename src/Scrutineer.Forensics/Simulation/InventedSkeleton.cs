using System.Globalization;
using Scrutineer.Forensics.Numerics;
using Scrutineer.Returns;

namespace Scrutineer.Forensics.Simulation;

/// <summary>The shape of an invented country. Every name says that it is invented.</summary>
/// <param name="Regions">Number of regions, 1 … 1,000.</param>
/// <param name="Stations">Number of stations, at least one per commission.</param>
/// <param name="StationsPerCommission">Mean number of stations in a commission, 2 or more.</param>
/// <param name="Choices">Number of choices on the ballot, 2 … 26.</param>
/// <param name="Turnout">Turnout of the middle region, 0 … 1 exclusive.</param>
/// <param name="Result">Leader's result in the middle region, 0 … 1 exclusive.</param>
/// <param name="RegionSpread">Standard deviation between regions, logits.</param>
/// <param name="CommissionSpread">Standard deviation between commissions of a region, logits.</param>
/// <param name="StationSpread">Standard deviation between stations of a commission, logits.</param>
/// <param name="MedianSize">Median number of registered voters of a station.</param>
public sealed record InventedCountry(
    int Regions = 12,
    int Stations = 3_600,
    int StationsPerCommission = 24,
    int Choices = 4,
    double Turnout = 0.56,
    double Result = 0.47,
    double RegionSpread = 0.28,
    double CommissionSpread = 0.16,
    double StationSpread = 0.22,
    int MedianSize = 900
)
{
    /// <summary>The country's skeleton, drawn from a seed.</summary>
    public Skeleton Skeleton(ulong seed)
    {
        if (Regions is < 1 or > 1000 || StationsPerCommission < 2 || Stations < Regions || Choices is < 2 or > 26)
        {
            throw new InvalidOperationException("This country has no regions, stations or choices to vote in.");
        }
        var random = SeededRandom.Stream(seed, 0x5CE1E70);
        var commissions = new List<Commission>();
        var turnout = new List<double>();
        var result = new List<double>();
        var stationCommission = new int[Stations];
        var names = new string[Stations];
        var registered = new int[Stations];
        var next = 0;
        for (var region = 0; region < Regions; region++)
        {
            var regionTurnout = PortableMath.Logit(Turnout) + (RegionSpread * random.NextNormal());
            var regionResult = PortableMath.Logit(Result) + (RegionSpread * random.NextNormal());
            var end = (int)((long)Stations * (region + 1) / Regions);
            var count = Math.Max(1, (end - next) / StationsPerCommission);
            var start = next;
            for (var c = 0; c < count; c++)
            {
                commissions.Add(new Commission(region, Text($"Commission {region + 1}.{c + 1} (invented)")));
                turnout.Add(regionTurnout + (CommissionSpread * random.NextNormal()));
                result.Add(regionResult + (CommissionSpread * random.NextNormal()));
                // Every third commission is rural: smaller stations.
                var median = c % 3 == 2 ? MedianSize * 0.35 : MedianSize * 1.3;
                var commissionEnd = start + (int)((long)(end - start) * (c + 1) / count);
                for (; next < commissionEnd; next++)
                {
                    stationCommission[next] = commissions.Count - 1;
                    names[next] = Text($"Station {next + 1}");
                    var size = median * PortableMath.Exp(0.55 * random.NextNormal());
                    registered[next] = (int)Math.Clamp(size, 40, 3.4 * MedianSize);
                }
            }
        }
        return new Skeleton
        {
            Name = Text($"invented {Stations} stations"),
            Regions = [.. Enumerable.Range(1, Regions).Select(r => Text($"Region {r} (invented)"))],
            Commissions = commissions,
            Choices = [.. Enumerable.Range(0, Choices).Select(c => Text($"Choice {(char)('A' + c)} (invented)"))],
            Leader = 1,
            OthersShares = Shares(),
            StationCommission = stationCommission,
            StationNames = names,
            Registered = registered,
            TurnoutLogit = [.. turnout],
            ResultLogit = [.. result],
            TurnoutSpread = [.. Enumerable.Repeat(StationSpread, commissions.Count)],
            ResultSpread = [.. Enumerable.Repeat(StationSpread, commissions.Count)],
        };
    }

    // Geometric weights over everybody but the leader, who is choice B: order on the ballot is not order of votes.
    private double[] Shares()
    {
        var weights = new double[Choices];
        double weight = 1,
            sum = 0;
        for (var c = 0; c < Choices; c++)
        {
            if (c != 1)
            {
                weights[c] = weight;
                sum += weight;
                weight *= 0.6;
            }
        }
        return [.. weights.Select(w => w / sum)];
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
