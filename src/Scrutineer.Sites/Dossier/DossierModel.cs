using Scrutineer.Figures;
using Scrutineer.Forensics;
using Scrutineer.Wording;

namespace Scrutineer.Sites.Dossier;

/// <summary>Everything that a dossier's pages show. The same model gives the same bytes.</summary>
public sealed record DossierModel
{
    /// <summary>The case's short name, as its folder is called.</summary>
    public required string CaseId { get; init; }

    /// <summary>What the dossier is about: the page's heading.</summary>
    public required Bilingual Title { get; init; }

    /// <summary>What was asked, in one or two sentences.</summary>
    public required Bilingual Question { get; init; }

    /// <summary>Whether country, vote and numbers are made up. Then every page and figure says so.</summary>
    public required bool Invented { get; init; }

    /// <summary>Days of the vote, ascending, at least one.</summary>
    public required IReadOnlyList<DateOnly> VoteDays { get; init; }

    /// <summary>Who organised the vote.</summary>
    public required Bilingual Organiser { get; init; }

    /// <summary>Version of the tool that made the dossier.</summary>
    public required string ToolVersion { get; init; }

    /// <summary>BCP 47 code of the language in which the returns name regions, stations and choices; <c>und</c> when unknown.</summary>
    public required string DataLanguage { get; init; }

    /// <summary>The file of returns that the figures are drawn from, and the beginning of its hash; null without returns.</summary>
    public string? ReturnsSource { get; init; }

    /// <summary>Where the returns are from, as the case says; null without returns.</summary>
    public ReturnsOrigin? ReturnsOrigin { get; init; }

    /// <summary>Who leads by votes, as the returns name the choice; null without returns.</summary>
    public string? Leader { get; init; }

    /// <summary>Names of regions and choices for readers.</summary>
    public DataNames Names { get; init; } = DataNames.None;

    /// <summary>The result that was announced for the whole vote; null where the case knows none.</summary>
    public AnnouncedResult? Announced { get; init; }

    /// <summary>The determination, one entry per territory, in the order of the case.</summary>
    public required IReadOnlyList<TerritoryView> Determination { get; init; }

    /// <summary>What the numbers say; the pages order them by evidence.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>Stations known and stations with data, by region.</summary>
    public required IReadOnlyList<CoverageRow> Coverage { get; init; }

    /// <summary>Control relations and how many returns break them.</summary>
    public required IReadOnlyList<RelationView> Relations { get; init; }

    /// <summary>Official totals beside sums over stations.</summary>
    public required IReadOnlyList<TotalRow> Totals { get; init; }

    /// <summary>Who held the vote and where states have acted against them; null where the case names nobody.</summary>
    public PartiesView? Parties { get; init; }

    /// <summary>Drafts of acts.</summary>
    public required IReadOnlyList<DraftView> Drafts { get; init; }

    /// <summary>What the drafts' sentences rest on, each entry once; those that stand nowhere else on the page are listed.</summary>
    public IReadOnlyList<EntryView> Entries { get; init; } = [];

    /// <summary>Why acts could not be drafted, each reason once; empty where all were.</summary>
    public IReadOnlyList<Bilingual> RefusedActs { get; init; } = [];

    /// <summary>Sources, in the order in which they are listed.</summary>
    public required IReadOnlyList<SourceView> Sources { get; init; }

    /// <summary>Files that were read.</summary>
    public required IReadOnlyList<InputFile> Inputs { get; init; }

    /// <summary>Commands that make this dossier again, one per line.</summary>
    public required IReadOnlyList<string> Commands { get; init; }

    /// <summary>What remains unknown beyond unknown conclusions and missing returns, which the pages count themselves.</summary>
    public required IReadOnlyList<Bilingual> Unknowns { get; init; }

    /// <summary>What a reader must know before relying on the dossier.</summary>
    public required IReadOnlyList<Bilingual> Warnings { get; init; }
}

/// <summary>What somebody announced as the result of the whole vote.</summary>
/// <param name="Votes">Choices with their votes, most first.</param>
/// <param name="Sources">Ids of the sources that say so.</param>
public sealed record AnnouncedResult(IReadOnlyList<(string Choice, long Count)> Votes, IReadOnlyList<string> Sources)
{
    /// <summary>Votes for all choices together.</summary>
    public long Sum => Votes.Sum(v => v.Count);
}

/// <summary>One control relation.</summary>
/// <param name="Relation">The equation in words.</param>
/// <param name="Checked">Returns that could be checked.</param>
/// <param name="Failures">Returns that break it.</param>
public sealed record RelationView(Bilingual Relation, long Checked, long Failures);

/// <summary>One official total beside what the stations sum to.</summary>
/// <param name="What">The field or choice.</param>
/// <param name="Official">As announced.</param>
/// <param name="Summed">Over stations with data.</param>
public sealed record TotalRow(Bilingual What, long Official, long Summed)
{
    /// <summary>Official less summed.</summary>
    public long Difference => Official - Summed;
}

/// <summary>A file that was read.</summary>
/// <param name="Path">Relative to the case or as the user named it.</param>
/// <param name="Sha256">64 lower-case hexadecimal digits.</param>
public sealed record InputFile(string Path, string Sha256);

/// <summary>Where the returns are from.</summary>
/// <param name="What">What the file is.</param>
/// <param name="Attribution">Who collected and published it.</param>
/// <param name="Licence">Its licence; null where its publisher names none that is known.</param>
/// <param name="Address">Where it can be had; null where it travels with the case.</param>
public sealed record ReturnsOrigin(Bilingual What, Bilingual Attribution, string? Licence, string? Address);
