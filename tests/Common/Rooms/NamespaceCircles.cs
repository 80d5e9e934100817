namespace Scrutineer.Testing;

/// <summary>Which namespaces depend on one another in a circle: by signatures and by the bodies of methods.</summary>
internal static class NamespaceCircles
{
    /// <summary>Namespaces among those of the types from which a way leads back to themselves, in order; empty where all is well.</summary>
    public static IReadOnlyList<string> Of(IEnumerable<Type> types)
    {
        var uses = types
            .Where(t => !t.IsNested && t.Namespace?.StartsWith("Scrutineer", StringComparison.Ordinal) == true)
            .GroupBy(t => t.Namespace!, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, Used, StringComparer.Ordinal);
        return [.. uses.Keys.Where(name => Reached(name, uses).Contains(name)).Order(StringComparer.Ordinal)];
    }

    private static HashSet<string> Used(IGrouping<string, Type> types) =>
        types
            .SelectMany(TypeUses.Of)
            .Select(t => t.Namespace)
            .OfType<string>()
            .Where(name => name != types.Key)
            .ToHashSet(StringComparer.Ordinal);

    private static HashSet<string> Reached(string from, Dictionary<string, HashSet<string>> uses)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var left = new Stack<string>(uses[from]);
        while (left.TryPop(out var next))
        {
            if (uses.TryGetValue(next, out var more) && reached.Add(next))
            {
                foreach (var name in more)
                {
                    left.Push(name);
                }
            }
        }
        return reached;
    }
}
