using Scrutineer.Wording;

namespace Scrutineer.Forensics.FiniteMixture;

/// <summary>Whether the model's shares may be read at all.</summary>
internal enum MixtureVerdict
{
    /// <summary>Chains agree, one mode, nothing at a bound, the model draws votes like the returns: shares with intervals.</summary>
    Converged,

    /// <summary>The chains disagree about the shares: no share is claimed, whatever else fails.</summary>
    DidNotConverge,

    /// <summary>The chains agree, but on a model that does not describe the returns, or on a bound of its prior: none is claimed.</summary>
    DoesNotFit,

    /// <summary>The chains agree and the model fits, but another solution or another constant gives other shares: none is claimed.</summary>
    NotSettled,
}

/// <summary>Why no share is claimed.</summary>
internal enum MixtureObstacle
{
    /// <summary>Split R̂ above 1.01, or fewer than 100 effective draws, for a share of a component.</summary>
    ChainsDisagree,

    /// <summary>Another mode within 10 units of log posterior puts the sum of the moved shares more than a point elsewhere.</summary>
    RivalMode,

    /// <summary>A share may stand near ½, the most that the prior allows (no more than the clean share), or a variance at its bound.</summary>
    AtBound,

    /// <summary>Votes drawn from the fitted model put 5 % of stations or more elsewhere, beyond chance.</summary>
    Misfit,

    /// <summary>Another k, or wider priors, move the sum of the moved shares by more than 5 points.</summary>
    DependsOnConstants,
}

/// <summary>One quantity of the posterior, with its diagnostics.</summary>
/// <param name="Name">Name of the share or of the parameter (its paper's name).</param>
/// <param name="Mean">Posterior mean.</param>
/// <param name="Low">5 % quantile.</param>
/// <param name="High">95 % quantile.</param>
/// <param name="RHat">Rank-normalised split R̂.</param>
/// <param name="Effective">Bulk effective sample size.</param>
internal sealed record MixtureEstimate(
    string Name,
    double Mean,
    double Low,
    double High,
    double RHat,
    double Effective
);

/// <summary>A mode of the posterior.</summary>
/// <param name="Shares">Shares at it.</param>
/// <param name="Below">Log posterior of the highest mode less that of this one, ≥ 0.</param>
/// <param name="Converged">The climb ended because no more was to be gained.</param>
internal sealed record MixtureMode(MixtureShares Shares, double Below, bool Converged);

/// <summary>The mode found again with another constant or prior.</summary>
/// <param name="K">Where incremental ends and extreme begins.</param>
/// <param name="Rate">Rate of the variances' exponential prior.</param>
/// <param name="Spread">Standard deviation of the means' normal prior.</param>
/// <param name="Shares">Shares at the mode.</param>
internal sealed record MixtureVariant(double K, double Rate, double Spread, MixtureShares Shares);

/// <summary>The quasi-binomial logistic mixture, with the diagnostics without which its shares mean nothing.</summary>
/// <remarks>Mebane, Ferrari, McAlister, Wu, R package eforensics, model "qbl" (commit 622638d, 2019).</remarks>
internal sealed partial record MixtureFinding : Finding
{
    /// <inheritdoc/>
    public override string Method => MixtureMethod.Name;

    /// <inheritdoc/>
    public override Bilingual Title { get; } =
        new("Скінченна суміш із діагностикою (за eforensics)", "Finite mixture with diagnostics (after eforensics)");

    /// <summary>May the shares be read?</summary>
    public required MixtureVerdict Verdict { get; init; }

    /// <summary>Every diagnostic that fails; empty when <see cref="Verdict"/> is converged.</summary>
    public required IReadOnlyList<MixtureObstacle> Obstacles { get; init; }

    /// <summary>The three shares (<c>none</c>, <c>incremental</c>, <c>extreme</c>), then the 12 parameters.</summary>
    public required IReadOnlyList<MixtureEstimate> Estimates { get; init; }

    /// <summary>Modes found from dispersed starts, the highest first.</summary>
    public required IReadOnlyList<MixtureMode> Modes { get; init; }

    /// <summary>The mode with other constants.</summary>
    public required IReadOnlyList<MixtureVariant> Variants { get; init; }

    /// <summary>Share of stations that stand elsewhere than in a vote drawn from the fitted model, 0 … 1.</summary>
    public required double Misplaced { get; init; }

    /// <summary>The same between two votes drawn from the model.</summary>
    public required double MisplacedByChance { get; init; }

    /// <summary>Parameters that stand at a bound; the sampler holds them there.</summary>
    public required IReadOnlyList<string> Held { get; init; }

    /// <summary>Share of the sampler's proposals that were accepted, 0 … 1.</summary>
    public required double Accepted { get; init; }
}
