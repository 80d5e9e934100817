using Scrutineer.Wording;

namespace Scrutineer.Forensics.Spikes;

/// <summary>A share at which more stations lie than in any resample.</summary>
/// <param name="Percent">The leader's share of ballots cast, percent, a multiple of 0.1.</param>
/// <param name="Observed">Stations within 0.05 points of it.</param>
/// <param name="Expected">How many the resamples put there on average.</param>
internal sealed record Spike(double Percent, int Observed, double Expected);

/// <summary>The estimate as it would be with fewer resamples.</summary>
/// <param name="Resamples">Number of resamples whose largest value is the threshold.</param>
/// <param name="Share">Estimated share of stations in spikes, 0 … 1.</param>
internal sealed record ShareByResamples(int Resamples, double Share);

/// <summary>Share of stations in spikes of the leader's result, by resampled kernel density.</summary>
/// <remarks>Rozenas, Political Analysis 25(1) 2017, 41–56.</remarks>
internal sealed partial record SpikesFinding : Finding
{
    /// <inheritdoc/>
    public override string Method => SpikesMethod.Name;

    /// <inheritdoc/>
    public override Bilingual Title { get; } = new("Піки розподілу результату", "Spikes in the result");

    /// <summary>Estimated share of stations in spikes with all resamples, 0 … 1.</summary>
    public required double Share { get; init; }

    /// <summary>The same with fewer resamples: the threshold is a maximum, so the estimate falls as they grow.</summary>
    public required IReadOnlyList<ShareByResamples> ByResamples { get; init; }

    /// <summary>
    /// The same by the kernel that the paper's package has in effect, wider than the one it names (<see cref="BinnedKernel"/>): what is to
    /// be held against published numbers. Null where it was not asked for.
    /// </summary>
    public IReadOnlyList<ShareByResamples>? Package { get; init; }

    /// <summary>The spikes behind <see cref="Share"/>, the largest excess first.</summary>
    public required IReadOnlyList<Spike> Peaks { get; init; }
}
