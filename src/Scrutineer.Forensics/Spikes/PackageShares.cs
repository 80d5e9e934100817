using Scrutineer.Returns;

namespace Scrutineer.Forensics.Spikes;

/// <summary>The estimates by the package's effective kernel, from the same model and the same number of resamples.</summary>
internal static class PackageShares
{
    public static IReadOnlyList<ShareByResamples> Of(
        ReturnSet returns,
        int[] stations,
        SpikeSums[] blocks,
        double[] expected,
        int[] sizes,
        int resamples
    )
    {
        var binned = new long[BinnedKernel.Points];
        var count = new int[SpikeGrid.Steps + 1];
        foreach (var i in stations)
        {
            var (point, beyond) = BinnedKernel.Place(returns.LeaderVotes[i], returns.Cast[i]);
            binned[point] += BinnedKernel.Unit - beyond;
            binned[point + 1] += beyond;
            count[SpikeGrid.Nearest(returns.LeaderVotes[i], returns.Cast[i])]++;
        }
        var sums = Sums(blocks);
        var shares = new double[sizes.Length];
        for (var point = 0; point <= SpikeGrid.Steps; point++)
        {
            var excess = count[point] - expected[point];
            if (excess <= 0)
            {
                continue;
            }
            var seen = BinnedKernel.At(point, p => binned[p]);
            var highest = 0.0;
            for (int r = 0, size = 0; r < resamples; r++)
            {
                highest = Math.Max(highest, BinnedKernel.At(point, p => sums[(p * resamples) + r]));
                if (r + 1 == sizes[size])
                {
                    shares[size] += seen > highest ? excess / stations.Length : 0;
                    size++;
                }
            }
        }
        return [.. sizes.Zip(shares, (r, s) => new ShareByResamples(r, s))];
    }

    private static long[] Sums(SpikeSums[] blocks)
    {
        var sums = new long[blocks[0].Binned.Length];
        foreach (var block in blocks)
        {
            for (var i = 0; i < sums.Length; i++)
            {
                sums[i] += block.Binned[i];
            }
        }
        return sums;
    }
}
