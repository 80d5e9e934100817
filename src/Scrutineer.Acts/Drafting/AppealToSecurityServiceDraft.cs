using Scrutineer.Acts.Claims;
using Scrutineer.Law;
using Scrutineer.Wording;

namespace Scrutineer.Acts.Drafting;

/// <summary>
/// The appeal to the investigating authority about the organiser's members and other officials. It asserts nobody's guilt and
/// marks what is contested.
/// </summary>
public static class AppealToSecurityServiceDraft
{
    /// <summary>The appeal, or every reason why there can be none.</summary>
    public static Outcome<ActDraft> From(ActBasis basis)
    {
        ArgumentNullException.ThrowIfNull(basis);
        var draft = new DraftBuilder(basis, ActKind.AppealToSecurityService);
        if (!draft.OpenNullity())
        {
            return draft.Build();
        }
        draft.Address(AddresseeKind.Authority);
        draft.Paragraph(new VoteClaim(basis.Vote));
        draft.AddNullity();
        draft.AddGrounds();
        draft.AddCircumstances();
        draft.AddMembers();
        draft.RequireCalls([AddresseeKind.Authority], [Call.ExamineLiability]);
        draft.Paragraph(Formula.NoGuilt);
        draft.AddCallBasis([Call.ExamineLiability]);
        return draft.Build();
    }
}
