using Scrutineer.Acts;
using Scrutineer.Law;

namespace Scrutineer.Publishing.Bundles;

/// <summary>The part of an act that rests on law and facts alone: what can be checked without the returns.</summary>
/// <param name="Act">The act without the sentences that rest on findings.</param>
/// <param name="Removed">How many sentences those are.</param>
internal sealed record ActWithoutNumbers(ActDraft Act, int Removed)
{
    public static ActWithoutNumbers Of(ActDraft act)
    {
        var blocks = new List<Block>();
        var removed = 0;
        for (var i = 0; i < act.Blocks.Count; i++)
        {
            var block = act.Blocks[i];
            var kept = block.Sentences.Where(s => !RestsOnNumbers(s)).ToList();
            removed += block.Sentences.Count - kept.Count;
            // The heading above the numbers goes with them.
            var headsNumbers =
                block.Role == BlockRole.Heading
                && i + 1 < act.Blocks.Count
                && act.Blocks[i + 1].Sentences.All(RestsOnNumbers);
            if (kept.Count > 0 && !headsNumbers)
            {
                blocks.Add(block with { Sentences = kept });
            }
        }
        return new(
            act with
            {
                Blocks = blocks,
                Support = [.. act.Support.Where(s => s.Kind != SupportKind.Finding)],
            },
            removed
        );
    }

    private static bool RestsOnNumbers(ActSentence sentence) =>
        sentence.Support.Any(id => EntryId.Is(id, EntryKind.Finding));
}
