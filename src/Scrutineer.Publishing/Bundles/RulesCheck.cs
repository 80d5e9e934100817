using Scrutineer.Publishing.Rules;
using Scrutineer.Transparency.Bundles;
using Scrutineer.Transparency.Policies;
using Scrutineer.Wording;
using Scrutineer.Wording.Bytes;

namespace Scrutineer.Publishing.Bundles;

/// <summary>
/// Whether a bundle was judged by rules that somebody vouches for: this program's own, those of an earlier version, or the ones
/// that the reader's policy pins. Anybody can make a derivation hold by rules of their own.
/// </summary>
internal static class RulesCheck
{
    /// <summary>The row's id.</summary>
    public const string Id = "rules";

    /// <summary>What the row is about.</summary>
    public static Bilingual What { get; } = new("Правила відомі цій програмі", "The rules are known to this program");

    /// <summary>The row.</summary>
    /// <param name="members">The bundle's members.</param>
    /// <param name="policy">Whom the reader believes, or null.</param>
    public static BundleCheck Of(NamedBytes members, TrustPolicy? policy)
    {
        var files = RuleFiles.Of(members);
        if (policy is { RuleBases.Count: > 0 })
        {
            return policy.RuleBases.Contains(files.Id)
                ? Rows.Row(
                    Id,
                    What,
                    [],
                    new($"саме ті, що в політиці: {files.Id}", $"those that the policy pins: {files.Id}")
                )
                : Rows.Row(Id, What, [NotPinned(files.Id)]);
        }
        if (files.OwnFiles.Count > 0)
        {
            return Rows.Row(Id, What, [Unknown([.. files.OwnFiles.Keys, .. Strange(files)], files.Id)]);
        }
        var besides = files.Besides(KnownRules.Own);
        if (besides.Count == 0)
        {
            return Rows.Row(Id, What, [], new("ті самі, що в цій програмі", "the same as this program’s"));
        }
        return KnownRules.Earlier.FirstOrDefault(r => files.Besides(r).Count == 0) is { } earlier
            ? Rows.Row(Id, What, [], Older(earlier, besides))
            : Rows.Row(Id, What, [Unknown(Strange(files), files.Id)]);
    }

    // Told against the version that they are nearest to: what was changed is named, not all that has changed since.
    private static IReadOnlyList<string> Strange(RuleFiles files) =>
        KnownRules.Earlier.Prepend(KnownRules.Own).Select(files.Besides).MinBy(b => b.Count) ?? [];

    private static Bilingual Older(RuleRelease release, IReadOnlyList<string> besides) =>
        new(
            $"старіші, відомі: правила від {release.Day} ({release.Commit}); від правил цієї програми відмінних файлів {besides.Count}: {Few(besides)}",
            $"older rules, known: those of {release.Day} ({release.Commit}); {besides.Count} files differ from this program’s: {Few(besides)}"
        );

    private static Problem Unknown(IReadOnlyList<string> names, string id) =>
        new(
            "rules-not-known",
            new Bilingual(
                $"цих правил не постачала жодна відома версія програми: {Few(names)}",
                $"no known version of this program shipped these rules: {Few(names)}"
            ),
            new Bilingual(
                $"перевірте новішою програмою; якщо ви прочитали ці правила й приймаєте їх, додайте до політики рядок: rules {id}",
                $"verify with a newer program; if you have read these rules and accept them, add the line to your policy: rules {id}"
            ),
            names.Count > 0 ? names[0] : null
        );

    private static Problem NotPinned(string id) =>
        new(
            "rules-not-pinned",
            new Bilingual(
                $"політика приймає інші правила, ніж ті, за якими судить пакет: {id}",
                $"the policy accepts other rules than those that the bundle judges by: {id}"
            ),
            new Bilingual(
                "не довіряйте пакету, доки не прочитаєте його правил; прочитані й прийняті додайте рядком rules",
                "do not trust the bundle until you have read its rules; once read and accepted, add them by a rules line"
            )
        );

    private static string Few(IReadOnlyList<string> names) =>
        string.Join(", ", names.Take(3)) + (names.Count > 3 ? ", …" : "");
}
