using System.Collections.Concurrent;

namespace Scrutineer.Law.Checking;

/// <summary>
/// Facts and rules as the checker looks them up: facts of a kind by the values in their places, rules by what they conclude
/// and by what they give way to. Indexes are made when first asked.
/// </summary>
internal sealed class PlainFacts(RuleBase rules, Register register)
{
    private readonly Lazy<Dictionary<string, Fact[]>> _byPredicate = new(() =>
        register
            .Facts.GroupBy(f => f.Predicate, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal)
    );
    private readonly ConcurrentDictionary<(string Predicate, int Places), PlainIndex> _indexes = new();
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

    /// <summary>Facts about a sentence: those that share each of its values.</summary>
    public IEnumerable<Fact> Near(Sentence sentence)
    {
        var places = 0;
        var place = 0;
        for (var i = 0; i < sentence.Slots.Count; i++)
        {
            if (i != sentence.Predicate.DaySlot)
            {
                places |= sentence.Slots[i].IsVariable ? 0 : 1 << place;
                place++;
            }
        }
        return Index(sentence.Predicate.Id, places).Of(sentence).Where(f => Says(f, sentence));
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

    private PlainIndex Index(string predicate, int places) =>
        _indexes.GetOrAdd(
            (predicate, places),
            key => new(_byPredicate.Value.GetValueOrDefault(key.Predicate) ?? [], key.Places)
        );
}
