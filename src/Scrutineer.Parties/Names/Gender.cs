namespace Scrutineer.Parties.Names;

/// <summary>What a form of a name says of its bearer.</summary>
public enum Gender
{
    /// <summary>The form does not say.</summary>
    Unknown,

    /// <summary>A masculine form.</summary>
    Male,

    /// <summary>A feminine form.</summary>
    Female,
}
