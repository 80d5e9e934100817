namespace Scrutineer.Law.Deduction.Core;

/// <summary>
/// Semi-naive evaluation of one group of sentences that rest on one another: after the first round only what is new is
/// joined again.
/// </summary>
internal sealed class Evaluation(World world, List<int> component)
{
    private Dictionary<(int Predicate, int Entry), DaySet> _fresh = [];

    public void Run()
    {
        var rules = component.SelectMany(p => world.Predicates[p].Rules).ToList();
        var recursive = rules.Exists(r => r.Positive.Any(l => component.Contains(l.Predicate)));
        foreach (var rule in rules)
        {
            Fire(rule, -1, null, recursive);
        }
        while (recursive && _fresh.Count > 0)
        {
            var news = _fresh
                .GroupBy(f => f.Key.Predicate)
                .ToDictionary(g => g.Key, g => g.Select(f => (f.Key.Entry, f.Value)).ToList());
            _fresh = [];
            foreach (var rule in rules)
            {
                for (var i = 0; i < rule.Positive.Length; i++)
                {
                    if (news.TryGetValue(rule.Positive[i].Predicate, out var list))
                    {
                        Fire(rule, i, list, recursive);
                    }
                }
            }
        }
    }

    private void Fire(CompiledRule rule, int from, List<(int Entry, DaySet Days)>? news, bool recursive)
    {
        if (!recursive)
        {
            new Join(
                world,
                rule,
                (arguments, days, used, all) => world.Establish(rule, arguments, days, used, all)
            ).Run();
            return;
        }
        // The relation read is the relation written: what is found is written when the reading is over.
        var found = new List<(int[] Arguments, DaySet Days, int[] Used, DaySet[] All)>();
        var join = new Join(
            world,
            rule,
            (arguments, days, used, all) => found.Add(([.. arguments], days, [.. used], [.. all]))
        );
        join.Run(from, news);
        foreach (var (arguments, days, used, all) in found)
        {
            var added = world.Establish(rule, arguments, days, used, all);
            if (!added.IsEmpty)
            {
                var key = (rule.Head.Predicate, world.Relations[rule.Head.Predicate].Find(arguments));
                _fresh[key] = _fresh.TryGetValue(key, out var before) ? before.Or(added) : added;
            }
        }
    }
}
