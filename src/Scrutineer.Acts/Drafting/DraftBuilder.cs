using Scrutineer.Acts.Claims;
using Scrutineer.Law;
using Scrutineer.Wording;

namespace Scrutineer.Acts.Drafting;

/// <summary>Collects the claims of one act, turns them into sentences, and refuses the act when any of them may not be said.</summary>
internal sealed class DraftBuilder(ActBasis basis, ActKind kind)
{
    private readonly BasisIndex _index = new(basis);
    private readonly List<Problem> _problems = [];
    private readonly List<Block> _blocks = [];
    private readonly List<Addressee> _addressees = [];
    private ActSentence? _title;
    private int _sentences;

    public ActBasis Basis => basis;

    /// <summary>A reason against the act.</summary>
    public void Refuse(Problem problem) => _problems.Add(problem);

    /// <summary>Entries of one conclusion with one answer, in the case's order.</summary>
    public IReadOnlyList<ConclusionEntry> Of(Conclusion conclusion, Answer answer) =>
        [.. basis.Conclusions.Where(d => d.Conclusion == conclusion && d.Answer == answer)];

    /// <summary>Provisions cited for one use.</summary>
    public IReadOnlyList<ProvisionEntry> Provisions(ProvisionUse use) => [.. basis.Provisions.Where(p => p.Use == use)];

    /// <summary>Addressees of the given kinds; none is a reason against the act.</summary>
    public IReadOnlyList<Addressee> Address(params IReadOnlyList<AddresseeKind> kinds)
    {
        var found = basis.Addressees.Where(a => kinds.Contains(a.Kind)).ToList();
        if (found.Count == 0)
        {
            Refuse(ActProblem.MissingAddressee(kind));
        }
        _addressees.AddRange(found);
        return found;
    }

    public void Title(Claim claim) => _title = Sentence(claim);

    public void Heading(Formula formula) => Add(BlockRole.Heading, [formula]);

    public void Paragraph(params IReadOnlyList<Claim> claims) => Add(BlockRole.Paragraph, claims);

    public void Point(params IReadOnlyList<Claim> claims) => Add(BlockRole.Point, claims);

    public void Item(params IReadOnlyList<Claim> claims) => Add(BlockRole.Item, claims);

    /// <summary>The draft, checked as anybody's edit of it would be; or every reason against it.</summary>
    public Outcome<ActDraft> Build()
    {
        if (_problems.Count > 0)
        {
            return Outcome<ActDraft>.Refused(_problems);
        }
        var draft = new ActDraft
        {
            Id = $"act.{basis.CaseId}.{ActNames.Of(kind)}",
            Kind = kind,
            CaseId = basis.CaseId,
            Edition = basis.Edition,
            Invented = basis.Invented,
            AsOf = basis.AsOf,
            Commission = basis.Commission,
            Title = _title ?? throw new InvalidOperationException("An act has a title."),
            Addressees = _addressees,
            Blocks = _blocks,
            Support = [],
        };
        var supported = draft.WithSupport(_index);
        List<Problem> reasons = [.. DraftCheck.Reasons(supported, basis)];
        return reasons.Count > 0 ? Outcome<ActDraft>.Refused(reasons) : Outcome<ActDraft>.Of(supported);
    }

    private void Add(BlockRole role, IReadOnlyList<Claim> claims)
    {
        var sentences = claims.Select(Sentence).OfType<ActSentence>().ToList();
        if (sentences.Count > 0)
        {
            _blocks.Add(new($"b{_blocks.Count + 1}", role, sentences));
        }
    }

    private ActSentence? Sentence(Claim claim)
    {
        var problems = claim.Problems(_index).ToList();
        if (problems.Count > 0)
        {
            _problems.AddRange(problems);
            return null;
        }
        var said = claim.Say(basis.Edition);
        if (!said.Succeeded)
        {
            _problems.AddRange(said.Problems);
            return null;
        }
        _sentences++;
        var support = claim.Support.Distinct(StringComparer.Ordinal).ToList();
        return new(
            $"s{_sentences}",
            claim.Kind,
            said.Value,
            support,
            claim.Proposition,
            (Certainty)Math.Min((int)_index.Weakest(support), (int)claim.CertaintyOfWords(basis.Edition)),
            claim.Status
        );
    }
}
