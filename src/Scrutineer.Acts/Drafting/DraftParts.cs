using Scrutineer.Acts.Claims;
using Scrutineer.Law;
using Scrutineer.Wording;

namespace Scrutineer.Acts.Drafting;

/// <summary>Parts that several acts share.</summary>
internal static class DraftParts
{
    /// <summary>The title of an act that rests on nullity; false (with the reason) when nullity is established nowhere.</summary>
    public static bool OpenNullity(this DraftBuilder draft)
    {
        var established = draft.Of(Conclusion.NullInTerritory, Answer.Established);
        if (established.Count == 0)
        {
            var answers = draft
                .Basis.Conclusions.Where(d => d.Conclusion == Conclusion.NullInTerritory)
                .Select(d => $"{d.Id}: {d.Answer.Code()}");
            draft.Refuse(ActProblem.NullityNotEstablished(string.Join("; ", answers.DefaultIfEmpty("—"))));
            return false;
        }
        draft.Title(new NullityTitle(draft.Basis.Vote, established));
        return true;
    }

    /// <summary>All four conclusions, one sentence per conclusion, answer and certainty.</summary>
    public static void AddConclusions(this DraftBuilder draft, bool asPoints = false)
    {
        if (!asPoints)
        {
            draft.Heading(Formula.Conclusions);
        }
        foreach (var conclusion in Enum.GetValues<Conclusion>())
        {
            foreach (var answer in Answers(draft, conclusion))
            {
                foreach (var group in draft.Of(conclusion, answer).GroupBy(d => d.Certainty))
                {
                    var claim = new ConclusionClaim(
                        [.. group],
                        answer,
                        PositionsOf(draft, group),
                        draft.Basis.Commission.Country,
                        asPoints
                    );
                    if (asPoints)
                    {
                        draft.Point(claim);
                    }
                    else
                    {
                        draft.Paragraph(claim);
                    }
                }
            }
        }
    }

    /// <summary>Conclusion 1 where it is established.</summary>
    public static void AddNullity(this DraftBuilder draft)
    {
        foreach (var group in draft.Of(Conclusion.NullInTerritory, Answer.Established).GroupBy(d => d.Certainty))
        {
            draft.Paragraph(new ConclusionClaim([.. group], Answer.Established, [], draft.Basis.Commission.Country));
        }
    }

    /// <summary>Calls that the act exists for: without a legal basis for any of them there is no act.</summary>
    public static void RequireCalls(
        this DraftBuilder draft,
        IReadOnlyList<AddresseeKind> kinds,
        IReadOnlyList<Call> calls
    )
    {
        if (!draft.AddCalls(kinds, calls) && draft.Basis.Addressees.Any(a => kinds.Contains(a.Kind)))
        {
            draft.Refuse(ActProblem.MissingLegalBasis(string.Join(", ", calls)));
        }
    }

    /// <summary>Provisions that these calls rest on; those whose reach is contested as open questions.</summary>
    public static void AddCallBasis(this DraftBuilder draft, IReadOnlyList<Call> calls)
    {
        var ids = draft
            .Basis.Calls.Where(c => calls.Contains(c.Call))
            .SelectMany(c => c.BasisIds)
            .ToHashSet(StringComparer.Ordinal);
        var provisions = draft
            .Basis.Provisions.Where(p => ids.Contains(p.Id))
            .ToLookup(p => p.Use == ProvisionUse.Contested);
        if (provisions[false].Any())
        {
            draft.Heading(Formula.CallBasis);
        }
        foreach (var provision in provisions[false])
        {
            draft.Item(new ProvisionClaim(provision));
        }
        if (provisions[true].Any())
        {
            draft.Heading(Formula.OpenPoints);
        }
        foreach (var provision in provisions[true])
        {
            draft.Item(new ContestedClaim(provision));
        }
    }

    /// <summary>Provisions that the conclusions rest on.</summary>
    public static void AddGrounds(this DraftBuilder draft)
    {
        var grounds = draft.Provisions(ProvisionUse.Ground);
        if (grounds.Count == 0)
        {
            return;
        }
        draft.Heading(Formula.Grounds);
        foreach (var provision in grounds)
        {
            draft.Item(new ProvisionClaim(provision));
        }
    }

    /// <summary>Facts, each attributed where it must be.</summary>
    public static void AddCircumstances(this DraftBuilder draft)
    {
        var facts = draft.Basis.Facts.Where(f => f.Status != FactStatus.Refuted).ToList();
        if (facts.Count == 0)
        {
            return;
        }
        draft.Heading(Formula.Circumstances);
        foreach (var fact in facts)
        {
            draft.Item(new FactClaim(fact, draft.Basis.Commission.Name));
        }
    }

    /// <summary>What the numbers say, and what they do not.</summary>
    public static void AddFindings(this DraftBuilder draft)
    {
        if (draft.Basis.Findings.Count == 0)
        {
            return;
        }
        draft.Heading(Formula.Statistics);
        foreach (var finding in draft.Basis.Findings)
        {
            draft.Paragraph([.. FindingClaim.Of(finding)]);
        }
    }

    /// <summary>Who alone may hold elections.</summary>
    public static void AddLawfulElections(this DraftBuilder draft)
    {
        var provisions = draft.Provisions(ProvisionUse.LawfulElections);
        if (provisions.Count > 0)
        {
            draft.Paragraph(new LawfulElectionsClaim(draft.Basis.Commission.Country, provisions));
        }
    }

    /// <summary>Calls that have a legal basis, on addressees that the basis names; nothing when either is missing.</summary>
    public static bool AddCalls(this DraftBuilder draft, IReadOnlyList<AddresseeKind> kinds, IReadOnlyList<Call> calls)
    {
        var addressees = draft.Basis.Addressees.Where(a => kinds.Contains(a.Kind)).ToList();
        var mandate = draft.Of(Conclusion.NoMandate, Answer.Established).Count > 0;
        var entries = draft
            .Basis.Calls.Where(c => calls.Contains(c.Call) && (c.Call != Call.DoNotRecogniseMandate || mandate))
            .OrderBy(c => c.Call)
            .ToList();
        if (addressees.Count == 0 || entries.Count == 0)
        {
            return false;
        }
        draft.Paragraph(Formula.CallsOn(draft.Basis.Commission, addressees));
        foreach (var entry in entries)
        {
            foreach (var claim in CallClaim.Of(entry, draft.Basis))
            {
                draft.Point(claim);
            }
        }
        return true;
    }

    /// <summary>
    /// Answers to be said. Conclusions 3 and 4 speak of the whole vote, so one answer is said: what one territory carries, another
    /// does not reopen, and what one leaves open, another does not close.
    /// </summary>
    private static IEnumerable<Answer> Answers(DraftBuilder draft, Conclusion conclusion)
    {
        Answer[] wholeVote = [Answer.Established, Answer.Unknown, Answer.NotEstablished, Answer.NotApplicable];
        return conclusion is Conclusion.ResultTainted or Conclusion.NoMandate
            ? wholeVote.Where(a => draft.Of(conclusion, a).Count > 0).Take(1)
            : [Answer.Established, Answer.NotEstablished, Answer.Unknown, Answer.NotApplicable];
    }

    private static List<PositionEntry> PositionsOf(DraftBuilder draft, IEnumerable<ConclusionEntry> group)
    {
        var ids = group.SelectMany(d => d.PositionIds).ToHashSet(StringComparer.Ordinal);
        return [.. draft.Basis.Positions.Where(p => ids.Contains(p.Id))];
    }
}
