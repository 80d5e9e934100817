using System.Text;
using Scrutineer.Law;
using Scrutineer.Wording;

namespace Scrutineer.Sites.Dossier;

/// <summary>Which ids exist on a page, so that a link is written only where it leads somewhere.</summary>
public sealed class Anchors
{
    private readonly Dictionary<string, Bilingual?> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ProofNode> _first = new(StringComparer.Ordinal);
    private readonly Dictionary<ConclusionView, ProofBranchView> _proofs = new(ReferenceEqualityComparer.Instance);

    /// <summary>The anchors that a page about <paramref name="model"/> has.</summary>
    public Anchors(DossierModel model)
    {
        foreach (var territory in model.Determination)
        {
            foreach (var conclusion in territory.Conclusions)
            {
                var title = Conclusions.Title(conclusion.Conclusion);
                _names[conclusion.Id] = new($"{title.Uk} ({territory.Name.Uk})", $"{title.En} ({territory.Name.En})");
            }
        }
        foreach (var finding in model.Findings)
        {
            _names[finding.Id] = finding.Title;
        }
        for (var i = 0; i < model.Sources.Count; i++)
        {
            _names[model.Sources[i].Id] = new($"джерело\u00A0{i + 1}", $"source\u00A0{i + 1}");
        }
        Entries = [.. model.Entries.Where(e => _names.TryAdd(e.Id, null))];
        foreach (var conclusion in model.Determination.SelectMany(t => t.Conclusions))
        {
            if (conclusion.Proof is { } proof)
            {
                _proofs[conclusion] = View(proof, proof.Statement == conclusion.Statement);
            }
        }
    }

    /// <summary>Entries that stand nowhere else on the page: the drafts list them, so that every link to them leads somewhere.</summary>
    public IReadOnlyList<EntryView> Entries { get; }

    /// <summary>Whether something on the page carries this id.</summary>
    public bool Has(string id) => _names.ContainsKey(id) || _first.ContainsKey(id);

    /// <summary>What a link to this id says; null where the id itself has to do.</summary>
    public Bilingual? NameOf(string id) => _names.GetValueOrDefault(id);

    /// <summary>A conclusion's proof as it is written on the page; null where there is none.</summary>
    public ProofBranchView? ProofOf(ConclusionView conclusion) => _proofs.GetValueOrDefault(conclusion);

    /// <summary>
    /// The id as an HTML id: letters, digits, <c>.</c>, <c>_</c>, <c>-</c>; all else is written as its code point. An id
    /// without a full stop gets a prefix, since the page's own sections have such ids.
    /// </summary>
    public static string Of(string id)
    {
        var text = new StringBuilder(id.Contains('.', StringComparison.Ordinal) ? "" : "id-");
        foreach (var rune in id.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || rune.Value is '.' or '_' or '-')
            {
                text.Append(rune.ToString());
            }
            else
            {
                text.Append('_').Append(rune.Value.ToString("x")).Append('_');
            }
        }
        return text.ToString();
    }

    /// <summary>
    /// Walks in reading order: only the first place where a node stands carries its id, and a subtree is unfolded there
    /// and nowhere else. What a conclusion, finding or source carries, no node carries.
    /// </summary>
    private ProofBranchView View(ProofNode node, bool saysTheConclusion)
    {
        var above = node.Premises.Count > 0 && _first.TryGetValue(node.Id, out var first) && Same(first, node);
        var carries = !_names.ContainsKey(node.Id) && _first.TryAdd(node.Id, node);
        return new(
            node,
            carries ? Of(node.Id) : null,
            above,
            saysTheConclusion,
            above ? [] : [.. node.Premises.Select(p => View(p, saysTheConclusion: false))]
        );
    }

    private static bool Same(ProofNode a, ProofNode b) =>
        ReferenceEquals(a, b)
        || (
            a.Id == b.Id
            && a.Statement == b.Statement
            && a.Premises.Count == b.Premises.Count
            && a.Premises.Zip(b.Premises).All(p => Same(p.First, p.Second))
        );
}

/// <summary>A node of a proof as it is written on the page.</summary>
/// <param name="Node">What is said.</param>
/// <param name="Anchor">The HTML id that it carries, or null.</param>
/// <param name="Above">Whether it stands unfolded earlier on the page.</param>
/// <param name="SaysTheConclusion">Whether it repeats the conclusion that stands right over it.</param>
/// <param name="Premises">Its premises, unless they are unfolded earlier.</param>
public sealed record ProofBranchView(
    ProofNode Node,
    string? Anchor,
    bool Above,
    bool SaysTheConclusion,
    IReadOnlyList<ProofBranchView> Premises
);
