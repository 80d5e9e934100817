using System.Text;
using Scrutineer.Law;
using Scrutineer.Wording;

namespace Scrutineer.Sites.Dossier;

/// <summary>Where each id stands in a dossier, so that a link is written only where it leads somewhere.</summary>
public sealed class Anchors
{
    private readonly Dictionary<string, (DossierPlace Place, Bilingual? Name)> _named = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DossierPlace> _nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<ConclusionView, ProofBranchView> _proofs = new(ReferenceEqualityComparer.Instance);

    /// <summary>The anchors that the pages about <paramref name="model"/> have.</summary>
    public Anchors(DossierModel model, DossierMap map)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(map);
        foreach (var (territory, place) in model.Determination.Zip(map.Territories))
        {
            foreach (var conclusion in territory.Conclusions)
            {
                var title = Conclusions.Title(conclusion.Conclusion);
                _named[conclusion.Id] = (
                    place,
                    new($"{title.Uk} ({territory.Name.Uk})", $"{title.En} ({territory.Name.En})")
                );
            }
        }
        foreach (var place in map.Methods)
        {
            _named[place.Id!] = (place, place.Title);
        }
        for (var i = 0; i < model.Sources.Count; i++)
        {
            _named[model.Sources[i].Id] = (map.Sources, new($"джерело\u00A0{i + 1}", $"source\u00A0{i + 1}"));
        }
        Entries = [.. model.Entries.Where(e => _named.TryAdd(e.Id, (map.Sources, null)))];
        foreach (var (territory, place) in model.Determination.Zip(map.Territories))
        {
            var onPage = new Dictionary<string, ProofNode>(StringComparer.Ordinal);
            foreach (var conclusion in territory.Conclusions)
            {
                if (conclusion.Proof is { } proof)
                {
                    _proofs[conclusion] = View(proof, onPage, proof.Statement == conclusion.Statement);
                }
            }
            foreach (var id in onPage.Keys)
            {
                _nodes.TryAdd(id, place);
            }
        }
    }

    /// <summary>Entries that stand on no page otherwise: the page of sources lists them, so that every link to them leads somewhere.</summary>
    public IReadOnlyList<EntryView> Entries { get; }

    /// <summary>The page on which this id stands first; null where it stands nowhere.</summary>
    public DossierPlace? PlaceOf(string id) =>
        _named.TryGetValue(id, out var named) ? named.Place : _nodes.GetValueOrDefault(id);

    /// <summary>What a link to this id says; null where the id itself has to do.</summary>
    public Bilingual? NameOf(string id) => _named.TryGetValue(id, out var named) ? named.Name : null;

    /// <summary>A conclusion's proof as it is written on its page; null where there is none.</summary>
    public ProofBranchView? ProofOf(ConclusionView conclusion) => _proofs.GetValueOrDefault(conclusion);

    /// <summary>
    /// The id as an HTML id: letters, digits, <c>.</c>, <c>_</c>, <c>-</c>; all else is written as its code point. An id
    /// without a full stop gets a prefix, since the page's own sections have such ids.
    /// </summary>
    public static string Of(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
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
    /// Walks a page in reading order: only the first place where a node stands on it carries its id, and a subtree is unfolded
    /// there and nowhere else. What a conclusion, finding or source carries, no node carries.
    /// </summary>
    private ProofBranchView View(ProofNode node, Dictionary<string, ProofNode> onPage, bool saysTheConclusion)
    {
        var above = node.Premises.Count > 0 && onPage.TryGetValue(node.Id, out var first) && Same(first, node);
        var carries = !_named.ContainsKey(node.Id) && onPage.TryAdd(node.Id, node);
        return new(
            node,
            carries ? Of(node.Id) : null,
            above,
            saysTheConclusion,
            above ? [] : [.. node.Premises.Select(p => View(p, onPage, saysTheConclusion: false))]
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
