namespace Scrutineer.Forensics.FiniteMixture;

/// <summary>Where each of the model's global parameters stands in a vector of unbounded numbers.</summary>
/// <remarks>
/// Two odds come first; then, for each of the six quantities that vary between stations on the logistic scale, its mean
/// and the logit of its standard deviation ÷ 2. (The package's prior puts 2·10⁻⁹ beyond a variance of 4.)
/// </remarks>
internal static class MixtureModel
{
    public const int Count = 14;

    /// <summary>logit of π₂/π₁ and of π₃/π₁.</summary>
    public const int Incremental = 0,
        Extreme = 1;

    /// <summary>Mean of the logit of turnout, of support; of what is added and of what is taken, in either component.</summary>
    public const int Turnout = 2,
        Support = 4,
        Added = 6,
        Taken = 8,
        AddedExtreme = 10,
        TakenExtreme = 12;

    /// <summary>As in the package; the names are the paper's.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "pi2/pi1",
        "pi3/pi1",
        "tau.alpha",
        "tau.variance",
        "nu.alpha",
        "nu.variance",
        "iota.m.alpha",
        "iota.m.variance",
        "iota.s.alpha",
        "iota.s.variance",
        "chi.m.alpha",
        "chi.m.variance",
        "chi.s.alpha",
        "chi.s.variance",
    ];

    private const double NearBound = 0.975;

    /// <summary>Largest variance between stations on the logistic scale.</summary>
    public const double MostVariance = 4;

    /// <summary>The variance that a number of the vector stands for, 0 … 4.</summary>
    public static double Variance(double at)
    {
        var part = Numerics.PortableMath.Logistic(at);
        return MostVariance * part * part;
    }

    /// <summary>The number of the vector that stands for a variance.</summary>
    public static double OfVariance(double variance) => Numerics.PortableMath.Logit(Math.Sqrt(variance / MostVariance));

    /// <summary>Shares of the three kinds of stations.</summary>
    public static MixtureShares Shares(ReadOnlySpan<double> at)
    {
        var incremental = Numerics.PortableMath.Logistic(at[Incremental]);
        var extreme = Numerics.PortableMath.Logistic(at[Extreme]);
        var all = 1 + incremental + extreme;
        return new MixtureShares(1 / all, incremental / all, extreme / all);
    }

    /// <summary>Parameters that stand at a bound: odds above 0.975, variances above 3.9.</summary>
    public static IReadOnlyList<int> AtBound(double[] at) =>
        [.. Enumerable.Range(0, Count).Where(p => IsAtBound(p, at[p]))];

    private static bool IsAtBound(int p, double at) =>
        p < Turnout
            ? Numerics.PortableMath.Logistic(at) > NearBound
            : p % 2 == 1 && Variance(at) > NearBound * MostVariance;

    /// <summary>Which components a parameter moves: 0 … 2, as flags.</summary>
    public static int Moves(int parameter) =>
        parameter switch
        {
            Incremental or Extreme => 0,
            < Added => 0b111,
            < AddedExtreme => 0b010,
            _ => 0b100,
        };
}

/// <summary>Shares of stations in the model's three components; they add up to 1.</summary>
/// <param name="None">Nothing added or taken, ⅓ … 1 by the prior.</param>
/// <param name="Incremental">A part below k, 0 … ½.</param>
/// <param name="Extreme">A part above k, 0 … ½.</param>
internal sealed record MixtureShares(double None, double Incremental, double Extreme);
