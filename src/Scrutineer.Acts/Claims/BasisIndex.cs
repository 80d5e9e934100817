using Scrutineer.Acts.Phrasing;
using Scrutineer.Forensics;
using Scrutineer.Law;
using Scrutineer.Wording;

namespace Scrutineer.Acts.Claims;

/// <summary>The entries of a basis by id: what each says, how certain it is, which numbers and dates it carries.</summary>
internal sealed class BasisIndex
{
    private readonly Dictionary<string, SupportEntry> _entries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Bilingual> _figureTexts = new(StringComparer.Ordinal);
    private readonly HashSet<string> _refuted = new(StringComparer.Ordinal);
    private readonly HashSet<string> _attributed = new(StringComparer.Ordinal);

    public BasisIndex(ActBasis basis)
    {
        basis = basis.InOwnWords();
        Basis = basis;
        var days = new Phrase("«{name}», {days}", "“{name}”, {days}")
            .With("name", Filler.Of(basis.Vote.Name))
            .With("days", Filler.Of(basis.Vote.Days))
            .Say(basis.Edition)
            .Value!;
        var vote = new Bilingual($"Голосування {days.Uk}", $"Vote {days.En}");
        Add(new(basis.Vote.Id, SupportKind.Vote, vote, basis.Vote.Certainty), vote);
        foreach (var entry in basis.Conclusions)
        {
            Add(new(entry.Id, SupportKind.Conclusion, LabelOf(entry, basis), entry.Certainty), vote);
        }
        foreach (var finding in basis.Findings)
        {
            Add(
                new(finding.Id, SupportKind.Finding, LabelOf(finding), Certainty.Verified),
                FiguresOf(finding, basis.Edition)
            );
        }
        foreach (var fact in basis.Facts)
        {
            AddFact(fact);
        }
        foreach (var fact in basis.OfficeFacts)
        {
            AddFact(fact);
        }
        foreach (var entry in basis.Offices)
        {
            AddFact(entry.Held);
            if (entry.Listed is { } listed)
            {
                AddFact(listed);
            }
        }
        foreach (var provision in basis.Provisions)
        {
            var (ukOpen, enOpen) =
                provision.Use == ProvisionUse.Contested && basis.Edition != PhraseEdition.First
                    ? ("спірно, ", "it is contested ")
                    : ("", "");
            var label = new Bilingual(
                $"{provision.Citation.Uk.Nominative}: {ukOpen}{provision.Says.Uk}",
                $"{provision.Citation.En}: {enOpen}{provision.Says.En}"
            );
            Add(new(provision.Id, SupportKind.Provision, label, provision.Certainty), label);
        }
        foreach (var position in basis.Positions)
        {
            var label = new Bilingual(
                $"Позиція ({position.Whose.Uk.Nominative}): {position.Statement.Uk}",
                $"Position ({position.Whose.En}): {position.Statement.En}"
            );
            Add(new(position.Id, SupportKind.Position, label, position.Certainty), label);
            _attributed.Add(position.Id);
        }
    }

    public ActBasis Basis { get; }

    /// <summary>All ids.</summary>
    public IEnumerable<string> Ids => _entries.Keys;

    /// <summary>All entries, in the order of the basis.</summary>
    public IEnumerable<SupportEntry> Entries => _entries.Values;

    /// <summary>An entry, or null.</summary>
    public SupportEntry? Find(string id) => _entries.GetValueOrDefault(id);

    /// <summary>Whether the entry is a refuted fact.</summary>
    public bool IsRefuted(string id) => _refuted.Contains(id);

    /// <summary>Whether the entry says whose statement it is.</summary>
    public bool IsAttributed(string id) => _attributed.Contains(id);

    /// <summary>The weakest certainty among entries; verified when there is none.</summary>
    public Certainty Weakest(IEnumerable<string> ids) =>
        ids.Select(id => Find(id)?.Certainty ?? Certainty.Unverified).Append(Certainty.Verified).Min();

    /// <summary>Numbers and dates that the entries carry.</summary>
    public IReadOnlySet<string> Figures(IEnumerable<string> ids, Language language, bool words = false) =>
        ids.Where(_figureTexts.ContainsKey)
            .SelectMany(id => Phrasing.Figures.In(_figureTexts[id].In(language), language, words))
            .ToHashSet(StringComparer.Ordinal);

    private void Add(SupportEntry entry, Bilingual figures)
    {
        if (!_entries.TryAdd(entry.Id, entry))
        {
            throw new ArgumentException($"Two entries of the basis have the id '{entry.Id}'.");
        }
        _figureTexts.Add(entry.Id, figures);
    }

    // A fact that acts mention may also say who held an office, and somebody may have held it twice: it is one entry all the same.
    private void AddFact(FactEntry fact)
    {
        if (_entries.TryGetValue(fact.Id, out var known) && known.Kind == SupportKind.Fact)
        {
            return;
        }
        var sources = string.Join("; ", fact.Sources);
        // What somebody states is never listed as a bare fact.
        var (uk, en) = fact.AttributedTo is { } whose
            ? ($"Твердження ({whose.Uk.Nominative})", $"Statement ({whose.En})")
            : ("Факт", "Fact");
        var (ukMark, enMark) = fact.Status == FactStatus.Disputed ? (" [спірне]", " [disputed]") : ("", "");
        var label = new Bilingual(
            $"{uk}: {fact.Statement.Uk}{ukMark}. Джерела: {sources}",
            $"{en}: {fact.Statement.En}{enMark}. Sources: {sources}"
        );
        Add(new(fact.Id, SupportKind.Fact, label, fact.Certainty), fact.Statement);
        if (fact.Status == FactStatus.Refuted)
        {
            _refuted.Add(fact.Id);
        }
        if (fact.AttributedTo is not null)
        {
            _attributed.Add(fact.Id);
        }
    }

    private static Bilingual LabelOf(ConclusionEntry entry, ActBasis basis)
    {
        var rules = entry.RuleIds.Count == 0 ? "—" : string.Join(", ", entry.RuleIds);
        var answer = AnswerOf(entry, basis);
        return new(
            $"Висновок ({entry.Territory.Uk.Nominative}): {entry.Conclusion.Words().Uk} — {answer.Uk}; правила: {rules}",
            $"Conclusion ({entry.Territory.En}): {entry.Conclusion.Words().En} — {answer.En}; rules: {rules}"
        );
    }

    // A position is somebody's and is never listed as established; the first edition listed it so.
    private static Bilingual AnswerOf(ConclusionEntry entry, ActBasis basis)
    {
        var held = basis
            .Positions.Where(p => entry.PositionIds.Contains(p.Id))
            .Select(p => p.Whose)
            .Distinct()
            .ToList();
        return
            basis.Edition == PhraseEdition.First
            || !entry.Conclusion.IsPosition()
            || entry.Answer != Answer.Established
            || held.Count == 0
            ? entry.Answer.Words()
            : new(
                $"позиція, яку зайняли: {string.Join(", ", held.Select(t => t.Uk.Nominative))}",
                $"a position taken by: {string.Join(", ", held.Select(t => t.En))}"
            );
    }

    private static Bilingual LabelOf(Finding finding)
    {
        var assumptions = Join(finding.Assumptions);
        return new(
            $"Висновок статистики «{finding.Title.Uk}». Припущення: {assumptions.Uk}. Хибні спрацювання: {finding.FalseAlarms.Uk}. Метод: {finding.Source}",
            $"Finding “{finding.Title.En}”. Assumptions: {assumptions.En}. False alarms: {finding.FalseAlarms.En}. Method: {finding.Source}"
        );
    }

    private static Bilingual FiguresOf(Finding finding, PhraseEdition edition)
    {
        var said = FindingClaim.Of(finding).Select(c => c.Say(edition).Value!).Append(finding.Summary).ToList();
        return new(string.Join(' ', said.Select(t => t.Uk)), string.Join(' ', said.Select(t => t.En)));
    }

    private static Bilingual Join(IReadOnlyList<Bilingual> texts) =>
        texts.Count == 0
            ? new("—", "—")
            : new(string.Join("; ", texts.Select(t => t.Uk)), string.Join("; ", texts.Select(t => t.En)));
}
