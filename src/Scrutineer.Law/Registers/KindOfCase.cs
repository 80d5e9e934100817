using Scrutineer.Wording;

namespace Scrutineer.Law.Registers;

/// <summary>What kind of vote a case is about: facts that the vocabulary reads from it (<c>so by kind of case:</c>).</summary>
/// <param name="Vote">Id of the vote's term.</param>
/// <param name="Kind">Such as <c>referendum</c>.</param>
public sealed record KindOfCase(string Vote, string Kind)
{
    internal static Source Source { get; } =
        new("kind-of-case", new("вид голосування, названий у справі", "the kind of vote that the case names"));

    /// <summary>The facts that follow; what the register says of them itself stands as it says.</summary>
    internal IReadOnlyList<Fact> Facts(Vocabulary vocabulary, IReadOnlyList<Fact> stated)
    {
        if (vocabulary.Term(Vote) is not { Kind: "vote" })
        {
            return [];
        }
        var vote = Value.Of(Vote);
        return
        [
            .. vocabulary
                .Predicates.Where(p =>
                    p.OfCaseKind == Kind && !stated.Any(f => f.Predicate == p.Id && f.Arguments.SequenceEqual([vote]))
                )
                .Select(p => new Fact(
                    $"{p.Id}:{Vote}",
                    p.Id,
                    [vote],
                    Validity.Always,
                    [Source.Id],
                    Certainty.Verified
                )),
        ];
    }
}
