using Scrutineer.Returns;

namespace Scrutineer.Forensics.TwoRaces;

/// <summary>The two returns of one station.</summary>
/// <param name="First">Index in the first race.</param>
/// <param name="Second">Index in the second.</param>
/// <param name="Counts">Counts of the first race.</param>
/// <param name="Others">Counts of the second.</param>
internal sealed record StationPair(int First, int Second, RaceCounts Counts, RaceCounts Others)
{
    /// <summary>Registered in the first less the second; null without registers.</summary>
    public int? Registered => Counts.Registered - Others.Registered;

    /// <summary>Ballots issued in the first less the second.</summary>
    public int Issued => Counts.Issued - Others.Issued;

    /// <summary>Ballots found in the first less the second.</summary>
    public int Cast => Counts.Cast - Others.Cast;

    public static StationPair Of(ReturnSet first, ReturnSet second, int i, int j) =>
        new(i, j, At(first, i), At(second, j));

    private static RaceCounts At(ReturnSet returns, int i) =>
        new(returns.Has(ReturnField.Registered) ? returns.Registered[i] : null, returns.Issued[i], returns.Cast[i]);
}
