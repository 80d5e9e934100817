using Scrutineer.Acts.Claims;

namespace Scrutineer.Acts.Drafting;

/// <summary>Officials in acts: by office and dates, in no act with a word of guilt.</summary>
internal static class OfficeParts
{
    /// <summary>The annex of the appeal to states: what is proposed, then every official; nothing where none is known.</summary>
    public static void AddOfficialsAnnex(this DraftBuilder draft)
    {
        if (draft.Basis.Offices.Count == 0)
        {
            return;
        }
        draft.Heading(Formula.Offices);
        if (draft.Basis.Calls.FirstOrDefault(c => c.Call == Call.ApplySanctions) is { BasisIds.Count: > 0 } call)
        {
            draft.Paragraph(new ProposedClaim(call.BasisIds));
        }
        draft.Paragraph(Formula.NoGuilt);
        foreach (var fact in draft.Basis.OfficeFacts)
        {
            draft.Item(new FactClaim(fact, draft.Basis.Commission.Name));
        }
        foreach (var entry in draft.Basis.Offices)
        {
            draft.Item(new OfficeClaim(entry, WithListings: true));
        }
    }

    /// <summary>Members of the organiser by office and dates; nothing where none is known.</summary>
    public static void AddMembers(this DraftBuilder draft)
    {
        var members = draft.Basis.Offices.Where(o => o.IsOfOrganiser).ToList();
        if (members.Count == 0)
        {
            return;
        }
        draft.Heading(Formula.Members);
        foreach (var entry in members)
        {
            draft.Item(new OfficeClaim(entry, WithListings: false));
        }
    }
}
