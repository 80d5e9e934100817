using Scrutineer.Wording;

namespace Scrutineer.Forensics.Klimek;

/// <summary>What the mixture is fitted to.</summary>
internal enum Objective
{
    /// <summary>Leader's votes ÷ registered voters: the headline.</summary>
    VotesOfRegistered,

    /// <summary>Leader's votes ÷ ballots found.</summary>
    Result,

    /// <summary>The whole plane of turnout × result.</summary>
    Plane,
}

/// <summary>How a bin's squared difference is weighted.</summary>
internal enum BinWeight
{
    /// <summary>1/(observed + 1)²: relative differences, as in the authors' program; far tails count most.</summary>
    Relative,

    /// <summary>1/(observed + 1), as in a chi-squared sum.</summary>
    Pearson,
}

/// <summary>The best mixture for one objective and one shape.</summary>
/// <param name="Shape">Exponent α: a station that moves share x of its absent voters moves x^α of the others' votes.</param>
/// <param name="Incremental">Share f_i of incremental stations, 0 … 1.</param>
/// <param name="Extreme">Share f_e of extreme stations, 0 … 1.</param>
/// <param name="Misfit">The objective's value at its minimum; comparable within one objective only.</param>
internal sealed record KlimekFit(double Shape, double Incremental, double Extreme, double Misfit);

/// <summary>One objective: its fits over all shapes.</summary>
/// <param name="Objective">What is fitted.</param>
/// <param name="Weight">How bins are weighted.</param>
/// <param name="Best">The fit of least misfit.</param>
/// <param name="Profile">The best fit for each shape of the grid.</param>
internal sealed record ObjectiveFit(
    Objective Objective,
    BinWeight Weight,
    KlimekFit Best,
    IReadOnlyList<KlimekFit> Profile
);

/// <summary>A percentile interval of the bootstrap, 5 % … 95 %.</summary>
/// <param name="Low">Lower end, 0 … 1.</param>
/// <param name="High">Upper end, 0 … 1.</param>
internal sealed record ShareInterval(double Low, double High);

/// <summary>The mixture of clean, incremental and extreme stations.</summary>
/// <remarks>Klimek, Yegorov, Hanel, Thurner, PNAS 109(41) 2012.</remarks>
internal sealed partial record KlimekFinding : Finding
{
    /// <inheritdoc/>
    public override string Method => KlimekMethod.Name;

    /// <inheritdoc/>
    public override Bilingual Title { get; } =
        new("Суміш трьох складників (Климек та ін.)", "Mixture of three components (Klimek et al.)");

    /// <summary>The clean component, from the left side of the cloud.</summary>
    public required CleanStations Clean { get; init; }

    /// <summary>The best fit of the headline objective.</summary>
    public required KlimekFit Best { get; init; }

    /// <summary>Interval of f_i; the clean component and the shape are found anew in each resample. Null when none was asked for.</summary>
    public required ShareInterval? Incremental { get; init; }

    /// <summary>Interval of f_e, in the same way.</summary>
    public required ShareInterval? Extreme { get; init; }

    /// <summary>All objectives, the headline first.</summary>
    public required IReadOnlyList<ObjectiveFit> Objectives { get; init; }

    /// <summary>Share of stations that the best mixture puts into wrong bins: half the sum of absolute differences, 0 … 1.</summary>
    public required double Unexplained { get; init; }
}
