using Scrutineer.Wording;

namespace Scrutineer.Law;

/// <summary>What the sources say about a fact.</summary>
public enum FactStatus
{
    /// <summary>The sources say that it is so.</summary>
    Asserted,

    /// <summary>It is contested: it can establish nothing, and excludes nothing.</summary>
    Disputed,

    /// <summary>The sources say that it is not so.</summary>
    Refuted,
}

/// <summary>Where something can be read.</summary>
/// <param name="Id">Stable kebab-case id.</param>
/// <param name="Title">What it is.</param>
/// <param name="Address">Public address, or null.</param>
/// <param name="Published">When it was published, or null when unknown.</param>
/// <param name="Where">Where it was written, for messages.</param>
public sealed record Source(
    string Id,
    Bilingual Title,
    Uri? Address = null,
    DateOnly? Published = null,
    Place? Where = null
);

/// <summary>One dated, sourced statement of the register.</summary>
/// <param name="Id">Stable kebab-case id, unique in the register.</param>
/// <param name="Predicate">Id of the kind of sentence.</param>
/// <param name="Arguments">Values of its slots in the order of the English template, without the day.</param>
/// <param name="Validity">Days on which it is so in law. Always for a sentence without a day slot.</param>
/// <param name="Sources">Ids of sources, at least one.</param>
/// <param name="Certainty">How sure we are.</param>
/// <param name="Status">What the sources say.</param>
/// <param name="KnownSince">Day since which it is known, or null when it was always known.</param>
/// <param name="Where">Where it was written, for messages.</param>
public sealed record Fact(
    string Id,
    string Predicate,
    IReadOnlyList<Value> Arguments,
    Validity Validity,
    IReadOnlyList<string> Sources,
    Certainty Certainty,
    FactStatus Status = FactStatus.Asserted,
    DateOnly? KnownSince = null,
    Place? Where = null
)
{
    /// <summary>What a reader should know beside it, or null.</summary>
    public Bilingual? Note { get; init; }
}
