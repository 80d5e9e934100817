using Scrutineer.Acts;
using Scrutineer.Cases;
using Scrutineer.Forensics;
using Scrutineer.Law;
using Scrutineer.Law.Deduction;
using Scrutineer.Wording;

namespace Scrutineer.Cases.Assessments;

/// <summary>What the acts of a case may say: its determination, findings, facts and positions, handed over with their ids.</summary>
internal sealed class ActBases(Case @case, CommissionEntry commission, ActsEntry acts)
{
    private readonly ApplicableLaw _law = @case.Law;

    public ActBasis Of(IReadOnlyList<Determination> determinations, IReadOnlyList<Finding> findings)
    {
        var conclusions = determinations.SelectMany(d => d.Conclusions).ToList();
        return new()
        {
            CaseId = @case.Id,
            Invented = @case.Invented,
            AsOf = @case.AsOf,
            Commission = Placed(commission.Commission),
            Vote = new VoteEntry(EntryId.OfVote(@case.Vote).ToString(), acts.Called, @case.Days, Term(@case.Organiser)),
            Conclusions = [.. conclusions.Select(Concluded)],
            Findings = findings,
            SoCalled = [.. @case.Names.All.Where(n => n.SoCalled)],
            Facts = [.. acts.Mentions.Select(Mentioned)],
            Offices = ActOffices.Of(@case),
            OfficeFacts =
            [
                .. ActOffices.Did(@case).Except(acts.Mentions, StringComparer.Ordinal).Select(Fact).Select(OnTheDay),
            ],
            Provisions = Cited(conclusions),
            Laws = commission.Laws,
            Positions =
            [
                .. conclusions
                    .SelectMany(d => PositionFacts(d.Derivation))
                    .Distinct(StringComparer.Ordinal)
                    .Select(Position),
            ],
            Calls = commission.Calls,
            Addressees = [.. commission.Addressees.Select(a => a with { Name = Placed(a.Name) })],
        };
    }

    private AdoptingBody Placed(AdoptingBody body) =>
        body with
        {
            Name = Placed(body.Name),
            Country = Placed(body.Country),
        };

    // Where a name was written is told as a bundle names its files: the path that the case had on this machine is nobody's business.
    private Term Placed(Term term) =>
        term.Where is { } where && where.File.StartsWith(@case.Folder + "/", StringComparison.Ordinal)
            ? term with
            {
                Where = where with { File = "case/" + where.File[(@case.Folder.Length + 1)..] },
            }
            : term;

    /// <summary>What an act may cite: as a ground, only what a ground of an established conclusion applies.</summary>
    private IReadOnlyList<ProvisionEntry> Cited(List<ConclusionRuling> conclusions)
    {
        if (commission.Provisions.All(p => p.Use != ProvisionUse.Ground || p.Rules.Count == 0))
        {
            return commission.Provisions;
        }
        var engine = Engine.Prepare(_law.Rules, _law.Register).Value;
        var applied = conclusions
            .Where(c => engine is not null && c.Answer == Answer.Established)
            .SelectMany(c => engine!.GroundsOf(c.Ruling.Question, @case.AsOf, @case.AsOf).All)
            .SelectMany(g => g.Derivation.RuleIds)
            .ToHashSet(StringComparer.Ordinal);
        return
        [
            .. commission.Provisions.Where(p =>
                p.Use != ProvisionUse.Ground || p.Rules.Count == 0 || p.Rules.Any(applied.Contains)
            ),
            .. UncitedProvisions.Of(_law.Rules, commission.Provisions, applied),
        ];
    }

    private ConclusionEntry Concluded(ConclusionRuling ruled) =>
        new(ruled, Term(ruled.Territory), [.. PositionFacts(ruled.Derivation).Select(PositionId)]);

    /// <summary>Positions that carry a conclusion: one stands in the derivation, others who hold the same are named with it.</summary>
    private IEnumerable<string> PositionFacts(Derivation? derivation) =>
        derivation
            ?.FactIds.Select(Fact)
            .Where(f => PredicateOf(f).PositionOf >= 0)
            .SelectMany(used => _law.Register.Facts.Where(other => HeldToo(used, other)))
            .Select(f => f.Id)
            .Distinct(StringComparer.Ordinal)
        ?? [];

    private bool HeldToo(Fact used, Fact other) =>
        other.Predicate == used.Predicate
        && other.Status == FactStatus.Asserted
        && other.Validity.Contains(@case.AsOf)
        && (other.KnownSince is null || other.KnownSince <= @case.AsOf)
        && Besides(used).SequenceEqual(Besides(other));

    // What is held, without who holds it.
    private IEnumerable<Value> Besides(Fact fact) => fact.Arguments.Where((_, i) => i != HolderAt(fact));

    private PositionEntry Position(string id)
    {
        var fact = Fact(id);
        return new PositionEntry(PositionId(id), Holder(fact), Clause(fact), fact.Certainty);
    }

    private Scrutineer.Acts.FactEntry Mentioned(string id)
    {
        var fact = Fact(id);
        var isPosition = PredicateOf(fact).PositionOf >= 0;
        return new Scrutineer.Acts.FactEntry(
            EntryId.OfFact(id).ToString(),
            isPosition ? Clause(fact) : Statement(fact),
            fact.Certainty,
            fact.Sources,
            fact.Status,
            isPosition ? Holder(fact) : null
        );
    }

    // What a body did is said of the day of the vote on which it did it.
    private Scrutineer.Acts.FactEntry OnTheDay(Fact fact)
    {
        var predicate = PredicateOf(fact);
        DateOnly? day = predicate.DaySlot < 0 ? null : @case.Days.FirstOrDefault(fact.Validity.Contains, @case.Days[0]);
        return new(
            EntryId.OfFact(fact.Id).ToString(),
            _law.Rules.Vocabulary.Say(Sentence.Of(predicate, fact.Arguments, day)),
            fact.Certainty,
            fact.Sources,
            fact.Status
        );
    }

    private Bilingual Statement(Fact fact)
    {
        var predicate = PredicateOf(fact);
        DateOnly? day = predicate.DaySlot < 0 ? null : @case.AsOf;
        return _law.Rules.Vocabulary.Say(Sentence.Of(predicate, fact.Arguments, day));
    }

    private Bilingual Clause(Fact fact) =>
        commission.Positions.TryGetValue(fact.Predicate, out var clause) ? clause : Statement(fact);

    private Term Holder(Fact fact) => Term(fact.Arguments[HolderAt(fact)].TermId);

    // The holder's slot counts all slots; arguments leave the day out.
    private int HolderAt(Fact fact)
    {
        var predicate = PredicateOf(fact);
        return predicate.PositionOf - (predicate.DaySlot >= 0 && predicate.DaySlot < predicate.PositionOf ? 1 : 0);
    }

    private Fact Fact(string id) => _law.Register.Fact(id) ?? throw new InvalidOperationException($"No fact {id}.");

    private Predicate PredicateOf(Fact fact) =>
        _law.Rules.Vocabulary.Predicate(fact.Predicate)
        ?? throw new InvalidOperationException($"No predicate {fact.Predicate}.");

    private Term Term(string id) =>
        _law.Rules.Vocabulary.Term(id) ?? throw new InvalidOperationException($"No term {id}.");

    private static string PositionId(string fact) => EntryId.OfPosition(fact).ToString();
}
