namespace Scrutineer.Parties.Screening;

/// <summary>One way in which a list writes one entity.</summary>
/// <param name="Entity">The entity's identifier on its list.</param>
/// <param name="Source">The list's short name.</param>
/// <param name="Type">The entity's type as the list or FollowTheMoney names it; blank when it says none.</param>
/// <param name="Born">Birth dates as written; blank when none.</param>
/// <param name="Kind">What the form is: <c>name</c>, <c>alias</c>, <c>weakAlias</c>, <c>previousName</c> or another.</param>
/// <param name="Name">The form.</param>
public sealed record ListedName(string Entity, string Source, string Type, string Born, string Kind, string Name)
{
    /// <summary>Countries of nationality or seat as written, separated by semicolons; blank when none.</summary>
    public string Countries { get; init; } = "";

    /// <summary>Places of birth as written, separated by semicolons; blank when none.</summary>
    public string Place { get; init; } = "";
}

/// <summary>A snapshot of a list that an index was built from.</summary>
/// <param name="Source">The list's short name.</param>
/// <param name="File">The file's name.</param>
/// <param name="Sha256">Hash of the file's bytes, lower-case hexadecimal.</param>
/// <param name="Day">The day that the snapshot tells or that the user gave, ISO 8601; blank when unknown.</param>
public sealed record ListSnapshot(string Source, string File, string Sha256, string Day);
