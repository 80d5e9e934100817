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
/// <param name="Strength">Of the weakest rule at or below this node; null where there is no rule.</param>
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
}
