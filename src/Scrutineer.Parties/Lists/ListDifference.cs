namespace Scrutineer.Parties.Lists;

/// <summary>What changed between two snapshots of one list.</summary>
/// <param name="Added">Entries of the later one only, by identifier.</param>
/// <param name="Removed">Entries of the earlier one only.</param>
/// <param name="Altered">Entries of both that differ, as earlier and later.</param>
public sealed record ListDifference(
    IReadOnlyList<ListedEntity> Added,
    IReadOnlyList<ListedEntity> Removed,
    IReadOnlyList<(ListedEntity Earlier, ListedEntity Later)> Altered
)
{
    /// <summary>Compares two snapshots; the order of entries and of names does not matter.</summary>
    public static ListDifference Between(IEnumerable<ListedEntity> earlier, IEnumerable<ListedEntity> later)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        ArgumentNullException.ThrowIfNull(later);
        var (before, after) = (ById(earlier), ById(later));
        return new(
            [.. after.Where(a => !before.ContainsKey(a.Key)).Select(a => a.Value)],
            [.. before.Where(b => !after.ContainsKey(b.Key)).Select(b => b.Value)],
            [
                .. before
                    .Where(b => after.ContainsKey(b.Key) && Content(b.Value) != Content(after[b.Key]))
                    .Select(b => (b.Value, after[b.Key])),
            ]
        );
    }

    private static SortedDictionary<string, ListedEntity> ById(IEnumerable<ListedEntity> entities)
    {
        var table = new SortedDictionary<string, ListedEntity>(StringComparer.Ordinal);
        foreach (var e in entities)
        {
            table[e.Id] = table.TryGetValue(e.Id, out var known)
                ? known with
                {
                    Names = [.. known.Names, .. e.Names],
                }
                : e;
        }
        return table;
    }

    private static string Content(ListedEntity e) =>
        string.Join(
            '\n',
            [
                e.Type,
                e.Born,
                e.Listed,
                e.Programme,
                .. e.Countries.Order(StringComparer.Ordinal),
                .. e.Names.Select(n => n.Kind + "\t" + n.Name).Order(StringComparer.Ordinal),
            ]
        );
}
