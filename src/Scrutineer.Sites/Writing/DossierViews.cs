using System.Globalization;
using Scrutineer.Acts;
using Scrutineer.Cases;
using Scrutineer.Cases.Assessments;
using Scrutineer.Figures;
using Scrutineer.Law;
using Scrutineer.Returns;
using Scrutineer.Returns.Checks;
using Scrutineer.Returns.Mappings;
using Scrutineer.Sites.Dossier;
using Scrutineer.Wording;

namespace Scrutineer.Sites.Writing;

/// <summary>An assessment as the pages show it.</summary>
/// <param name="assessment">What was found.</param>
/// <param name="commands">How a reader makes the dossier again, one command per line.</param>
/// <param name="tool">The program that writes it.</param>
internal sealed class DossierViews(Assessment assessment, IReadOnlyList<string> commands, Tool tool)
{
    private readonly Case _case = assessment.Case;
    private readonly ProofViews _proofs = new(assessment.Case.Law);

    public DossierModel Model()
    {
        var organiser = Term(_case.Organiser);
        return new DossierModel
        {
            CaseId = _case.Id,
            Title = _case.Title,
            Question = Question(organiser),
            Invented = _case.Invented,
            VoteDays = _case.Days,
            Organiser = organiser,
            ToolVersion = tool.Version,
            DataLanguage = DataLanguage,
            ReturnsOrigin =
                assessment.Returns is not null && _case.Returns is { } entry
                    ? new(entry.What, entry.Attribution, entry.Licence, entry.Address?.ToString())
                    : null,
            ReturnsSource = assessment.Returns is { } given ? FigureOrigin.SourceOf(given.Read) : null,
            Leader = assessment.Returns is { Read.Returns: var returns } ? returns.Choices[returns.Leader] : null,
            Names = _case.Names,
            Announced = Announced(),
            Determination = [.. _case.Territories.Select(Territory)],
            Findings = assessment.Answers.Findings,
            Coverage =
            [
                .. assessment.Returns?.Checks.Regions.Select(r => new CoverageRow(r.Region, r.Known, r.WithData)) ?? [],
            ],
            Relations = [.. assessment.Returns?.Checks.Relations.Where(r => r.Checked > 0).Select(Relation) ?? []],
            Totals =
            [
                .. assessment.Returns?.Totals.Where(t => t.Total.Channel != OfficialTotals.SumOfReturns).Select(Total)
                    ?? [],
            ],
            Parties = PartyViews.Of(_case),
            Drafts = [.. assessment.Drafts.Select(Draft)],
            Entries =
            [
                .. assessment
                    .Drafts.SelectMany(d => d.Support)
                    .DistinctBy(s => s.Id, StringComparer.Ordinal)
                    .Select(s => new EntryView(s.Id, s.Label, s.Certainty)),
            ],
            RefusedActs = [.. assessment.RefusedActs.Select(p => p.What).Distinct()],
            Sources =
            [
                .. _case.Law.Register.Sources.Select(Source),
                // What the register lists as a source already stands once.
                .. _case.Commission?.Provisions.Where(p => _case.Law.Register.Source(p.Id) is null).Select(Provision)
                    ?? [],
            ],
            Inputs = [.. assessment.Inputs.Select(i => new InputFile(i.Path, i.Sha256))],
            Commands = commands,
            Unknowns = [.. Unknowns()],
            Warnings = [.. Warnings()],
        };
    }

    // Names in the Russian commission's files are Russian; the invented country's are written in English.
    private string DataLanguage =>
        assessment.Returns?.Read.Mapping == Mapping.RuCec.Id ? "ru"
        : _case.Invented ? "en"
        : "und";

    private static Bilingual Question(Bilingual organiser) =>
        new(
            $"Чи є це голосування, яке провела {organiser.Uk}, чинним на кожній із названих територій, що воно змінює і що кажуть його числа?",
            $"Does this vote, held by {organiser.En}, have effect in each of the territories named, what does it change, and what do its numbers say?"
        );

    private TerritoryView Territory(string id) =>
        new(id, Term(id), [.. assessment.Conclusions.Where(c => c.Territory == id).Select(View)]);

    private ConclusionView View(ConclusionRuling determined) =>
        new(
            determined.Id.ToString(),
            determined.Conclusion,
            determined.Ruling.Answer,
            Statement(determined),
            determined.Ruling.Derivation is { } derivation ? _proofs.Of(derivation) : null,
            assessment.Missing(determined),
            determined.Conclusion.IsPosition() ? [.. TakenBy(determined.Ruling.Derivation)] : null,
            assessment.WhyNot[determined.Id.ToString()] is { } why ? AttemptViews.Of(_case.Law.Rules, why) : null
        );

    /// <summary>Whose positions a derivation rests on.</summary>
    private IEnumerable<Bilingual> TakenBy(Derivation? derivation) =>
        (derivation?.Nodes ?? [])
            .Where(n => n.Kind == NodeKind.Fact && n.Sentence.Predicate.PositionOf >= 0)
            .Select(n => n.Sentence.Slots[n.Sentence.Predicate.PositionOf].Value.ToString())
            .Distinct(StringComparer.Ordinal)
            .Select(Term);

    /// <summary>The announced votes of all choices in the whole vote; null where the case does not name them.</summary>
    private AnnouncedResult? Announced()
    {
        var votes = _case
            .Totals.Where(t =>
                t is { Region: OfficialTotal.Everywhere, Channel: OfficialTotal.AllChannels }
                && t.Field.StartsWith(FieldIds.VotesFor, StringComparison.Ordinal)
            )
            .OrderByDescending(t => t.Count)
            .ToList();
        var sources = votes.Select(t => t.Source).OfType<string>().Distinct(StringComparer.Ordinal);
        return votes.Count == 0
            ? null
            : new AnnouncedResult([.. votes.Select(t => (t.Field[FieldIds.VotesFor.Length..], t.Count))], [.. sources]);
    }

    // Conclusions 1 and 2 are asked on each day of the vote and shown on one of them.
    private Bilingual Statement(ConclusionRuling determined)
    {
        var said = _proofs.Say(determined.Ruling.Question);
        return
            determined.Ruling.Answer == Answer.Established
            && !determined.Conclusion.IsPosition()
            && _case.Days.Count > 1
            ? new(
                said.Uk + "; так само в кожен інший день голосування",
                said.En + "; likewise on every other day of the vote"
            )
            : said;
    }

    private static RelationView Relation(RelationResult result) =>
        new(result.Relation.Says, result.Checked, result.Failures.Count);

    private TotalRow Total(TotalComparison comparison)
    {
        var total = comparison.Total;
        var what = FieldIds.TryParse(total.Field, out var field)
            ? field.Value.Name()
            : _case.Names.Of(
                total.Field.StartsWith(FieldIds.VotesFor, StringComparison.Ordinal)
                    ? total.Field[FieldIds.VotesFor.Length..]
                    : total.Field
            );
        var where =
            total.Region == OfficialTotal.Everywhere ? new Bilingual("усього", "in all") : _case.Names.Of(total.Region);
        return new TotalRow(
            new($"{where.Uk}: {what.Uk}", $"{where.En}: {what.En}"),
            total.Count,
            comparison.Sum + (comparison.Electronic ?? 0)
        );
    }

    private static DraftView Draft(ActDraft draft) =>
        new(
            draft.Id,
            ActNames.Named(draft.Kind),
            draft.Title.Text,
            [
                .. draft
                    .Blocks.SelectMany(b => b.Sentences)
                    .Select(s => new DraftSentence(s.Text, s.Support, s.Support.Count == 0 ? null : s.Certainty)),
            ]
        );

    private static SourceView Provision(ProvisionEntry provision) =>
        new(provision.Id, new(provision.Citation.Uk.Nominative, provision.Citation.En), null, provision.Certainty);

    private SourceView Source(Source source) =>
        new(
            source.Id,
            source.Title,
            source.Address?.ToString(),
            _case
                .Law.Register.Facts.Where(f => f.Sources.Contains(source.Id))
                .Select(f => f.Certainty)
                .DefaultIfEmpty(Certainty.Unverified)
                .Min()
        );

    private IEnumerable<Bilingual> Unknowns()
    {
        foreach (var (method, problem) in assessment.Answers.Silent)
        {
            yield return new($"{method}: {problem.What.Uk}", $"{method}: {problem.What.En}");
        }
        if (assessment.Returns is null)
        {
            yield return new(
                "Протоколів дільниць не подано: числа не перевірено.",
                "No returns of polling stations were given: the numbers were not checked."
            );
        }
    }

    private IEnumerable<Bilingual> Warnings()
    {
        yield return new(
            "Перед застосуванням юрист має звірити кожну статтю з офіційним текстом.",
            "Before live use a lawyer must check every article against the official text."
        );
        yield return new(
            "Статистика показує аномалії. Вона не доводить, хто і що зробив, і сама не стає фактом права.",
            "The statistics show anomalies. They do not prove who did what, and do not become facts of law by themselves."
        );
        foreach (var problem in assessment.Inconsistencies)
        {
            yield return new(
                "У реєстрі не сходиться: " + problem.What.Uk,
                "In the register, this does not fit: " + problem.What.En
            );
        }
    }

    private Bilingual Term(string id)
    {
        var term =
            _case.Law.Rules.Vocabulary.Term(id)
            ?? throw new InvalidOperationException(
                string.Create(CultureInfo.InvariantCulture, $"The case names no term {id}.")
            );
        return new(term.Uk.Nominative, term.En);
    }
}
