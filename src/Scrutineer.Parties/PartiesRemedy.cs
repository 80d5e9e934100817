namespace Scrutineer.Parties;

/// <summary>Steps that mend what this room refuses.</summary>
public static class PartiesRemedy
{
    /// <summary>Build an index from lists again.</summary>
    public const string BuildIndex = "build-party-index";
}
