namespace Scrutineer.Parties.Lists;

/// <summary>An entry of a list: who is named, in which forms, since when, by which instrument.</summary>
public sealed record ListedEntity
{
    /// <summary>Identifier on the list.</summary>
    public required string Id { get; init; }

    /// <summary>Type as the list says, or as FollowTheMoney would: Person, Organization, Vessel …; blank when it says none.</summary>
    public required string Type { get; init; }

    /// <summary>Forms of the name, the main one first.</summary>
    public required IReadOnlyList<ListedForm> Names { get; init; }

    /// <summary>Birth dates as written, separated by semicolons; blank when none.</summary>
    public string Born { get; init; } = "";

    /// <summary>Countries of nationality or seat as written.</summary>
    public IReadOnlyList<string> Countries { get; init; } = [];

    /// <summary>Places of birth as written, separated by semicolons; blank when none.</summary>
    public string Place { get; init; } = "";

    /// <summary>The day of listing as written; blank when the list says none.</summary>
    public string Listed { get; init; } = "";

    /// <summary>Programme, regime or legal act as written; blank when the list says none.</summary>
    public string Programme { get; init; } = "";

    /// <summary>The short name of the list, when the entry itself tells it; blank otherwise.</summary>
    public string Source { get; init; } = "";
}

/// <summary>One form of a name on a list.</summary>
/// <param name="Kind"><c>name</c>, <c>alias</c>, <c>weakAlias</c>, <c>previousName</c> or the list's own word.</param>
/// <param name="Name">The form.</param>
public sealed record ListedForm(string Kind, string Name);
