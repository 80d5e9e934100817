namespace Scrutineer.Law.Checking;

/// <summary>
/// The checker's own reading of facts and rules: whether a sentence is established or not excluded on one day, by trying every
/// value and every day on which anything changes. Shares no code with the engine.
/// </summary>
internal sealed class PlainSearch(RuleBase rules, Register register, DateOnly? known)
{
    private static readonly Value Someone = Value.Of("\u2605");
    private readonly ILookup<string, Fact> _facts = register.Facts.ToLookup(Key, StringComparer.Ordinal);
    private readonly ILookup<string, Fact> _listed = register.Facts.ToLookup(f => f.Predicate, StringComparer.Ordinal);
    private readonly ILookup<string, Rule> _concluding = rules.Rules.ToLookup(
        r => r.Head.Predicate.Id,
        StringComparer.Ordinal
    );
    private readonly HashSet<(string, bool)> _path = [];
    private List<Value>? _days;

    /// <summary>A day near which to look as well.</summary>
    public DateOnly? Around { get; set; }

    public static List<Rule> Overriding(RuleBase rules, Rule rule) =>
        [.. rules.Rules.Where(o => o.Overrides.Contains(rule.Id)).OrderBy(o => o.Id, StringComparer.Ordinal)];

    public static bool Match(Sentence pattern, Sentence ground, Dictionary<string, Value> bound) =>
        pattern.Predicate.Id == ground.Predicate.Id
        && pattern
            .Slots.Zip(ground.Slots)
            .All(s =>
                s.First.Variable is not { } name
                    ? s.First.Value == s.Second.Value
                    : bound.TryAdd(name, s.Second.Value) || bound[name] == s.Second.Value
            );

    public static bool InForce(Rule rule, Dictionary<string, Value> bound)
    {
        var sentences = rule.Premises.Select(p => p.Sentence).Prepend(rule.Head).Where(s => s.Predicate.DaySlot >= 0);
        var spoken = rule.InForceOn is { } named
            ? Slot.Named(named)
            : sentences.Select(s => s.Slots[s.Predicate.DaySlot]).FirstOrDefault();
        if (rule.InForce.IsAlways)
        {
            return true;
        }
        var day = spoken.Variable is { } name ? bound[name] : spoken.Value;
        return day == Someone || rule.InForce.Contains(day.Date);
    }

    /// <summary>Whether a comparison holds; null where somebody unnamed stands in it.</summary>
    public static bool? Compare(Sentence sentence)
    {
        var (a, b) = (sentence.Slots[0].Value, sentence.Slots[1].Value);
        if (a == Someone || b == Someone)
        {
            return null;
        }
        return sentence.Predicate.Id switch
        {
            "other" => a != b,
            "less" => a.Number < b.Number,
            "not-less" => a.Number >= b.Number,
            "earlier" => a.Date < b.Date,
            _ => a.Date >= b.Date,
        };
    }

    /// <summary>The surest fact of that status (of equals the first by id) when no fact of another status contests it.</summary>
    public Fact? Settled(Sentence sentence, FactStatus status)
    {
        var said = On(sentence).ToList();
        return said.Exists(f => f.Status != status)
            ? null
            : said.OrderByDescending(f => f.Certainty).ThenBy(f => f.Id, StringComparer.Ordinal).FirstOrDefault();
    }

    /// <summary>Whether a sentence is established or, when asked possibly, not excluded. Resting on itself adds nothing.</summary>
    public bool Holds(Sentence sentence, bool possibly)
    {
        var at = sentence.Predicate.DaySlot;
        if (at >= 0 && sentence.Slots[at].Value == Someone)
        {
            return possibly;
        }
        var said = On(sentence).ToList();
        if (
            Settled(sentence, FactStatus.Asserted) is not null
            || (possibly && said.Exists(f => f.Status != FactStatus.Refuted))
        )
        {
            return true;
        }
        if (possibly && !sentence.Predicate.IsClosed)
        {
            return said.Count == 0;
        }
        if (!_path.Add((sentence.ToString(), possibly)))
        {
            return false;
        }
        var holds = _concluding[sentence.Predicate.Id].Any(r => Applies(r, sentence, possibly));
        _path.Remove((sentence.ToString(), possibly));
        return holds;
    }

    public bool Applies(Rule rule, Sentence conclusion, bool possibly)
    {
        var bound = new Dictionary<string, Value>(StringComparer.Ordinal);
        if (!Match(rule.Head, conclusion, bound))
        {
            return false;
        }
        // What the register lists completely binds first: the order of conditions changes only the time it takes.
        int Rank(Premise p) =>
            p.Negated || p.Sentence.Predicate.IsComparison ? 2
            : IsListed(p.Sentence.Predicate) ? 0
            : 1;
        return Meets(rule, [.. rule.Premises.OrderBy(Rank)], bound, possibly)
            && Overriding(rules, rule)
                .TrueForAll(o => !Applies(o, new Sentence(o.Head.Predicate, conclusion.Slots), !possibly));
    }

    private bool Meets(Rule rule, Premise[] left, Dictionary<string, Value> bound, bool possibly)
    {
        if (left.Length == 0)
        {
            return InForce(rule, bound);
        }
        var premise = left[0];
        return Groundings(premise.Sentence, bound)
            .Any(g =>
                (
                    premise.Sentence.Predicate.IsComparison ? Compare(g.Sentence) != premise.Negated
                    : premise.Negated ? !Holds(g.Sentence, !possibly)
                    : Holds(g.Sentence, possibly)
                ) && Meets(rule, left[1..], g.Bound, possibly)
            );
    }

    private IEnumerable<(Sentence Sentence, Dictionary<string, Value> Bound)> Groundings(
        Sentence sentence,
        Dictionary<string, Value> bound
    )
    {
        var slots = sentence.Slots.Select(s =>
            s.Variable is { } v && bound.TryGetValue(v, out var known) ? Slot.Of(known) : s
        );
        var filled = new Sentence(sentence.Predicate, [.. slots]);
        var free = filled.Slots.TakeWhile(s => !s.IsVariable).Count();
        if (free == filled.Slots.Count)
        {
            return [(filled, bound)];
        }
        var name = filled.Slots[free].Variable!;
        return Values(sentence.Predicate, free)
            .Distinct()
            .SelectMany(v => Groundings(sentence, new(bound, StringComparer.Ordinal) { [name] = v }));
    }

    private IEnumerable<Value> Values(Predicate predicate, int slot)
    {
        var argument = predicate.Slots.Take(slot).Count(s => !s.IsDay);
        if (predicate.Slots[slot].IsDay)
        {
            return Days();
        }
        if (IsListed(predicate))
        {
            return _listed[predicate.Id].Select(f => f.Arguments[argument]);
        }
        var kinds = predicate.Slots[slot].Kinds;
        return register
            .Vocabulary.Terms.Where(t => kinds.Contains(t.Kind))
            .Select(t => Value.Of(t.Id))
            .Concat(register.Facts.SelectMany(f => f.Arguments).Where(v => v.Kind != ValueKind.Term))
            .Append(Someone);
    }

    /// <summary>The days on which anything begins or ends, and their neighbours: between them nothing changes.</summary>
    private List<Value> Days()
    {
        static IEnumerable<Value> Near(DateOnly d) => [Value.Of(d.AddDays(-1)), Value.Of(d), Value.Of(d.AddDays(1))];
        var intervals = register.Facts.Select(f => f.Validity).Concat(rules.Rules.Select(r => r.InForce));
        _days ??=
        [
            .. intervals.SelectMany(v => new[] { v.From, v.Until }).OfType<DateOnly>().Distinct().SelectMany(Near),
        ];
        return [.. _days, .. Near(Around ?? new DateOnly(2000, 1, 1))];
    }

    private bool IsListed(Predicate predicate) => predicate.IsClosed && !_concluding[predicate.Id].Any();

    private IEnumerable<Fact> On(Sentence sentence) =>
        _facts[$"{sentence.Predicate.Id}({string.Join(',', sentence.Arguments)})"]
            .Where(f => !(f.KnownSince > known) && (sentence.Day is not { } day || f.Validity.Contains(day)));

    private static string Key(Fact fact) => $"{fact.Predicate}({string.Join(',', fact.Arguments)})";
}
