using Scrutineer.Wording;

namespace Scrutineer.Law.Checking;

/// <summary>
/// Re-validates a derivation from the facts and the rules, step by step, without any code of the engine: by day and by
/// plain search, slow, short, easy to read. What must be absent is sought by <see cref="PlainSearch"/>.
/// </summary>
/// <param name="rules">The rules.</param>
/// <param name="register">The facts.</param>
public sealed class Checker(RuleBase rules, Register register)
{
    private readonly PlainFacts _facts = new(rules, register);

    /// <summary>Why a derivation does not prove this conclusion; null when it does.</summary>
    public string? Refute(Derivation derivation, Sentence conclusion)
    {
        ArgumentNullException.ThrowIfNull(derivation);
        return derivation.Nodes.Count > 0 && !derivation.Root.Sentence.Equals(conclusion)
            ? $"{derivation.Root.Id}: it proves something else"
            : Refute(derivation);
    }

    /// <summary>The first node that does not hold, with the reason; null when the whole derivation holds.</summary>
    public string? Refute(Derivation derivation)
    {
        ArgumentNullException.ThrowIfNull(derivation);
        var nodes = derivation.Nodes;
        var at = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < nodes.Count; i++)
        {
            if (!at.TryAdd(nodes[i].Id, i) || !IsWellFormed(nodes[i].Sentence))
            {
                return $"{nodes[i].Id}: the id is used twice, or the sentence does not fit the vocabulary";
            }
        }
        var used = nodes.SelectMany(n => n.Premises).ToHashSet(StringComparer.Ordinal);
        var search = new PlainSearch(_facts, derivation.KnownAsOf);
        for (var i = 0; i < nodes.Count; i++)
        {
            if (nodes[i].Premises.Any(p => !at.TryGetValue(p, out var j) || j <= i))
            {
                return $"{nodes[i].Id}: a premise is missing or stands before what rests on it";
            }
            var premises = nodes[i].Premises.Select(p => nodes[at[p]]).ToArray();
            var wrong =
                i > 0 && !used.Contains(nodes[i].Id) ? "nothing rests on it" : Wrong(nodes[i], premises, search);
            if (search.IsGivenUp)
            {
                return $"{nodes[i].Id}: the search met its bound of {PlainSearch.Bound} ways and was given up";
            }
            if (wrong is not null)
            {
                return $"{nodes[i].Id}: {wrong}";
            }
        }
        return nodes.Count == 0 ? "there is no node" : null;
    }

    private bool IsWellFormed(Sentence sentence) =>
        sentence
            .Predicate.Slots.Zip(sentence.Slots)
            .All(s =>
                !s.Second.IsVariable
                && s.Second.Value.Kind switch
                {
                    ValueKind.Date => s.First.Kinds.Any(k => k is "day" or "date" or "any"),
                    ValueKind.Number => s.First.Kinds.Any(k => k is "number" or "any"),
                    _ => register.Vocabulary.Term(s.Second.Value.TermId) is { } term
                        && s.First.Kinds.Any(k => k == term.Kind || k == "any"),
                }
            );

    private string? Wrong(DerivationNode node, DerivationNode[] premises, PlainSearch search)
    {
        if (node.Kind == NodeKind.Rule)
        {
            return WrongRule(node, premises);
        }
        if (premises.Length > 0 || node.Bindings.Count > 0 || node.Strength is not null)
        {
            return "only a rule has premises, variables and strength";
        }
        search.Around = node.Sentence.Day;
        var settled = search.Settled(
            node.Sentence,
            node.Kind == NodeKind.Fact ? FactStatus.Asserted : FactStatus.Refuted
        );
        var holds = node.Kind switch
        {
            NodeKind.Fact => node.RuleId is null && settled is not null && settled.Id == node.FactId,
            NodeKind.Comparison => node is { FactId: null, RuleId: null }
                && PlainRules.Compare(node.Sentence) is not null,
            NodeKind.Absence => node.RuleId is null
                && settled?.Id == node.FactId
                && !search.Holds(node.Sentence, possibly: true),
            _ => node.FactId is null
                && rules.Rule(node.RuleId ?? "") is { } over
                && !search.Applies(over, node.Sentence, possibly: true),
        };
        var certainty = node.Kind is NodeKind.Fact or NodeKind.Absence ? settled?.Certainty : null;
        return holds && node.Certainty == (certainty ?? Certainty.Verified)
            ? null
            : "the register does not bear it out";
    }

    private string? WrongRule(DerivationNode node, DerivationNode[] premises)
    {
        if (node.FactId is not null || rules.Rule(node.RuleId ?? "") is not { } rule)
        {
            return "there is no such rule";
        }
        var overriding = _facts.Overriding(rule).ToList();
        var bound = new Dictionary<string, Value>(StringComparer.Ordinal);
        if (
            premises.Length != rule.Premises.Count + overriding.Count
            || !PlainRules.Match(rule.Head, node.Sentence, bound)
        )
        {
            return "the rule does not conclude this from so many premises";
        }
        for (var i = 0; i < premises.Length; i++)
        {
            var own = i < rule.Premises.Count;
            if (
                own
                    ? !IsPremise(rule.Premises[i], premises[i], bound)
                    : !IsOverride(overriding[i - rule.Premises.Count], premises[i], node)
            )
            {
                return $"premise {i + 1} is not the one that the rule asks";
            }
        }
        if (
            node.Bindings.Count != bound.Count
            || node.Bindings.Any(b => !bound.TryGetValue(b.Variable, out var value) || value != b.Value)
        )
        {
            return "the variables stand for something else";
        }
        var certainty = premises.Select(p => p.Certainty).Append(rule.Certainty).Min();
        Strength? ofRule = rule.Head.Predicate.IsAuxiliary ? null : rule.Strength;
        var strength = premises.Select(p => p.Strength).Append(ofRule).Min();
        if (node.Certainty != certainty || node.Strength != strength)
        {
            return "certainty or strength is not the weakest below";
        }
        return PlainRules.InForce(rule, bound) ? null : "the rule is not in force";
    }

    private static bool IsPremise(Premise asked, DerivationNode given, Dictionary<string, Value> bound) =>
        PlainRules.Match(asked.Sentence, given.Sentence, bound)
        && (
            asked.Sentence.Predicate.IsComparison
                ? given.Kind == NodeKind.Comparison && PlainRules.Compare(given.Sentence) == !asked.Negated
            : asked.Negated ? given.Kind == NodeKind.Absence
            : given.Kind is NodeKind.Rule or NodeKind.Fact
        );

    private static bool IsOverride(Rule over, DerivationNode given, DerivationNode node) =>
        given.Kind == NodeKind.Override
        && given.RuleId == over.Id
        && given.Sentence.Predicate.Id == over.Head.Predicate.Id
        && given.Sentence.Slots.SequenceEqual(node.Sentence.Slots);
}
