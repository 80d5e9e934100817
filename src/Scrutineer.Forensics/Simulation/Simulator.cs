using Scrutineer.Forensics.Numerics;

namespace Scrutineer.Forensics.Simulation;

/// <summary>Simulated votes: clean ones on a real or invented skeleton, with anomalies of known amount if asked for.</summary>
/// <remarks>
/// Model of a clean vote. Station i of commission c, registered nᵢ: with ε, η standard normal (2.5 times wider in one
/// station of twenty), turnout pᵢ = logit⁻¹(τ_c + σ_c ε) and result qᵢ = logit⁻¹(ρ_c + s_c η); issued ~ Bin(nᵢ, pᵢ);
/// each issued ballot is carried away with probability 0.0005; leader ~ Bin(cast, qᵢ); the rest of the ballots are shared
/// binomially among invalid ones and the other choices. All fields satisfy the control relations. Everything is drawn
/// from the seed by portable arithmetic: the same bytes on every machine and with any number of threads.
/// </remarks>
public static class Simulator
{
    /// <summary>One vote.</summary>
    /// <param name="skeleton">Its stations.</param>
    /// <param name="anomalies">Done to it in this order; empty for a clean vote.</param>
    /// <param name="seed">Any number; the same one gives the same vote.</param>
    /// <exception cref="ArgumentOutOfRangeException">An anomaly's share is not within 0 … 1.</exception>
    public static SimulatedElection Run(Skeleton skeleton, IReadOnlyList<Anomaly> anomalies, ulong seed)
    {
        var draft = CleanVote.Draw(skeleton, seed);
        for (var a = 0; a < anomalies.Count; a++)
        {
            // Stations use streams 0 … count − 1; anomalies theirs from 2⁴⁰ on.
            Interference.Do(draft, anomalies[a], SeededRandom.Stream(seed, (1UL << 40) + (ulong)a));
        }
        return new SimulatedElection(draft, seed);
    }
}
