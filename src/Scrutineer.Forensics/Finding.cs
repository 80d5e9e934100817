using Scrutineer.Wording;

namespace Scrutineer.Forensics;

/// <summary>
/// One method's answer about one set of returns. A number never travels without its method: statistic, null model,
/// sample size, effect, assumptions, seed, source.
/// </summary>
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
}
