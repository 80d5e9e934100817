using Scrutineer.Forensics.Numerics;

namespace Scrutineer.Forensics.Neighbours;

/// <summary>A commission farther from its region than all but 0.2 % of what the fitted null allows.</summary>
/// <param name="Region">Its region, as the returns name it.</param>
/// <param name="Commission">Its name.</param>
/// <param name="Registered">Registered voters of its stations.</param>
/// <param name="Cast">Ballots cast there.</param>
/// <param name="TurnoutGap">Its turnout less the region's median, percentage points.</param>
/// <param name="ResultGap">Its result less the region's median, percentage points.</param>
/// <param name="P">Probability of a pair of deviations as far out, 0 … 0.002.</param>
public sealed record CommissionBeyond(
    string Region,
    string Commission,
    long Registered,
    long Cast,
    double TurnoutGap,
    double ResultGap,
    double P
);

/// <summary>What is usual for one share, over regions.</summary>
/// <param name="Median">Median over regions of the region's median share, 0 … 1.</param>
/// <param name="Between">Median over regions of the variance between commissions beyond the binomial one, on the logit scale.</param>
public sealed record FunnelSpread(double Median, double Between);

/// <summary>Commissions by size against their distance from the region's median, with limits that narrow as size grows.</summary>
/// <remarks>
/// The lists have one entry per commission compared, in the order of the returns. Limits are those of a region with the median
/// spread: on the logit scale ± s·√(ν(α^(−2/ν) − 1))·√(τ² + v), the projection of the fitted bivariate t's ellipse that holds
/// 1 − α (see <see cref="HeavyTail"/>), v = 1/((n + 1)p(1 − p)). A region that varies more or less than the median one has
/// wider or narrower limits of its own; <see cref="Beyond"/> is judged by those. Funnel plots with limits of 95 and 99.8 %:
/// Spiegelhalter, <i>Statistics in Medicine</i> 24, 2005, 1185–1202, doi:10.1002/sim.1970.
/// </remarks>
public sealed record CommissionFunnel
{
    /// <summary>Level of <see cref="Beyond"/>: the outer control limit by custom.</summary>
    public const double BeyondLevel = 0.002;

    /// <summary>Registered voters.</summary>
    public required IReadOnlyList<long> Registered { get; init; }

    /// <summary>Ballots cast.</summary>
    public required IReadOnlyList<long> Cast { get; init; }

    /// <summary>Turnout less the region's median, percentage points, to 0.01.</summary>
    public required IReadOnlyList<double> TurnoutGap { get; init; }

    /// <summary>Result less the region's median, percentage points, to 0.01.</summary>
    public required IReadOnlyList<double> ResultGap { get; init; }

    /// <summary>Commissions with p at most <see cref="BeyondLevel"/>, the farthest first.</summary>
    public required IReadOnlyList<CommissionBeyond> Beyond { get; init; }

    /// <summary>What is usual for turnout.</summary>
    public required FunnelSpread Turnout { get; init; }

    /// <summary>What is usual for the result.</summary>
    public required FunnelSpread Result { get; init; }

    /// <summary>ν of the fitted bivariate t.</summary>
    public required double DegreesOfFreedom { get; init; }

    /// <summary>s of the fitted bivariate t.</summary>
    public required double Scale { get; init; }

    /// <summary>Limits around the region's median for a commission of a region with median spread, percentage points.</summary>
    /// <param name="spread"><see cref="Turnout"/> or <see cref="Result"/>.</param>
    /// <param name="size">Registered voters, or ballots cast for the result; 1 or more.</param>
    /// <param name="level">Probability left outside, above 0 and below 1.</param>
    public (double Low, double High) Limits(FunnelSpread spread, double size, double level)
    {
        ArgumentNullException.ThrowIfNull(spread);
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        var p = spread.Median;
        var noise = 1 / ((size + 1) * p * (1 - p));
        var power = PortableMath.Exp(-2 / DegreesOfFreedom * PortableMath.Log(level));
        var reach = Scale * Math.Sqrt(DegreesOfFreedom * (power - 1)) * Math.Sqrt(spread.Between + noise);
        var centre = PortableMath.Logit(p);
        return (100 * (PortableMath.Logistic(centre - reach) - p), 100 * (PortableMath.Logistic(centre + reach) - p));
    }
}
