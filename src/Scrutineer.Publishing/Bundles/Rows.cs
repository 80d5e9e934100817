using Scrutineer.Transparency.Bundles;
using Scrutineer.Wording;

namespace Scrutineer.Publishing.Bundles;

/// <summary>Rows of the table that a verification prints.</summary>
internal static class Rows
{
    private static readonly Bilingual Unreachable = new(
        "Без попереднього перевірити неможливо.",
        "It cannot be checked without what comes before it."
    );

    public static BundleCheck Row(
        string id,
        Bilingual what,
        IReadOnlyList<Problem> problems,
        Bilingual? detail = null
    ) => new(id, problems.Count == 0 ? CheckStatus.Holds : CheckStatus.Broken, what, detail, problems);

    public static BundleCheck Skipped(string id, Bilingual what, Bilingual? why = null, Remedy? remedy = null) =>
        new(id, CheckStatus.NotChecked, what, why ?? Unreachable, []) { Remedy = remedy };

    /// <summary>A member that is not what it must be.</summary>
    public static Problem Differs(string member, string tool) =>
        new(
            "member-differs",
            new Bilingual(
                $"файл {member} не такий, який випливає з решти пакета",
                $"the member {member} is not what follows from the rest of the bundle"
            ),
            new Bilingual(
                $"якщо пакет створено іншою версією ({tool}), перевірте нею; інакше не довіряйте йому",
                $"if the bundle was made by another version ({tool}), verify with that one; otherwise do not trust it"
            ),
            member
        );

    /// <summary>Nothing where a member is, byte for byte, what follows from the rest.</summary>
    public static IReadOnlyList<Problem> Same(BundleArchive archive, string member, byte[] expected, string tool) =>
        !archive.Members.TryGetValue(member, out var bytes) ? [Missing(member)]
        : bytes.Span.SequenceEqual(expected) ? []
        : [Differs(member, tool)];

    /// <summary>A member that a publication needs and this one lacks.</summary>
    public static Problem Missing(string member) =>
        new(
            "missing-member",
            new Bilingual($"у пакеті немає файлу {member}", $"the bundle has no member {member}"),
            new Bilingual("отримайте пакет ще раз", "get the bundle again"),
            member
        );
}
