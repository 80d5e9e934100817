using Scrutineer.Wording;

namespace Scrutineer.Law;

/// <summary>
/// What holds by the meaning of a sentence that the vocabulary marks <c>reflexive</c>: everything of its kind stands so to
/// itself. Written as facts, so that a proof shows them; what a register states itself is not stated again.
/// </summary>
internal static class Definitions
{
    /// <summary>What these facts cite.</summary>
    private static Source Source { get; } =
        new("by-definition", new("за значенням речення (словник)", "by the meaning of the sentence (the vocabulary)"));

    /// <summary>The source of a vocabulary that has such sentences; none else.</summary>
    public static IEnumerable<Source> Sources(Vocabulary vocabulary) =>
        vocabulary.Predicates.Any(p => p.IsReflexive) ? [Source] : [];

    /// <summary>Whether a fact stands by the meaning of its sentence: nobody stated it, and nobody can take it away.</summary>
    public static bool IsOne(Fact fact) =>
        fact.Sources is [var source] && source == Source.Id && fact.Arguments is [var one, var other] && one == other;

    /// <summary>Whether a fact says of something how it stands to itself, in a sentence whose meaning says it already.</summary>
    public static bool Settles(Predicate predicate, Fact fact) =>
        predicate.IsReflexive && fact.Arguments.Count == 2 && fact.Arguments[0] == fact.Arguments[1];

    /// <summary>The facts that the meaning of the vocabulary's sentences adds to others.</summary>
    public static IReadOnlyList<Fact> Of(Vocabulary vocabulary, IEnumerable<Fact> facts)
    {
        var reflexive = vocabulary.Predicates.Where(p => p.IsReflexive).ToList();
        if (reflexive.Count == 0)
        {
            return [];
        }
        var stated = facts
            .Where(f => f.Arguments.Count == 2 && f.Arguments[0] == f.Arguments[1])
            .Select(f => (f.Predicate, f.Arguments[0]))
            .ToHashSet();
        string[] source = [Source.Id];
        return
        [
            .. reflexive.SelectMany(p =>
                vocabulary
                    .Terms.Where(t => p.Slots[0].Kinds.Contains(t.Kind) && !stated.Contains((p.Id, Value.Of(t.Id))))
                    .Select(t => new Fact(
                        $"{p.Id}:{t.Id}",
                        p.Id,
                        [Value.Of(t.Id), Value.Of(t.Id)],
                        Validity.Always,
                        source,
                        Certainty.Verified
                    ))
            ),
        ];
    }
}
