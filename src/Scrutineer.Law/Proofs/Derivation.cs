using Scrutineer.Wording;

namespace Scrutineer.Law;

/// <summary>What a node of a derivation is.</summary>
public enum NodeKind
{
    /// <summary>A rule was applied; the premises are below.</summary>
    Rule,

    /// <summary>A fact of the register.</summary>
    Fact,

    /// <summary>A sentence after <c>unless</c> that is excluded: a closed predicate without it, or a refuted fact.</summary>
    Absence,

    /// <summary>An overriding rule was examined and does not apply.</summary>
    Override,

    /// <summary>A comparison that was computed.</summary>
    Comparison,
}

/// <summary>One step of a derivation.</summary>
/// <param name="Id">Unique in the derivation: <c>n1</c>, <c>n2</c> …; premises have greater numbers.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Sentence">What holds; of an absence or an override, what is excluded. Ground.</param>
/// <param name="RuleId">The rule applied, or the overriding rule that does not apply; else null.</param>
/// <param name="FactId">The fact, else null.</param>
/// <param name="Premises">Ids of the nodes it rests on: a rule's premises in their order, then its overrides in order of ids.</param>
/// <param name="Certainty">Of the weakest fact or rule at or below this node.</param>
/// <param name="Strength">
/// Of the weakest rule at or below this node, those left out that only put facts together (auxiliary); null where there is no other.
/// </param>
public sealed record DerivationNode(
    string Id,
    NodeKind Kind,
    Sentence Sentence,
    string? RuleId,
    string? FactId,
    IReadOnlyList<string> Premises,
    Certainty Certainty,
    Strength? Strength
)
{
    /// <summary>Of a rule: what each of its variables stands for here, by name. Empty for other nodes.</summary>
    public IReadOnlyList<Binding> Bindings { get; init; } = [];
}

/// <summary>What a variable of a rule stands for in one application.</summary>
/// <param name="Variable">Its name in the rule.</param>
/// <param name="Value">The value; a date for a day.</param>
public sealed record Binding(string Variable, Value Value);

/// <summary>A proof: the graph that carries a conclusion to its facts. A node that two steps share stands once.</summary>
/// <param name="Nodes">The nodes; the first is the conclusion.</param>
/// <param name="KnownAsOf">Only facts known by this day were used; null for all.</param>
public sealed record Derivation(IReadOnlyList<DerivationNode> Nodes, DateOnly? KnownAsOf = null)
{
    /// <summary>The conclusion.</summary>
    public DerivationNode Root => Nodes[0];

    /// <summary>The node of an id.</summary>
    public DerivationNode this[string id] =>
        Nodes.FirstOrDefault(n => n.Id == id) ?? throw new KeyNotFoundException(id);

    /// <summary>How sure the conclusion is: as its weakest fact or rule.</summary>
    public Certainty Certainty => Root.Certainty;

    /// <summary>How strong it is: as its weakest rule; null for a bare fact.</summary>
    public Strength? Strength => Root.Strength;

    /// <summary>Ids of the facts it rests on, in order of appearance.</summary>
    public IReadOnlyList<string> FactIds =>
        [.. Nodes.Where(n => n.FactId is not null).Select(n => n.FactId!).Distinct(StringComparer.Ordinal)];

    /// <summary>Ids of the rules it applies, in order of appearance; overriding rules that were only examined are not among them.</summary>
    public IReadOnlyList<string> RuleIds =>
        [.. Nodes.Where(n => n.Kind == NodeKind.Rule).Select(n => n.RuleId!).Distinct(StringComparer.Ordinal)];

    /// <summary>
    /// The steps as a reader goes through them, from the conclusion down, premises in their order. A step that several others
    /// rest on is met with each of them; what lies below it, the first time only.
    /// </summary>
    public IEnumerable<DerivationStep> Walk()
    {
        var met = new HashSet<string>(StringComparer.Ordinal);
        var left = new Stack<(DerivationNode Node, int Depth)>([(Root, 0)]);
        var byId = Nodes.ToDictionary(n => n.Id, StringComparer.Ordinal);
        while (left.TryPop(out var next))
        {
            var isFirst = met.Add(next.Node.Id);
            yield return new(next.Node, next.Depth, isFirst);
            for (var i = next.Node.Premises.Count - 1; isFirst && i >= 0; i--)
            {
                left.Push((byId[next.Node.Premises[i]], next.Depth + 1));
            }
        }
    }

    /// <summary>Makes something of the conclusion out of what was made of its premises. A shared step is made once.</summary>
    /// <typeparam name="T">What is made of each step.</typeparam>
    /// <param name="make">Makes it, from a step and what its premises gave, in their order.</param>
    public T Fold<T>(Func<DerivationNode, IReadOnlyList<T>, T> make)
    {
        ArgumentNullException.ThrowIfNull(make);
        var results = new Dictionary<string, T>(StringComparer.Ordinal);
        // Premises stand after what rests on them: from the last node up, each finds its own.
        for (var i = Nodes.Count - 1; i >= 0; i--)
        {
            results[Nodes[i].Id] = make(Nodes[i], [.. Nodes[i].Premises.Select(p => results[p])]);
        }
        return results[Root.Id];
    }
}

/// <summary>A step as a reader meets it.</summary>
/// <param name="Node">The step.</param>
/// <param name="Depth">0 for the conclusion, one more for each step down.</param>
/// <param name="IsFirst">Whether it was not met before.</param>
public sealed record DerivationStep(DerivationNode Node, int Depth, bool IsFirst);
