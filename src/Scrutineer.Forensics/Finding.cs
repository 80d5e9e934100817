using Scrutineer.Returns;
using Scrutineer.Wording;

namespace Scrutineer.Forensics;

/// <summary>
/// One method's answer about one set of returns. A number never travels without its method: statistic, null model,
/// sample size, effect, assumptions, seed, source. It also says how it is shown: tables, columns of stations, figures.
/// </summary>
/// <remarks>Public properties are its JSON form, in their order; what is only shown is a method.</remarks>
public abstract record Finding
{
    /// <summary>Stable name: <c>integer-percentages</c>, <c>excess-leader-votes</c>, <c>fingerprint</c>, …</summary>
    public abstract string Method { get; }

    /// <summary>Id by which sentences refer to this finding: <c>finding.</c> + method.</summary>
    public string Id => "finding." + Method;

    /// <summary>The method's name for people.</summary>
    public abstract Bilingual Title { get; }

    /// <summary>One sentence that says what was seen, with its numbers and their uncertainty.</summary>
    public required Bilingual Summary { get; init; }

    /// <summary>The effect in a few words: in votes with an interval where there is one, else in its own measure, said to be so.</summary>
    public abstract Bilingual Effect { get; }

    /// <summary>Thresholds and options that were used, by kebab-case name; values are numbers, texts or lists of them.</summary>
    public required IReadOnlyDictionary<string, object> Parameters { get; init; }

    /// <summary>Seed of the generator, or null when nothing is drawn at random.</summary>
    public ulong? Seed { get; init; }

    /// <summary>Where the method is published.</summary>
    public required string Source { get; init; }

    /// <summary>Stations that entered the computation.</summary>
    public required int Stations { get; init; }

    /// <summary>What must be true for the number to mean what it says.</summary>
    public required IReadOnlyList<Bilingual> Assumptions { get; init; }

    /// <summary>What else, other than interference, could produce the same picture.</summary>
    public required IReadOnlyList<Bilingual> OtherExplanations { get; init; }

    /// <summary>How often the method speaks up about elections presumed or simulated clean, with the size of that experiment.</summary>
    public required Bilingual FalseAlarms { get; init; }

    /// <summary>What was seen, in one sentence that a reader without statistics can quote.</summary>
    public abstract Bilingual Plain();

    /// <summary>Where it stands among all findings: by its p-value, by name, or last.</summary>
    public abstract Standing Standing();

    /// <summary>What a reader must know before the numbers; null where nothing has to be said first.</summary>
    public virtual Bilingual? Caution() => null;

    /// <summary>Its numbers as a terminal prints them; none where the sentences say them all.</summary>
    /// <param name="returns">The returns that it is about, for names of stations.</param>
    /// <param name="language">Of headings and numbers.</param>
    public abstract IReadOnlyList<FindingTable> Tables(ReturnSet returns, Language language);

    /// <summary>Its numbers as a page shows them beneath the figures; none where sentences and figures say them all.</summary>
    /// <param name="language">Of the page.</param>
    public abstract IReadOnlyList<NumbersData> PageNumbers(Language language);

    /// <summary>What it says of each station, in columns; none where it says nothing of single stations.</summary>
    /// <param name="returns">The returns that it is about.</param>
    public abstract IReadOnlyList<StationColumn> StationColumns(ReturnSet returns);

    /// <summary>What there is to draw, in the order in which it is shown; none where nothing is.</summary>
    public abstract IReadOnlyList<FigureData> Figures();
}
