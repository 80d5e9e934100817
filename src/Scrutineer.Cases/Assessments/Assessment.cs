using Scrutineer.Acts;
using Scrutineer.Cases;
using Scrutineer.Cases.Files;
using Scrutineer.Forensics;
using Scrutineer.Law;
using Scrutineer.Law.Questions;
using Scrutineer.Returns;
using Scrutineer.Returns.Checks;
using Scrutineer.Returns.Reading;
using Scrutineer.Wording;

namespace Scrutineer.Cases.Assessments;

/// <summary>What walking a case from left to right gave: everything that a dossier shows.</summary>
public sealed record Assessment
{
    /// <summary>The case.</summary>
    public required Case Case { get; init; }

    /// <summary>One for each territory, in the order of the case.</summary>
    public required IReadOnlyList<Determination> Determinations { get; init; }

    /// <summary>The four conclusions of each territory, in the order of the case.</summary>
    public IEnumerable<ConclusionRuling> Conclusions => Determinations.SelectMany(d => d.Conclusions);

    /// <summary>By id of a conclusion: every rule that could establish it, as near as it came; null where it is established.</summary>
    public required IReadOnlyDictionary<string, Condition?> WhyNot { get; init; }

    /// <summary>What a conclusion lacks to be established, nearest first; empty where it is.</summary>
    public IReadOnlyList<Bilingual> Missing(ConclusionRuling conclusion) =>
        MissingPremises.Of(Case.Law.Rules.Vocabulary, WhyNot[conclusion.Id.ToString()]);

    /// <summary>What in the register does not fit together, such as impossible orders of dates; both sides stay.</summary>
    public required IReadOnlyList<Problem> Inconsistencies { get; init; }

    /// <summary>The returns, or null where the case has none or the user left them out.</summary>
    public required CheckedReturns? Returns { get; init; }

    /// <summary>What the methods said; empty without returns.</summary>
    public required MethodAnswers Answers { get; init; }

    /// <summary>Everything that was read: the case's files, the rules, the returns; by name, size and hash.</summary>
    public IReadOnlyList<ManifestEntry> Inputs =>
        [
            .. Case.Files.Select(f => ManifestEntry.Of(f.Key, f.Value.Span)),
            .. Returns is { Read: var read }
                ? [new ManifestEntry("returns/" + Path.GetFileName(read.File), read.Bytes, read.Sha256)]
                : Array.Empty<ManifestEntry>(),
        ];

    /// <summary>Drafts of acts that the determination carries.</summary>
    public IReadOnlyList<ActDraft> Drafts => [.. Drafted.Value.Where(d => d.Succeeded).Select(d => d.Value!)];

    /// <summary>Acts that cannot be drafted, and why: a refusal is a result.</summary>
    public IReadOnlyList<Problem> RefusedActs => [.. Drafted.Value.SelectMany(d => d.Problems)];

    /// <summary>Drafted when first asked for: who verifies an act does not draft all others.</summary>
    internal Lazy<IReadOnlyList<Outcome<ActDraft>>> Drafted { get; init; } = new([]);
}

/// <summary>Returns with the checks of their own arithmetic.</summary>
public sealed record CheckedReturns(ReadReport Read, Reconciliation Checks, IReadOnlyList<TotalComparison> Totals);
