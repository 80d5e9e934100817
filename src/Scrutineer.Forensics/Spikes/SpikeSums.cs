namespace Scrutineer.Forensics.Spikes;

/// <summary>Sums over some of the stations: kernel weights by grid point and resample (a station writes along the resamples), and expected mass.</summary>
/// <param name="resamples">How many.</param>
/// <param name="binned">Whether the sums of <see cref="BinnedKernel"/> are kept too.</param>
internal sealed class SpikeSums(int resamples, bool binned)
{
    /// <summary>By point · resamples + resample.</summary>
    public long[] Density { get; } = new long[(SpikeGrid.Steps + 1) * resamples];

    /// <summary>The same on the finer grid; empty where it is not kept.</summary>
    public long[] Binned { get; } = binned ? new long[BinnedKernel.Points * resamples] : [];

    /// <summary>Expected stations by grid point, in units of <see cref="SpikeGrid.MassUnit"/>.</summary>
    public long[] Mass { get; } = new long[SpikeGrid.Steps + 1];
}
