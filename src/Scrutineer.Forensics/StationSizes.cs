namespace Scrutineer.Forensics;

/// <summary>Which electorates are taken for polling stations, where a method looks at shares.</summary>
internal static class StationSizes
{
    /// <summary>Smaller electorates give extreme shares by themselves.</summary>
    /// <remarks>The bound of Kobak, Shpilkin, Pshenichnikov, Ann. Appl. Stat. 10(1), 2016, and of Klimek et al., PNAS 109(41), 2012.</remarks>
    public const int LeastRegistered = 100;

    /// <summary>Larger electorates are electronic voting, not stations.</summary>
    public const int MostRegistered = 20_000;
}
