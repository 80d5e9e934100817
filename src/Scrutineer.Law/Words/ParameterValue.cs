using Scrutineer.Wording;

namespace Scrutineer.Law;

/// <summary>What a parameter is in some interval, as the vocabulary states it.</summary>
/// <param name="Parameter">The kind of sentence that states it.</param>
/// <param name="Number">The value.</param>
/// <param name="InForce">Days on which it is so.</param>
/// <param name="Source">Where it can be read, in words of both languages.</param>
/// <param name="Certainty">How sure we are.</param>
/// <param name="Where">Where it was written, for messages.</param>
public sealed record ParameterValue(
    Predicate Parameter,
    long Number,
    Validity InForce,
    Bilingual Source,
    Certainty Certainty,
    Place Where
)
{
    /// <summary>Whether it is another reading of the same law: it establishes nothing and excludes nothing.</summary>
    public bool IsDisputed { get; init; }

    /// <summary>
    /// Id of the fact that states it, and of what that fact cites: <c>quorum@2014-04-27</c>; of another reading
    /// <c>quorum.11@2014-04-27</c>.
    /// </summary>
    public string Id =>
        $"{Parameter.Id}{(IsDisputed ? $".{Number}" : "")}@{(InForce.From is { } from ? Validity.Iso(from) : "always")}";
}
