using Scrutineer.Acts;
using Scrutineer.Cases;
using Scrutineer.Forensics;
using Scrutineer.Law;
using Scrutineer.Returns;
using Scrutineer.Returns.Checks;
using Scrutineer.Returns.Reading;
using Scrutineer.Wording;

namespace Scrutineer.Cases.Assessments;

/// <summary>What walking a case from left to right gave: everything that a dossier shows.</summary>
internal sealed record Assessment
{
    public required Case Case { get; init; }

    /// <summary>One for each territory, in the order of the case.</summary>
    public required IReadOnlyList<Determination> Determinations { get; init; }

    /// <summary>The four conclusions of each territory, in the order of the case.</summary>
    public IEnumerable<ConclusionRuling> Conclusions => Determinations.SelectMany(d => d.Conclusions);

    /// <summary>By id of a conclusion: what it lacks to be established; empty where it is.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<Bilingual>> Missing { get; init; }

    /// <summary>What in the register does not fit together, such as impossible orders of dates; both sides stay.</summary>
    public required IReadOnlyList<Problem> Inconsistencies { get; init; }

    /// <summary>The returns, or null where the case has none or the user left them out.</summary>
    public required CheckedReturns? Returns { get; init; }

    /// <summary>What the methods said; empty without returns.</summary>
    public required MethodAnswers Answers { get; init; }

    /// <summary>Drafts of acts that the determination carries.</summary>
    public required IReadOnlyList<ActDraft> Drafts { get; init; }

    /// <summary>Acts that cannot be drafted, and why: a refusal is a result.</summary>
    public required IReadOnlyList<Problem> RefusedActs { get; init; }
}

/// <summary>Returns with the checks of their own arithmetic.</summary>
internal sealed record CheckedReturns(ReadReport Read, Reconciliation Checks, IReadOnlyList<TotalComparison> Totals);
