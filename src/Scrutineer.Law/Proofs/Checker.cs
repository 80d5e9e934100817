namespace Scrutineer.Law;

/// <summary>
/// Re-validates a derivation from the facts and the rules, step by step, without any code of the engine. It reasons day by day and by
/// plain search: slow, short, and easy to read.
/// </summary>
/// <param name="rules">The rules.</param>
/// <param name="register">The facts.</param>
public sealed class Checker(RuleBase rules, Register register)
{
    private static readonly Value Someone = Value.Of("\u2605");
    private readonly ILookup<string, Fact> facts = register.Facts.ToLookup(Key, StringComparer.Ordinal);
    private readonly ILookup<string, Rule> byHead = rules.Rules.ToLookup(
        r => r.Head.Predicate.Id,
        StringComparer.Ordinal
    );
    private readonly ILookup<string, Fact> byPredicate = register.Facts.ToLookup(
        f => f.Predicate,
        StringComparer.Ordinal
    );
    private readonly HashSet<(string, bool, DateOnly)> path = [];
    private DateOnly? known;
    private DateOnly around;

    /// <summary>The first node that does not hold, with the reason in English; null when the whole derivation holds.</summary>
    public string? Refute(Derivation derivation)
    {
        ArgumentNullException.ThrowIfNull(derivation);
        known = derivation.KnownAsOf;
        var at = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < derivation.Nodes.Count; i++)
        {
            if (!at.TryAdd(derivation.Nodes[i].Id, i))
            {
                return $"{derivation.Nodes[i].Id}: the id stands twice";
            }
        }
        var used = derivation.Nodes.SelectMany(n => n.Premises).ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < derivation.Nodes.Count; i++)
        {
            var node = derivation.Nodes[i];
            if (node.Premises.Any(p => !at.TryGetValue(p, out var j) || j <= i) || (i > 0 && !used.Contains(node.Id)))
            {
                return $"{node.Id}: premises are missing, stand before it, or nothing rests on it";
            }
            if (Wrong(node, [.. node.Premises.Select(p => derivation.Nodes[at[p]])]) is { } reason)
            {
                return $"{node.Id}: {reason}";
            }
        }
        return derivation.Nodes.Count == 0 ? "there is no node" : null;
    }

    private string? Wrong(DerivationNode node, DerivationNode[] premises)
    {
        if (
            !node.Sentence.IsGround
            || (
                node.Kind != NodeKind.Rule
                && (premises.Length > 0 || node.Bindings.Count > 0 || node.Strength is not null)
            )
        )
        {
            return "a variable is left, or a leaf carries what only a rule may";
        }
        around = node.Sentence.Day ?? DateOnly.FromDayNumber(730_000);
        return node.Kind switch
        {
            NodeKind.Fact => Settled(node.Sentence, FactStatus.Asserted) is { } f
            && f.Id == node.FactId
            && node.RuleId is null
            && node.Certainty == f.Certainty
                ? null
                : "the register does not say so",
            NodeKind.Comparison => node is { FactId: null, RuleId: null, Certainty: Certainty.Verified }
                ? null
                : "a comparison rests on nothing",
            NodeKind.Absence => node.RuleId is null
            && Holds(node.Sentence, true) == false
            && Settled(node.Sentence, FactStatus.Refuted) is var r
            && r?.Id == node.FactId
            && node.Certainty == (r?.Certainty ?? Certainty.Verified)
                ? null
                : "it is not excluded",
            NodeKind.Override => node is { FactId: null, Certainty: Certainty.Verified }
            && rules.Rule(node.RuleId ?? "") is { } over
            && !Applies(over, node.Sentence, true)
                ? null
                : "the overriding rule is not excluded",
            _ => WrongRule(node, premises),
        };
    }

    private string? WrongRule(DerivationNode node, DerivationNode[] premises)
    {
        if (node.FactId is not null || rules.Rule(node.RuleId ?? "") is not { } rule)
        {
            return "there is no such rule";
        }
        var overriding = rules
            .Rules.Where(o => o.Overrides.Contains(rule.Id))
            .OrderBy(o => o.Id, StringComparer.Ordinal)
            .ToList();
        var bound = new Dictionary<string, Value>(StringComparer.Ordinal);
        if (premises.Length != rule.Premises.Count + overriding.Count || !Match(rule.Head, node.Sentence, bound))
        {
            return "the rule does not conclude this from so many premises";
        }
        for (var i = 0; i < premises.Length; i++)
        {
            var (p, kind) = (premises[i], premises[i].Kind);
            var fits =
                i < rule.Premises.Count
                    ? Match(rule.Premises[i].Sentence, p.Sentence, bound)
                        && (
                            rule.Premises[i].Sentence.Predicate.IsComparison
                                ? kind == NodeKind.Comparison && Compare(p.Sentence) != rule.Premises[i].Negated
                            : rule.Premises[i].Negated ? kind == NodeKind.Absence
                            : kind is NodeKind.Rule or NodeKind.Fact
                        )
                    : kind == NodeKind.Override
                        && p.RuleId == overriding[i - rule.Premises.Count].Id
                        && p.Sentence.Predicate.Id == overriding[i - rule.Premises.Count].Head.Predicate.Id
                        && p.Sentence.Slots.SequenceEqual(node.Sentence.Slots);
            if (!fits)
            {
                return $"premise {i + 1} is not the one that the rule asks";
            }
        }
        if (
            node.Bindings.Count != bound.Count
            || node.Bindings.Any(b => !bound.TryGetValue(b.Variable, out var v) || v != b.Value)
        )
        {
            return "the variables stand for something else";
        }
        var certainty = premises.Select(p => p.Certainty).Append(rule.Certainty).Min();
        var strength = premises.Select(p => p.Strength ?? rule.Strength).Append(rule.Strength).Min();
        return !InForce(rule, bound) ? "the rule is not in force"
            : node.Certainty != certainty || node.Strength != strength
                ? "certainty or strength is not the weakest below"
            : null;
    }

    private static string Key(Fact fact) => $"{fact.Predicate}({string.Join(',', fact.Arguments)})";

    private IEnumerable<Fact> On(Sentence sentence) =>
        facts[$"{sentence.Predicate.Id}({string.Join(',', sentence.Arguments)})"]
            .Where(f => !(f.KnownSince > known) && (sentence.Day is not { } day || f.Validity.Contains(day)));

    /// <summary>The surest fact of that status when no fact of another status contests it.</summary>
    private Fact? Settled(Sentence sentence, FactStatus status) =>
        On(sentence).Any(f => f.Status != status)
            ? null
            : On(sentence)
                .OrderByDescending(f => f.Certainty)
                .ThenBy(f => f.Id, StringComparer.Ordinal)
                .FirstOrDefault();

    /// <summary>Whether a sentence is established, or (possibly) not excluded. A sentence that rests on itself adds nothing.</summary>
    private bool Holds(Sentence sentence, bool possibly)
    {
        var predicate = sentence.Predicate;
        if (
            Settled(sentence, FactStatus.Asserted) is not null
            || (possibly && On(sentence).Any(f => f.Status != FactStatus.Refuted))
        )
        {
            return true;
        }
        if (possibly && !predicate.IsClosed)
        {
            return !On(sentence).Any();
        }
        var step = (sentence.ToString(), possibly, sentence.Day ?? default);
        if (!path.Add(step))
        {
            return false;
        }
        var holds = byHead[predicate.Id].Any(r => Applies(r, sentence, possibly));
        path.Remove(step);
        return holds;
    }

    private bool Applies(Rule rule, Sentence conclusion, bool possibly)
    {
        var bound = new Dictionary<string, Value>(StringComparer.Ordinal);
        if (rule.Head.Predicate.Id != conclusion.Predicate.Id || !Match(rule.Head, conclusion, bound))
        {
            return false;
        }
        // What the register lists completely binds first: the order of conditions changes nothing but the search.
        var order = rule
            .Premises.OrderBy(p =>
                p.Negated || p.Sentence.Predicate.IsComparison ? 2
                : Listed(p.Sentence.Predicate) ? 0
                : 1
            )
            .ToList();
        var overriding = rules.Rules.Where(o => o.Overrides.Contains(rule.Id)).ToList();
        return Search(rule, order, 0, bound, possibly)
            && overriding.TrueForAll(o => !Applies(o, new Sentence(o.Head.Predicate, conclusion.Slots), !possibly));
    }

    private bool Listed(Predicate predicate) => predicate.IsClosed && !byHead[predicate.Id].Any();

    private bool Search(Rule rule, List<Premise> order, int next, Dictionary<string, Value> bound, bool possibly)
    {
        if (next == order.Count)
        {
            return InForce(rule, bound);
        }
        var (sentence, negated) = (order[next].Sentence, order[next].Negated);
        foreach (var (ground, values) in Groundings(sentence, bound))
        {
            var holds =
                sentence.Predicate.IsComparison ? Compare(ground) is not { } is_ || is_ != negated
                : negated ? !Holds(ground, !possibly)
                : Holds(ground, possibly);
            if (holds && Search(rule, order, next + 1, values, possibly))
            {
                return true;
            }
        }
        return false;
    }

    private IEnumerable<(Sentence, Dictionary<string, Value>)> Groundings(
        Sentence sentence,
        Dictionary<string, Value> bound
    )
    {
        var free = sentence
            .Slots.Select((s, i) => (s, i))
            .Where(s => s.s.IsVariable && !bound.ContainsKey(s.s.Variable!))
            .Select(s => s.i)
            .DefaultIfEmpty(-1)
            .First();
        if (free < 0)
        {
            return
            [
                (
                    new Sentence(
                        sentence.Predicate,
                        [.. sentence.Slots.Select(s => s.IsVariable ? Slot.Of(bound[s.Variable!]) : s)]
                    ),
                    bound
                ),
            ];
        }
        var spec = sentence.Predicate.Slots[free];
        var argument = free - (sentence.Predicate.DaySlot >= 0 && sentence.Predicate.DaySlot < free ? 1 : 0);
        var values =
            spec.IsDay ? Days()
            : Listed(sentence.Predicate) ? byPredicate[sentence.Predicate.Id].Select(f => f.Arguments[argument])
            : register
                .Vocabulary.Terms.Where(t => spec.Kinds.Contains(t.Kind))
                .Select(t => Value.Of(t.Id))
                .Concat(register.Facts.SelectMany(f => f.Arguments).Where(v => v.Kind != ValueKind.Term))
                .Append(Someone);
        return values
            .Distinct()
            .SelectMany(v =>
                Groundings(sentence, new(bound, StringComparer.Ordinal) { [sentence.Slots[free].Variable!] = v })
            );
    }

    /// <summary>The days on which anything begins or ends, and their neighbours: between them nothing changes.</summary>
    private IEnumerable<Value> Days() =>
        register
            .Facts.Select(f => f.Validity)
            .Concat(rules.Rules.Select(r => r.InForce))
            .SelectMany(v => new[] { v.From, v.Until })
            .Append(around)
            .OfType<DateOnly>()
            .Distinct()
            .SelectMany(d => new[] { d.AddDays(-1), d, d.AddDays(1) })
            .Select(Value.Of);

    private static bool InForce(Rule rule, Dictionary<string, Value> bound)
    {
        Slot[] days =
        [
            .. rule
                .Premises.Select(p => p.Sentence)
                .Prepend(rule.Head)
                .Where(s => s.Predicate.DaySlot >= 0)
                .Select(s => s.Slots[s.Predicate.DaySlot]),
        ];
        Slot? on =
            rule.InForceOn is { } named ? Slot.Named(named)
            : days.Length > 0 ? days[0]
            : null;
        return on is not { } slot
            || rule.InForce.IsAlways
            || (slot.IsVariable ? bound[slot.Variable!] : slot.Value) is var v
                && (v == Someone || rule.InForce.Contains(v.Date));
    }

    private static bool Match(Sentence pattern, Sentence ground, Dictionary<string, Value> bound) =>
        pattern.Predicate.Id == ground.Predicate.Id
        && pattern
            .Slots.Zip(ground.Slots)
            .All(s =>
                s.First.Variable is not { } name
                    ? s.First.Value == s.Second.Value
                    : bound.TryAdd(name, s.Second.Value) || bound[name] == s.Second.Value
            );

    /// <summary>Whether a comparison holds; null where somebody unnamed stands in it.</summary>
    private static bool? Compare(Sentence sentence)
    {
        var (a, b) = (sentence.Slots[0].Value, sentence.Slots[1].Value);
        return a == Someone || b == Someone
            ? null
            : sentence.Predicate.Id switch
            {
                "other" => a != b,
                "less" => a.Number < b.Number,
                "not-less" => a.Number >= b.Number,
                "earlier" => a.Date < b.Date,
                _ => a.Date >= b.Date,
            };
    }
}
