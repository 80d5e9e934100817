namespace Scrutineer.Forensics;

/// <summary>Codes of the steps that let a silent method speak, for a host to name in its own way.</summary>
public static class ForensicsRemedy
{
    /// <summary>Give the returns of an earlier vote of the same country.</summary>
    public const string GiveEarlierReturns = "give-earlier-returns";
}
