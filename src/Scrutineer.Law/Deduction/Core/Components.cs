namespace Scrutineer.Law.Deduction.Core;

/// <summary>Groups of sentences that rest on one another, what is rested on first (Tarjan 1972).</summary>
internal static class Components
{
    public static List<List<int>> Of(IReadOnlyList<CompiledPredicate> predicates)
    {
        var found = new List<List<int>>();
        var index = new int[predicates.Count];
        var low = new int[predicates.Count];
        var open = new bool[predicates.Count];
        var stack = new Stack<int>();
        var next = 1;
        void Visit(int p)
        {
            index[p] = low[p] = next++;
            stack.Push(p);
            open[p] = true;
            foreach (
                var q in predicates[p].Rules.SelectMany(r => r.Positive.Concat(r.Negative)).Select(l => l.Predicate)
            )
            {
                if (index[q] == 0)
                {
                    Visit(q);
                    low[p] = Math.Min(low[p], low[q]);
                }
                else if (open[q])
                {
                    low[p] = Math.Min(low[p], index[q]);
                }
            }
            if (low[p] != index[p])
            {
                return;
            }
            var component = new List<int>();
            int member;
            do
            {
                member = stack.Pop();
                open[member] = false;
                component.Add(member);
            } while (member != p);
            component.Reverse();
            found.Add(component);
        }
        for (var p = 0; p < predicates.Count; p++)
        {
            if (index[p] == 0)
            {
                Visit(p);
            }
        }
        return found;
    }
}
