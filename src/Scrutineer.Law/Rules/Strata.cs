namespace Scrutineer.Law;

/// <summary>Orders sentences so that what stands after <c>unless</c> is settled before it is asked.</summary>
internal sealed class Strata
{
    private readonly Dictionary<string, int> _levels = new(StringComparer.Ordinal);

    /// <summary>The sentences that rest on their own absence, or null when the order exists.</summary>
    public IReadOnlyList<Rule>? Circle { get; private set; }

    /// <summary>The name under which "this rule applies" is ordered.</summary>
    public static string Applies(Rule rule) => $"applies:{rule.Id}";

    public static Strata Of(IReadOnlyList<Rule> rules)
    {
        var strata = new Strata();
        var edges = Edges(rules);
        var limit = edges.SelectMany(e => new[] { e.From, e.To }).Distinct(StringComparer.Ordinal).Count();
        var changed = true;
        while (changed)
        {
            changed = false;
            foreach (var (from, to, negative, rule) in edges)
            {
                var least = strata.Level(to) + (negative ? 1 : 0);
                if (strata.Level(from) < least)
                {
                    if (least > limit)
                    {
                        strata.Circle = [rule];
                        return strata;
                    }
                    strata._levels[from] = least;
                    changed = true;
                }
            }
        }
        return strata;
    }

    public int Level(string name) => _levels.GetValueOrDefault(name);

    private static List<(string From, string To, bool Negative, Rule Rule)> Edges(IReadOnlyList<Rule> rules)
    {
        var edges = new List<(string, string, bool, Rule)>();
        foreach (var rule in rules)
        {
            var from = rule.Overrides.Count > 0 ? Applies(rule) : rule.Head.Predicate.Id;
            if (rule.Overrides.Count > 0)
            {
                edges.Add((rule.Head.Predicate.Id, from, false, rule));
            }
            foreach (var premise in rule.Premises.Where(p => !p.Sentence.Predicate.IsComparison))
            {
                edges.Add((from, premise.Sentence.Predicate.Id, premise.Negated, rule));
            }
            foreach (var over in rules.Where(o => o.Overrides.Contains(rule.Id)))
            {
                edges.Add((from, Applies(over), true, rule));
            }
        }
        return edges;
    }
}
