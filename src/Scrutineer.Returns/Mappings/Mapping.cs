using System.Diagnostics.CodeAnalysis;
using Scrutineer.Wording;

namespace Scrutineer.Returns.Mappings;

/// <summary>Which column is which: a built-in profile, or a file of your own.</summary>
public sealed class Mapping
{
    private readonly Func<Headers, string, Outcome<Layout>> _resolve;

    internal Mapping(string id, Func<Headers, string, Outcome<Layout>> resolve)
    {
        Id = id;
        _resolve = resolve;
    }

    /// <summary>Recognises the headers: <see cref="Canonical"/> ones, or else the Russian commission's.</summary>
    public static Mapping Auto { get; } = new("auto", Recognition.Resolve);

    /// <summary>
    /// <c>ru-cec</c>: headers of the Russian Central Election Commission, of any year, recognised by what they say.
    /// </summary>
    public static Mapping RuCec { get; } = new("ru-cec", Mappings.RuCec.Resolve);

    /// <summary><c>scrutineer</c>: the names that this program writes itself (<c>registered</c>, <c>issued</c>, …).</summary>
    public static Mapping Canonical { get; } = new("scrutineer", Mappings.Canonical.Resolve);

    /// <summary>The profiles that come with the program.</summary>
    public static IReadOnlyList<Mapping> BuiltIn { get; } = [RuCec, Canonical];

    /// <summary>The mapping's id: <c>ru-cec</c>, or what its file says.</summary>
    public string Id { get; }

    /// <summary>Encoding that the mapping states, or null to detect it.</summary>
    public string? Encoding { get; init; }

    /// <summary>Delimiter that the mapping states, or null to detect it.</summary>
    public char? Delimiter { get; init; }

    /// <summary>Whose result is looked at, by the choice's name; null for the choice with most votes.</summary>
    public string? Choice { get; init; }

    /// <summary>The vote's name, as figures say it; null when the mapping gives none.</summary>
    public Bilingual? Title { get; init; }

    /// <summary>The country, as figures say it; null when the mapping gives none.</summary>
    public Bilingual? Country { get; init; }

    /// <summary>Sheet of a workbook; null for its first.</summary>
    public string? Sheet { get; init; }

    /// <summary>Where the header stands, or null to look for it.</summary>
    internal HeaderPlace? Header { get; init; }

    /// <summary>How counts are written.</summary>
    internal CountFormat Counting { get; init; } = CountFormat.Plain;

    /// <summary>How a long table is laid, or null for one with a row a station.</summary>
    internal LongTable? Long { get; init; }

    /// <summary>Names of the columns that say which station a row is of.</summary>
    internal IReadOnlyList<string> Places { get; init; } = [];

    /// <summary>Names of the columns that fields are read from.</summary>
    internal IReadOnlyCollection<string> FieldColumns { get; init; } = [];

    /// <summary>Name of the column that tells the kinds of vote, or null.</summary>
    internal string? KindColumn { get; init; }

    /// <summary>The table of votes that it joins to the stations, or null.</summary>
    internal VotesTable? Votes { get; init; }

    /// <summary>A built-in profile by its id, or <see cref="Auto"/> for <c>auto</c>.</summary>
    public static bool TryGet(string id, [NotNullWhen(true)] out Mapping? mapping)
    {
        mapping = id == Auto.Id ? Auto : BuiltIn.FirstOrDefault(m => m.Id == id);
        return mapping is not null;
    }

    /// <summary>Reads a mapping file (<c>*.map.yaml</c>, see <c>schemas/mapping.schema.json</c>).</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="file">The file as the user named it, for problems.</param>
    /// <returns>The mapping, or every problem with its line.</returns>
    public static Outcome<Mapping> Parse(string text, string file) => MappingFile.Parse(text, file);

    /// <summary>Name of the table of votes that has to lie beside the stations; null where the votes stand with them.</summary>
    public string? TableName => Votes?.File;

    /// <summary>Finds the columns in a header.</summary>
    internal Outcome<Layout> Resolve(Headers headers, string file) => _resolve(headers, file);
}
