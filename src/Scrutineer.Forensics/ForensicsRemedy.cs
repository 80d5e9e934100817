namespace Scrutineer.Forensics;

/// <summary>Steps that mend what methods refuse, by the code of their remedy; each host says them in its own way.</summary>
public static class ForensicsRemedy
{
    /// <summary>Give the returns of an earlier vote to compare with.</summary>
    public const string GiveEarlierReturns = "give-earlier-returns";
}
