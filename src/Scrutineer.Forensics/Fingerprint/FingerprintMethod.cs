using Scrutineer.Returns;
using Scrutineer.Wording;

namespace Scrutineer.Forensics.Fingerprint;

/// <summary>Options of the fingerprint.</summary>
/// <param name="Bins">Bins along each axis, 2 … 1,000.</param>
internal sealed record FingerprintOptions(int Bins = 100);

/// <summary>The turnout × result histogram.</summary>
/// <remarks>
/// Bin b of B holds b/B ≤ share &lt; (b + 1)/B, the last one 100 % as well. The bin is ⌊B·k/n⌋ in whole numbers: whole
/// percentages, which lie on the edges, always fall to the same side, and nothing is jittered.
/// </remarks>
public static class FingerprintMethod
{
    /// <summary>Stable name of the method.</summary>
    public const string Name = "fingerprint";

    /// <summary>The method, to be asked for by name.</summary>
    public static Method Method { get; } = Method.Of(Name, returns => Run(returns));

    /// <summary>Bins along each axis of a region's histogram.</summary>
    internal const int RegionBins = 25;

    /// <summary>Computes the histogram over stations with 0 &lt; registered, issued ≤ registered, 0 &lt; cast, leader ≤ cast.</summary>
    /// <returns>The finding, or a problem when fields are missing or no station can be used.</returns>
    public static Outcome<FingerprintFinding> Run(ReturnSet returns) => Run(returns, null);

    /// <summary>Computes the histogram over stations with 0 &lt; registered, issued ≤ registered, 0 &lt; cast, leader ≤ cast.</summary>
    /// <returns>The finding, or a problem when fields are missing or no station can be used.</returns>
    internal static Outcome<FingerprintFinding> Run(ReturnSet returns, FingerprintOptions? options)
    {
        var bins = (options ?? new FingerprintOptions()).Bins;
        if (bins is < 2 or > 1000)
        {
            throw new ArgumentOutOfRangeException(nameof(options), "Between 2 and 1,000 bins.");
        }
        if (MethodProblem.Missing(returns, ReturnField.Registered, ReturnField.Issued, ReturnField.Cast) is { } problem)
        {
            return Outcome<FingerprintFinding>.Refused(problem);
        }
        var voters = new long[bins * bins];
        var stations = new int[bins * bins];
        var regions = new RegionTally?[returns.Regions.Count];
        var registered = returns.Registered;
        var issued = returns.Issued;
        var cast = returns.Cast;
        var leader = returns.LeaderVotes;
        int used = 0,
            high = 0;
        long total = 0,
            highHigh = 0;
        for (var i = 0; i < returns.Count; i++)
        {
            if (registered[i] <= 0 || issued[i] > registered[i] || cast[i] <= 0 || leader[i] > cast[i])
            {
                continue;
            }
            used++;
            total += registered[i];
            var cell = (Bin(leader[i], cast[i], bins) * bins) + Bin(issued[i], registered[i], bins);
            voters[cell] += registered[i];
            stations[cell]++;
            var both = 5L * issued[i] > 4L * registered[i] && 5L * leader[i] > 4L * cast[i];
            var coarse = (Bin(leader[i], cast[i], RegionBins) * RegionBins) + Bin(issued[i], registered[i], RegionBins);
            (regions[returns.Stations.Region[i]] ??= new RegionTally()).Add(coarse, registered[i], both);
            if (both)
            {
                high++;
                highHigh += registered[i];
            }
        }
        if (used == 0)
        {
            return Outcome<FingerprintFinding>.Refused(MethodProblem.NoStation);
        }
        var share = (double)highHigh / total;
        return Outcome<FingerprintFinding>.Of(
            new FingerprintFinding
            {
                Bins = bins,
                Registered = voters,
                StationCounts = stations,
                ShareHighHigh = share,
                Regions =
                [
                    .. regions.Index().Where(r => r.Item is not null).Select(r => r.Item!.Of(returns.Regions[r.Index])),
                ],
                Stations = used,
                Parameters = new Dictionary<string, object>(StringComparer.Ordinal)
                {
                    ["bins"] = bins,
                    ["high-above-percent"] = 80,
                    ["stations-left-out"] = returns.Count - used,
                },
                Source =
                    "Klimek, Yegorov, Hanel, Thurner, PNAS 109(41), 2012, 16469–16473, doi:10.1073/pnas.1210722109",
                Summary = FingerprintWords.Summary(high, share, used),
                Assumptions = FingerprintWords.Assumptions,
                OtherExplanations = FingerprintWords.OtherExplanations,
                FalseAlarms = FingerprintWords.FalseAlarms,
            }
        );
    }

    /// <summary>⌊bins × part ÷ whole⌋, at most bins − 1.</summary>
    internal static int Bin(int part, int whole, int bins) => (int)Math.Min(bins - 1, (long)part * bins / whole);

    /// <summary>One region's histogram while it is counted.</summary>
    private sealed class RegionTally
    {
        private readonly long[] _voters = new long[RegionBins * RegionBins];
        private int _stations;
        private long _high;

        public void Add(int cell, int registered, bool high)
        {
            _voters[cell] += registered;
            _stations++;
            _high += high ? registered : 0;
        }

        public RegionFingerprint Of(string region)
        {
            var total = _voters.Sum();
            int[] cells = [.. Enumerable.Range(0, _voters.Length).Where(c => _voters[c] > 0)];
            return new(region, _stations, total, (double)_high / total, cells, [.. cells.Select(c => _voters[c])]);
        }
    }
}
