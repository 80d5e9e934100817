namespace Scrutineer.Returns.Mappings;

/// <summary>Votes in a file of their own, one row for a station and a choice.</summary>
/// <param name="File">The name under which it is asked for.</param>
/// <param name="Key">Its column that names the station.</param>
/// <param name="Choice">Its column that names the choice.</param>
/// <param name="Count">Its column of votes.</param>
/// <param name="Names">Words for the choices' ids, by id.</param>
internal sealed record VotesTable(
    string File,
    string Key,
    string Choice,
    string Count,
    IReadOnlyDictionary<string, string> Names
);
