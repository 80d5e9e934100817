using Scrutineer.Acts.Claims;
using Scrutineer.Law;
using Scrutineer.Wording;

namespace Scrutineer.Acts.Drafting;

/// <summary>The call on citizens: report to law enforcement, and how to do it safely.</summary>
public static class CallOnCitizensDraft
{
    /// <summary>The call, or every reason why there can be none.</summary>
    public static Outcome<ActDraft> From(ActBasis basis)
    {
        ArgumentNullException.ThrowIfNull(basis);
        var draft = new DraftBuilder(basis, ActKind.CallOnCitizens);
        if (!draft.OpenNullity())
        {
            return draft.Build();
        }
        draft.Address(AddresseeKind.Citizens);
        draft.Paragraph(new VoteClaim(basis.Vote));
        draft.AddNullity();
        draft.AddLawfulElections();
        draft.RequireCalls([AddresseeKind.Citizens], [Call.ReportSafely]);
        draft.Paragraph(Formula.NoGuilt);
        draft.AddCallBasis([Call.ReportSafely]);
        return draft.Build();
    }
}
