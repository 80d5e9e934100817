using System.Collections.Concurrent;

namespace Scrutineer.Law.Checking;

/// <summary>
/// Facts and rules as the checker looks them up: facts of a kind by the value in one of their places, rules by what they conclude
/// and by what they give way to. Indexes are made when first asked.
/// </summary>
internal sealed class PlainFacts(RuleBase rules, Register register)
{
    private readonly Lazy<ILookup<string, Fact>> _byPredicate = new(() =>
        register.Facts.ToLookup(f => f.Predicate, StringComparer.Ordinal)
    );
    private readonly ConcurrentDictionary<(string Predicate, int Place), ILookup<Value, Fact>> _byValue = new();
    private readonly ILookup<string, Rule> _concluding = rules.Rules.ToLookup(
        r => r.Head.Predicate.Id,
        StringComparer.Ordinal
    );
    private readonly ILookup<string, Rule> _overriding = rules
        .Rules.SelectMany(r => r.Overrides.Select(o => (Id: o, Rule: r)))
        .OrderBy(o => o.Rule.Id, StringComparer.Ordinal)
        .ToLookup(o => o.Id, o => o.Rule, StringComparer.Ordinal);
    private readonly Lazy<List<Value>> _days = new(() =>
        [
            .. register
                .Facts.Select(f => f.Validity)
                .Concat(rules.Rules.Select(r => r.InForce))
                .Distinct()
                .SelectMany(v => new[] { v.From, v.Until })
                .OfType<DateOnly>()
                .Distinct()
                .SelectMany(Near)
                .Distinct(),
        ]
    );
    private readonly Lazy<List<Value>> _data = new(() =>
        [.. register.Facts.SelectMany(f => f.Arguments).Where(v => v.Kind != ValueKind.Term).Distinct()]
    );

    /// <summary>The days on which anything begins or ends, and their neighbours: between them nothing changes.</summary>
    public List<Value> Days => _days.Value;

    public static IEnumerable<Value> Near(DateOnly d) => [Value.Of(d.AddDays(-1)), Value.Of(d), Value.Of(d.AddDays(1))];

    public IEnumerable<Rule> Concluding(string predicate) => _concluding[predicate];

    /// <summary>The rules that override one, in order of ids.</summary>
    public IEnumerable<Rule> Overriding(Rule rule) => _overriding[rule.Id];

    /// <summary>Whether the register says all of such a sentence: closed, and concluded by no rule.</summary>
    public bool IsListed(Predicate predicate) => predicate.IsClosed && !_concluding.Contains(predicate.Id);

    /// <summary>Every value of the kinds that the register or the rules name.</summary>
    public IEnumerable<Value> Of(IReadOnlyList<string> kinds) =>
        register.Vocabulary.Terms.Where(t => kinds.Contains(t.Kind)).Select(t => Value.Of(t.Id)).Concat(_data.Value);

    /// <summary>Facts that may be about a sentence: those that share its least common value, or all of its kind.</summary>
    public IEnumerable<Fact> Near(Sentence sentence)
    {
        IEnumerable<Fact>? least = null;
        var count = int.MaxValue;
        var place = 0;
        for (var i = 0; i < sentence.Slots.Count; i++)
        {
            if (i == sentence.Predicate.DaySlot)
            {
                continue;
            }
            if (!sentence.Slots[i].IsVariable)
            {
                var found = ByValue(sentence.Predicate.Id, place)[sentence.Slots[i].Value];
                var here = found is ICollection<Fact> list ? list.Count : found.Count();
                if (here < count)
                {
                    (least, count) = (found, here);
                }
            }
            place++;
        }
        return (least ?? _byPredicate.Value[sentence.Predicate.Id]).Where(f => Says(f, sentence));
    }

    private static bool Says(Fact fact, Sentence sentence)
    {
        var place = 0;
        for (var i = 0; i < sentence.Slots.Count; i++)
        {
            if (i == sentence.Predicate.DaySlot)
            {
                continue;
            }
            if (!sentence.Slots[i].IsVariable && sentence.Slots[i].Value != fact.Arguments[place])
            {
                return false;
            }
            place++;
        }
        return true;
    }

    private ILookup<Value, Fact> ByValue(string predicate, int place) =>
        _byValue.GetOrAdd(
            (predicate, place),
            key => _byPredicate.Value[key.Predicate].ToLookup(f => f.Arguments[key.Place])
        );
}
