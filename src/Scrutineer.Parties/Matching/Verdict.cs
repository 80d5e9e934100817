namespace Scrutineer.Parties.Matching;

/// <summary>What two records say of whether they name one person or body.</summary>
public enum Verdict
{
    /// <summary>The records do not decide.</summary>
    CannotTell,

    /// <summary>One person or body.</summary>
    Same,

    /// <summary>Two of them.</summary>
    Different,
}
