using System.Text;
using Scrutineer.Wording;

namespace Scrutineer.Sites.Dossier;

/// <summary>Which ids exist on a page, so that a link is written only where it leads somewhere.</summary>
public sealed class Anchors
{
    private readonly Dictionary<string, Bilingual?> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ProofNode> _first = new(StringComparer.Ordinal);
    private readonly HashSet<string> _claimed = new(StringComparer.Ordinal);

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
        foreach (var conclusion in model.Determination.SelectMany(t => t.Conclusions))
        {
            AddNodes(conclusion.Proof);
        }
    }

    /// <summary>Whether something on the page carries this id.</summary>
    public bool Has(string id) => _names.ContainsKey(id) || _first.ContainsKey(id);

    /// <summary>What a link to this id says; null where the id itself has to do.</summary>
    public Bilingual? NameOf(string id) => _names.GetValueOrDefault(id);

    /// <summary>
    /// Whether the node that is being written is the one that carries the anchor of its id. True once for an id, for the
    /// first node in reading order; never where a conclusion, finding or source carries it.
    /// </summary>
    internal bool Claim(ProofNode node) => _first.ContainsKey(node.Id) && _claimed.Add(node.Id);

    /// <summary>Whether the same node with the same premises stands earlier on the page.</summary>
    internal bool StandsAbove(ProofNode node) =>
        _claimed.Contains(node.Id) && _first.TryGetValue(node.Id, out var first) && Same(first, node);

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

    private static bool Same(ProofNode a, ProofNode b) =>
        ReferenceEquals(a, b)
        || (
            a.Id == b.Id
            && a.Statement == b.Statement
            && a.Premises.Count == b.Premises.Count
            && a.Premises.Zip(b.Premises).All(p => Same(p.First, p.Second))
        );

    private void AddNodes(ProofNode? node)
    {
        if (node is null)
        {
            return;
        }
        if (!_names.ContainsKey(node.Id))
        {
            _first.TryAdd(node.Id, node);
        }
        foreach (var premise in node.Premises)
        {
            AddNodes(premise);
        }
    }
}
