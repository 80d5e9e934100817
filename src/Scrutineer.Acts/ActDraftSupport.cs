namespace Scrutineer.Acts;

internal static class ActDraftSupport
{
    /// <summary>The draft with the list of what its sentences rest on, in the order of first use.</summary>
    public static ActDraft WithSupport(this ActDraft draft, BasisIndex index) =>
        draft with
        {
            Support =
            [
                .. draft
                    .Sentences.SelectMany(s => s.Support)
                    .Distinct(StringComparer.Ordinal)
                    .Select(index.Find)
                    .OfType<SupportEntry>(),
            ],
        };
}
