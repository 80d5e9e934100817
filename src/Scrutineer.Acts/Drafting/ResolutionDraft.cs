using Scrutineer.Acts.Claims;
using Scrutineer.Law;
using Scrutineer.Wording;

namespace Scrutineer.Acts.Drafting;

/// <summary>The resolution: grounds, what the commission acts under, what it establishes, what it approves.</summary>
public static class ResolutionDraft
{
    /// <summary>The resolution, or every reason why there can be none.</summary>
    public static Outcome<ActDraft> From(ActBasis basis)
    {
        ArgumentNullException.ThrowIfNull(basis);
        var draft = new DraftBuilder(basis, ActKind.Resolution);
        if (!draft.OpenNullity())
        {
            return draft.Build();
        }
        draft.Paragraph(new VoteClaim(basis.Vote));
        draft.AddGrounds();
        draft.AddCircumstances();
        var competence = draft.Provisions(ProvisionUse.Competence);
        if (competence.Count == 0)
        {
            draft.Refuse(ActProblem.MissingLegalBasis(nameof(ProvisionUse.Competence)));
            return draft.Build();
        }
        draft.Heading(Formula.Resolves);
        // A provision of which only the nominative is known stands among the grounds, and not in this sentence.
        var grounds = draft
            .Provisions(ProvisionUse.Ground)
            .Where(p => p.Citation.Uk.In(GrammaticalCase.Genitive) is not null)
            .ToList();
        draft.Paragraph(new CompetenceClaim(basis.Commission, competence, grounds));
        draft.AddConclusions(asPoints: true);
        foreach (var annex in Annexes(basis))
        {
            draft.Point(Formula.Approve(annex));
        }
        draft.Point(Formula.Publish(basis.Commission));
        return draft.Build();
    }

    /// <summary>Acts that the basis carries, in the order of their kinds: a resolution approves no act that cannot be drafted.</summary>
    private static IEnumerable<ActKind> Annexes(ActBasis basis) =>
        Enum.GetValues<ActKind>().Where(k => k != ActKind.Resolution && Drafts.From(k, basis).Succeeded);
}
