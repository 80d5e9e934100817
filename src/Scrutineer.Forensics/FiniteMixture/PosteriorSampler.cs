using Scrutineer.Forensics.Numerics;

namespace Scrutineer.Forensics.FiniteMixture;

/// <summary>Draws from the posterior of the global parameters.</summary>
/// <param name="Draws">Draws of each chain after the warm-up, <c>[chain][draw][parameter]</c>.</param>
/// <param name="Accepted">Share of proposals accepted after the warm-up, 0 … 1.</param>
internal sealed record PosteriorDraws(double[][][] Draws, double Accepted);

/// <summary>
/// Metropolis and Hastings' rule with two kinds of proposals: three of four from a multivariate t around the chain's mode, the
/// fourth a step from where the chain stands. Before that, in two rounds of weighted draws, the t learns mean and covariance; each chain drops its first 20 draws.
/// </summary>
/// <remarks>Tierney, <i>Markov chains for exploring posterior distributions</i>, Ann. Statist. 22(4), 1994 (mixtures and cycles of kernels).</remarks>
internal sealed class PosteriorSampler
{
    private const double Dispersed = 2;
    private const int WarmUps = 2,
        MostToLearn = 300,
        Dropped = 20,
        Parts = 4,
        EnoughDraws = 400;
    private readonly MixtureLikelihood _likelihood;
    private readonly MixturePrior _prior;
    private readonly Proposal[] _proposals;
    private readonly Chain[] _chains;
    private readonly int _threads;
    private readonly ulong _seed;

    private PosteriorSampler(
        MixtureLikelihood likelihood,
        MixturePrior prior,
        IReadOnlyList<Proposal> modes,
        int chains,
        ulong seed,
        int threads
    )
    {
        (_likelihood, _prior, _proposals, _threads, _seed) = (likelihood, prior, [.. modes], threads, seed);
        _chains =
        [
            .. Enumerable
                .Range(0, chains)
                .Select(c => new Chain(SeededRandom.Stream(seed, (ulong)c), likelihood.NewWorkspace())),
        ];
    }

    /// <summary>Runs the chains.</summary>
    /// <param name="likelihood">Evaluated by one thread per chain.</param>
    /// <param name="prior">The prior.</param>
    /// <param name="modes">Chain c proposes around mode c modulo their number.</param>
    /// <param name="chains">Number of chains.</param>
    /// <param name="draws">Most draws of each that are kept.</param>
    /// <param name="seed">Seed; a stream per chain.</param>
    /// <param name="threads">Most threads; 0 for all processors.</param>
    public static PosteriorDraws Run(
        MixtureLikelihood likelihood,
        MixturePrior prior,
        IReadOnlyList<Proposal> modes,
        int chains,
        int draws,
        ulong seed,
        int threads
    )
    {
        var sampler = new PosteriorSampler(likelihood, prior, modes, chains, seed, threads);
        for (var round = 0; round < WarmUps; round++)
        {
            sampler.Learn(Math.Min(MostToLearn, draws), round);
        }
        sampler.Begin();
        // Runs on until the shares are known well enough, or the draws are used up.
        for (var part = 0; part < Parts && !sampler.Enough(); part++)
        {
            sampler.Round((draws + Parts - 1) / Parts);
        }
        var kept = sampler._chains.Select(c => c.Kept.ToArray()).ToArray();
        return new PosteriorDraws(kept, sampler._chains.Sum(c => c.Accepted) / (double)kept.Sum(c => c.Length));
    }

    private bool Enough()
    {
        if (_chains[0].Kept.Count == 0)
        {
            return false;
        }
        var shares = MixtureEstimates.OfShares([.. _chains.Select(c => c.Kept.ToArray())]);
        return shares.All(s => s.RHat <= MixtureVerdicts.MostRHat && s.Effective >= EnoughDraws);
    }

    /// <summary>Weighted draws from each t bring it nearer to the posterior.</summary>
    private void Learn(int draws, int round)
    {
        var random = SeededRandom.Stream(~_seed, (ulong)round);
        for (var m = 0; m < _proposals.Length; m++)
        {
            var proposal = _proposals[m];
            var drawn = Enumerable.Range(0, draws).Select(_ => proposal.Draw(random, 1)).ToArray();
            var weights = new double[draws];
            Work.Share(
                _chains.Length,
                _threads,
                c =>
                {
                    for (var d = c; d < draws; d += _chains.Length)
                    {
                        weights[d] = Log(_chains[c], drawn[d]) - proposal.Log(drawn[d]);
                    }
                }
            );
            _proposals[m] = proposal.Towards(drawn, weights);
        }
    }

    /// <summary>Each chain begins farther out than the posterior reaches.</summary>
    private void Begin() =>
        Work.Share(
            _chains.Length,
            _threads,
            c =>
            {
                var (chain, proposal) = (_chains[c], _proposals[c % _proposals.Length]);
                chain.At = proposal.Draw(chain.Random, Dispersed);
                chain.Log = Log(chain, chain.At);
                for (var d = 0; d < Dropped; d++)
                {
                    Move(chain, proposal, d % 4 == 3);
                }
                chain.Accepted = 0;
            }
        );

    private void Round(int draws) =>
        Work.Share(
            _chains.Length,
            _threads,
            c =>
            {
                var (chain, proposal) = (_chains[c], _proposals[c % _proposals.Length]);
                for (var d = 0; d < draws; d++)
                {
                    Move(chain, proposal, d % 4 == 3);
                    chain.Kept.Add(chain.At);
                }
            }
        );

    private void Move(Chain chain, Proposal proposal, bool step)
    {
        var next = step
            ? proposal.Step(chain.Random, chain.At, 1.6 / Math.Sqrt(MixtureModel.Count))
            : proposal.Draw(chain.Random, 1);
        var log = Log(chain, next);
        var correction = step ? 0 : proposal.Log(chain.At) - proposal.Log(next);
        if (PortableMath.Log(chain.Random.NextPositive()) < log - chain.Log + correction)
        {
            (chain.At, chain.Log) = (next, log);
            chain.Accepted++;
        }
    }

    private double Log(Chain chain, double[] at) => _likelihood.Log(at, chain.Workspace) + _prior.Log(at);

    private sealed class Chain(SeededRandom random, MixtureLikelihood.Workspace workspace)
    {
        public SeededRandom Random { get; } = random;
        public MixtureLikelihood.Workspace Workspace { get; } = workspace;
        public double[] At { get; set; } = [];
        public double Log { get; set; }
        public int Accepted { get; set; }
        public List<double[]> Kept { get; } = [];
    }
}
