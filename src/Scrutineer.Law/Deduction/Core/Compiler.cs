namespace Scrutineer.Law.Deduction.Core;

/// <summary>Turns rules into numbers: kinds of sentences, rules with their overrides as conditions, strata.</summary>
internal sealed class Compiler
{
    private readonly Dictionary<string, int> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _applies = new(StringComparer.Ordinal);
    private readonly RuleBase _rules;
    private readonly Symbols _symbols;

    public Compiler(RuleBase rules, Symbols symbols)
    {
        _rules = rules;
        _symbols = symbols;
        foreach (var predicate in rules.Vocabulary.Predicates.Where(p => !p.IsComparison))
        {
            _byId[predicate.Id] = Predicates.Count;
            Predicates.Add(new(predicate, null));
        }
        var overriders = rules.Rules.Where(r => r.Overrides.Count > 0);
        foreach (var rule in overriders)
        {
            _applies[rule.Id] = Predicates.Count;
            Predicates.Add(new(rule.Head.Predicate, rule));
        }
        // Stronger law first: where several rules reach a conclusion, the strongest carries the proof.
        foreach (
            var rule in rules
                .Rules.Select((r, i) => (r, i))
                .OrderByDescending(r => r.r.Strength.Rank())
                .ThenBy(r => r.i)
        )
        {
            Compile(rule.r);
        }
        foreach (var rule in Predicates.SelectMany(p => p.Rules))
        {
            rule.Index();
        }
    }

    public List<CompiledPredicate> Predicates { get; } = [];

    public int Predicate(string id) => _byId[id];

    private void Compile(Rule rule)
    {
        var days = RuleDays.Of(rule);
        var context = new Names(days, _symbols);
        var positive = new List<Literal>();
        var negative = new List<Literal>();
        var tests = new List<Test>();
        for (var i = 0; i < rule.Premises.Count; i++)
        {
            var premise = rule.Premises[i];
            var sentence = premise.Sentence;
            if (sentence.Predicate.IsComparison)
            {
                var id = premise.Negated ? Opposite(sentence.Predicate.Id) : sentence.Predicate.Id;
                tests.Add(new(id, context.Ref(sentence.Slots[0]), context.Ref(sentence.Slots[1]), i));
                continue;
            }
            (premise.Negated ? negative : positive).Add(context.Literal(sentence, _byId[sentence.Predicate.Id], i));
        }
        var head = context.Literal(rule.Head, _byId[rule.Head.Predicate.Id], -1);
        foreach (var over in Overriders(_rules.Rules, rule))
        {
            negative.Add(head with { Predicate = _applies[over.Id], Overrider = over });
        }
        var target = _applies.TryGetValue(rule.Id, out var own) ? head with { Predicate = own } : head;
        Predicates[target.Predicate]
            .Rules.Add(
                new()
                {
                    Source = rule,
                    Head = target,
                    Positive = [.. positive],
                    Negative = [.. negative],
                    Tests = [.. tests],
                    Variables = [.. days.Values],
                    VariableKinds = [.. days.Values.Select(v => Kinds(rule, v))],
                    Days = [.. days.Days],
                    ForceOn = days.ForceOn is { } on ? context.Ref(on) : default,
                    InForce = DaySet.Of(rule.InForce),
                }
            );
        if (target != head)
        {
            Predicates[head.Predicate].Rules.Add(Step(rule, head, target));
        }
    }

    /// <summary>From "the overriding rule applies" to its conclusion.</summary>
    private static CompiledRule Step(Rule rule, Literal head, Literal target)
    {
        var arguments = head.Arguments.Select((_, i) => new Ref(RefKind.Variable, i)).ToArray();
        var day = head.Day.Kind == RefKind.None ? default : new Ref(RefKind.Day, 0);
        return new()
        {
            Source = null,
            Head = new(head.Predicate, arguments, day, -1),
            Positive = [new(target.Predicate, arguments, day, 0)],
            Negative = [],
            Tests = [],
            Variables = [.. arguments.Select((_, i) => $"{i}")],
            VariableKinds = [.. rule.Head.Predicate.Slots.Where(s => !s.IsDay).Select(s => s.Kinds)],
            Days = day.Kind == RefKind.None ? [] : ["d"],
            ForceOn = default,
            InForce = DaySet.Always,
        };
    }

    /// <summary>The rules that override this one, in order of ids.</summary>
    public static IEnumerable<Rule> Overriders(IReadOnlyList<Rule> rules, Rule rule) =>
        rules.Where(o => o.Overrides.Contains(rule.Id)).OrderBy(o => o.Id, StringComparer.Ordinal);

    private static string Opposite(string id) =>
        id switch
        {
            Comparisons.Less => Comparisons.NotLess,
            Comparisons.NotLess => Comparisons.Less,
            Comparisons.Earlier => Comparisons.NotEarlier,
            Comparisons.NotEarlier => Comparisons.Earlier,
            _ => "same",
        };

    private static IReadOnlyList<string> Kinds(Rule rule, string variable)
    {
        IReadOnlyList<string>? kinds = null;
        foreach (
            var sentence in rule
                .Premises.Select(p => p.Sentence)
                .Prepend(rule.Head)
                .Where(s => !s.Predicate.IsComparison)
        )
        {
            for (var i = 0; i < sentence.Slots.Count; i++)
            {
                if (sentence.Slots[i].Variable == variable && i != sentence.Predicate.DaySlot)
                {
                    var here = sentence.Predicate.Slots[i].Kinds;
                    kinds = kinds is null ? here : [.. kinds.Intersect(here, StringComparer.Ordinal)];
                }
            }
        }
        return kinds ?? [];
    }

    private sealed class Names(RuleDays days, Symbols symbols)
    {
        public Ref Ref(Slot slot)
        {
            if (slot.Variable is not { } name)
            {
                return new(RefKind.Constant, symbols.Of(slot.Value));
            }
            var day = days.Days.ToList().IndexOf(name);
            return day >= 0 ? new(RefKind.Day, day) : new(RefKind.Variable, days.Values.ToList().IndexOf(name));
        }

        public Literal Literal(Sentence sentence, int predicate, int premise)
        {
            var at = sentence.Predicate.DaySlot;
            return new(
                predicate,
                [.. sentence.Slots.Where((_, i) => i != at).Select(Ref)],
                at < 0 ? default : Ref(sentence.Slots[at]),
                premise
            );
        }
    }
}
