using Scrutineer.Law.Registers;
using Scrutineer.Wording;
using Scrutineer.Wording.Bytes;

namespace Scrutineer.Publishing.Bundles;

/// <summary>Whether a bundle was judged by the rules that this program ships.</summary>
internal static class ShippedRules
{
    private const string Folder = "rules/";

    /// <summary>Names of the bundle's shared rule files that are other than the shipped ones, or that are not shipped.</summary>
    public static IReadOnlyList<string> Other(NamedBytes members) =>
        [
            .. members
                .Where(m => m.Key.StartsWith(Folder, StringComparison.Ordinal))
                .Where(m =>
                    RuleFolder.Shipped.TryRead(m.Key[Folder.Length..]) is not { } shipped
                    || !shipped.Span.SequenceEqual(m.Value.Span)
                )
                .Select(m => m.Key)
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>What the row about the law says: how much was read, and whether by other rules than the shipped.</summary>
    public static Bilingual Remark(NamedBytes members, Bilingual count)
    {
        var other = Other(members);
        if (other.Count == 0)
        {
            return count;
        }
        var names = string.Join(", ", other.Take(3)) + (other.Count > 3 ? ", …" : "");
        return new(
            $"{count.Uk}; старіші або чужі правила: від тих, що постачаються з цією програмою, відмінних файлів {other.Count}: {names}",
            $"{count.En}; older rules, or somebody else’s: {other.Count} files differ from those that this program ships: {names}"
        );
    }
}
