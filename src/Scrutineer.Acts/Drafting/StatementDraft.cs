using Scrutineer.Acts.Claims;
using Scrutineer.Law;
using Scrutineer.Wording;

namespace Scrutineer.Acts.Drafting;

/// <summary>The commission's statement on a vote: what follows from the determination, what the numbers say, what is called for.</summary>
public static class StatementDraft
{
    /// <summary>The statement, or every reason why there can be none. Refused when nullity is established nowhere.</summary>
    public static Outcome<ActDraft> From(ActBasis basis)
    {
        ArgumentNullException.ThrowIfNull(basis);
        var draft = new DraftBuilder(basis, ActKind.Statement);
        if (!draft.OpenNullity())
        {
            return draft.Build();
        }
        draft.Paragraph(new VoteClaim(basis.Vote));
        draft.AddConclusions();
        draft.AddLawfulElections();
        draft.AddGrounds();
        draft.AddCircumstances();
        draft.AddFindings();
        draft.AddCalls(
            [AddresseeKind.States, AddresseeKind.ElectionBodies, AddresseeKind.Organisations],
            [Call.DoNotRecogniseResults, Call.DoNotRecogniseMandate, Call.ApplySanctions, Call.StopCooperation]
        );
        draft.AddCalls([AddresseeKind.Citizens], [Call.ReportSafely]);
        draft.AddCalls([AddresseeKind.Authority], [Call.ExamineLiability]);
        draft.Paragraph(Formula.NoGuilt);
        return draft.Build();
    }
}
