using System.Globalization;
using Scrutineer.Acts.Claims;
using Scrutineer.Law;
using Scrutineer.Wording;

namespace Scrutineer.Acts.Drafting;

/// <summary>
/// Holds every part of a draft that is not a sentence to what the basis gives: its head, its blocks and their order, its list of
/// support, and what a sentence written by hand says of itself. What people may edit are sentences, and nothing else.
/// </summary>
internal static class Bound
{
    /// <summary>A problem for each part that follows from nothing.</summary>
    /// <param name="draft">The draft at hand, without its adoption.</param>
    /// <param name="given">What the basis gives for an act of its kind.</param>
    /// <param name="index">The basis.</param>
    public static IEnumerable<Problem> Loose(ActDraft draft, ActDraft given, BasisIndex index)
    {
        if (draft.Id != given.Id)
        {
            yield return ActProblem.Loose(new("назва акта", "the act's id"));
        }
        if (draft.AsOf != given.AsOf)
        {
            yield return ActProblem.Loose(
                new("день, станом на який читано реєстр", "the day as of which the register was read")
            );
        }
        if (!SameBody(draft.Commission, given.Commission))
        {
            yield return ActProblem.Loose(
                new(
                    "орган, що ухвалює: назва, країна, місто, підписант, сайт",
                    "the body that adopts: name, country, city, signatory, site"
                )
            );
        }
        if (
            draft.Addressees.Count != given.Addressees.Count
            || draft
                .Addressees.Zip(given.Addressees)
                .Any(p => p.First.Kind != p.Second.Kind || !SameTerm(p.First.Name, p.Second.Name))
        )
        {
            yield return ActProblem.Loose(new("адресати", "the addressees"));
        }
        foreach (var sentence in draft.Sentences.Where(s => s.IsByHand && !IsPlain(s, index)))
        {
            yield return ActProblem.Loose(
                new(
                    $"опис речення {sentence.Id}, написаного людиною",
                    $"what the hand-written sentence {sentence.Id} says of itself"
                )
            );
        }
        if (!draft.Support.SequenceEqual(draft.WithSupport(index).Support))
        {
            yield return ActProblem.Loose(new("перелік опори", "the list of support"));
        }
        if (!draft.Title.IsByHand && draft.Title.Id != given.Title.Id)
        {
            yield return ActProblem.Loose(new("заголовок", "the title"));
        }
        foreach (var block in BlockOrder.Loose(draft, given))
        {
            yield return ActProblem.Loose(
                new($"місце або роль абзацу {block}", $"the place or role of the block {block}")
            );
        }
    }

    private static bool SameBody(AdoptingBody one, AdoptingBody other) =>
        SameTerm(one.Name, other.Name)
        && SameTerm(one.Country, other.Country)
        && one.City == other.City
        && one.Head == other.Head
        && one.Website == other.Website
        && one.CountryCode == other.CountryCode;

    private static bool SameTerm(Term one, Term other) =>
        one.Id == other.Id
        && one.Kind == other.Kind
        && one.En == other.En
        && one.Uk == other.Uk
        && SamePlace(one.Where, other.Where);

    // Acts of the first versions name the same line of the same file by the path that it had on the machine that drafted them.
    private static bool SamePlace(Place? one, Place? other) =>
        one == other
        || (
            one is not null
            && other is not null
            && one.Line == other.Line
            && one.File.EndsWith("/" + other.File, StringComparison.Ordinal)
        );

    // What AddFree, Edit and Relink leave behind, and nothing else.
    private static bool IsPlain(ActSentence sentence, BasisIndex index)
    {
        var isFree = sentence.Kind == SentenceKind.Free;
        var disputed = index.Basis.Facts.Any(f =>
            f.Status == FactStatus.Disputed && sentence.Support.Contains(f.Id, StringComparer.Ordinal)
        );
        return sentence.Proposition == (isFree ? "free" : "edited:" + sentence.Id)
            && (!isFree || sentence.Support.Count == 0)
            && sentence.Support.Distinct(StringComparer.Ordinal).Count() == sentence.Support.Count
            && sentence.Certainty
                == (sentence.Support.Count == 0 ? Certainty.Verified : index.Weakest(sentence.Support))
            && sentence.Status == (disputed ? FactStatus.Disputed : FactStatus.Asserted);
    }
}

/// <summary>The blocks of a draft against those that the basis gives: sentences may be missing, none may have moved.</summary>
internal static class BlockOrder
{
    /// <summary>Ids of the blocks that are not where, or not what, the basis puts them.</summary>
    public static IEnumerable<string> Loose(ActDraft draft, ActDraft given)
    {
        var all = given.Blocks.SelectMany((b, i) => b.Sentences.Select(s => (Sentence: s, Block: i))).ToList();
        var (next, last) = (0, -1);
        var (lastBlock, lastSentence) = (0, 0);
        foreach (var block in draft.Blocks)
        {
            if (block.Id.StartsWith("b-", StringComparison.Ordinal))
            {
                var isFree =
                    block is { Role: BlockRole.Paragraph, Sentences: [{ IsByHand: true } only] }
                    && only.Id.StartsWith('f')
                    && block.Id == "b-" + only.Id;
                if (!isFree)
                {
                    yield return block.Id;
                }
                continue;
            }
            var from = -1;
            var isInPlace = Rises(block.Id, ref lastBlock);
            foreach (var sentence in block.Sentences)
            {
                isInPlace &= Rises(sentence.Id, ref lastSentence);
                if (sentence.IsByHand)
                {
                    continue;
                }
                var at = all.FindIndex(next, a => a.Sentence.Proposition == sentence.Proposition);
                if (at < 0)
                {
                    isInPlace = false;
                    break;
                }
                next = at + 1;
                isInPlace &= from < 0 ? all[at].Block > last : all[at].Block == from;
                from = all[at].Block;
            }
            isInPlace &=
                from < 0
                    ? given.Blocks.FirstOrDefault(b => b.Id == block.Id)?.Role is not { } role || role == block.Role
                    : given.Blocks[from].Role == block.Role;
            last = Math.Max(last, from);
            if (!isInPlace)
            {
                yield return block.Id;
            }
        }
    }

    private static bool Rises(string id, ref int last)
    {
        var rises =
            id[0] is 'b' or 's'
            && int.TryParse(id.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number > last
            && (last = number) > 0;
        return rises;
    }
}
