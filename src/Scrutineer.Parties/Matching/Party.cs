namespace Scrutineer.Parties.Matching;

/// <summary>What somebody is asked about with: a name and what else is known.</summary>
/// <param name="Name">The name as written.</param>
/// <param name="Kind">Person, body, or not said.</param>
/// <param name="Born">Birth dates as written, or null.</param>
/// <param name="Nationality">Country, or null.</param>
public sealed record Party(
    string Name,
    PartyKind Kind = PartyKind.Unknown,
    string? Born = null,
    string? Nationality = null
)
{
    /// <summary>Place of birth as written, or null.</summary>
    public string? Place { get; init; }
}

/// <summary>What is named.</summary>
public enum PartyKind
{
    /// <summary>Not said.</summary>
    Unknown,

    /// <summary>A person.</summary>
    Person,

    /// <summary>An organisation, a ship, an aircraft.</summary>
    Body,
}

/// <summary>Kinds from the words that formats use.</summary>
public static class PartyKinds
{
    /// <summary>The kind of a FollowTheMoney schema or a list's type; unknown for a blank.</summary>
    public static PartyKind Of(string? type) =>
        string.IsNullOrWhiteSpace(type) ? PartyKind.Unknown
        : type.Equals("Person", StringComparison.OrdinalIgnoreCase)
        || type.Equals("individual", StringComparison.OrdinalIgnoreCase)
        || type is "P"
            ? PartyKind.Person
        : PartyKind.Body;
}
