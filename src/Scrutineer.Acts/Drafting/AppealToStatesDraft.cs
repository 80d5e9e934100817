using Scrutineer.Acts.Claims;
using Scrutineer.Law;
using Scrutineer.Wording;

namespace Scrutineer.Acts.Drafting;

/// <summary>The appeal to foreign states, their election bodies and international organisations.</summary>
public static class AppealToStatesDraft
{
    /// <summary>The appeal, or every reason why there can be none.</summary>
    public static Outcome<ActDraft> From(ActBasis basis)
    {
        ArgumentNullException.ThrowIfNull(basis);
        var draft = new DraftBuilder(basis, ActKind.AppealToStates);
        if (!draft.OpenNullity())
        {
            return draft.Build();
        }
        IReadOnlyList<AddresseeKind> kinds =
        [
            AddresseeKind.States,
            AddresseeKind.ElectionBodies,
            AddresseeKind.Organisations,
        ];
        IReadOnlyList<Call> calls =
        [
            Call.DoNotRecogniseResults,
            Call.DoNotRecogniseMandate,
            Call.ApplySanctions,
            Call.StopCooperation,
        ];
        draft.Address(kinds);
        draft.Paragraph(new VoteClaim(basis.Vote));
        draft.AddConclusions();
        draft.AddGrounds();
        draft.AddCircumstances();
        draft.AddFindings();
        draft.RequireCalls(kinds, calls);
        draft.AddCallBasis(calls);
        draft.AddOfficialsAnnex();
        return draft.Build();
    }
}
