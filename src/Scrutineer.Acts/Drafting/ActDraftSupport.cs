using Scrutineer.Acts.Claims;

namespace Scrutineer.Acts.Drafting;

internal static class ActDraftSupport
{
    /// <summary>The draft with the list of what its sentences rest on, in the order of first use.</summary>
    public static ActDraft WithSupport(this ActDraft draft, BasisIndex index) =>
        draft with
        {
            Support = [.. Used(draft).Select(index.Find).OfType<SupportEntry>()],
        };

    /// <summary>The draft without entries that no sentence rests on any more.</summary>
    public static ActDraft WithUsedSupport(this ActDraft draft)
    {
        var entries = draft.Support.ToDictionary(s => s.Id, StringComparer.Ordinal);
        return draft with { Support = [.. Used(draft).Select(entries.GetValueOrDefault).OfType<SupportEntry>()] };
    }

    private static IEnumerable<string> Used(ActDraft draft) =>
        draft.Sentences.SelectMany(s => s.Support).Distinct(StringComparer.Ordinal);
}
