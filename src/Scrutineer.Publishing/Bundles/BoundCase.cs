using Scrutineer.Acts;
using Scrutineer.Cases;
using Scrutineer.Publishing.Rules;
using Scrutineer.Wording;

namespace Scrutineer.Publishing.Bundles;

/// <summary>
/// The files of the case that was before a meeting, bound to the act that the meeting adopted: none can be added, altered or taken
/// away afterwards, also by the publisher himself and where nothing refers to it. Rules have a row of their own.
/// </summary>
internal static class BoundCase
{
    /// <summary>Whether acts of an edition list the case's files; those of the first were adopted before that was asked.</summary>
    public static bool IsBoundIn(PhraseEdition edition) => edition != PhraseEdition.First;

    /// <summary>The files of a case with their hashes, in the order of names.</summary>
    public static IReadOnlyList<CaseFile> FilesOf(Case @case) =>
        [.. @case.Files.List("case").Select(name => new CaseFile(name, RuleFiles.Hash(@case.Files[name])))];

    /// <summary>The act with the files of the case in its adoption.</summary>
    public static ActDraft Bind(ActDraft act, Case @case) =>
        act.Adoption is { } adoption && IsBoundIn(act.Edition)
            ? act with
            {
                Adoption = adoption with { CaseFiles = FilesOf(@case) },
            }
            : act;

    /// <summary>A problem for each file of the case that is not as the act states it.</summary>
    public static IReadOnlyList<Problem> Differences(ActDraft act, Case @case)
    {
        var stated = Hashes(act.Adoption?.CaseFiles ?? []);
        var found = Hashes(FilesOf(@case));
        return !IsBoundIn(act.Edition)
            ? []
            :
            [
                .. stated
                    .Keys.Union(found.Keys, StringComparer.Ordinal)
                    .Order(StringComparer.Ordinal)
                    .Where(name => stated.GetValueOrDefault(name) != found.GetValueOrDefault(name))
                    .Select(name => Differs(name, stated.ContainsKey(name), found.ContainsKey(name))),
            ];
    }

    private static Dictionary<string, string> Hashes(IEnumerable<CaseFile> files)
    {
        var hashes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, hash) in files)
        {
            hashes[name] = hash;
        }
        return hashes;
    }

    private static Problem Differs(string name, bool isStated, bool isFound) =>
        new(
            "case-changed",
            (isStated, isFound) switch
            {
                (true, false) => new Bilingual(
                    "акт ухвалили, коли цей файл був у справі, а тепер його немає",
                    "the act was adopted when the case had this file, and now it is not there"
                ),
                (false, true) => new Bilingual(
                    "коли акт ухвалювали, цього файла у справі не було",
                    "the case did not have this file when the act was adopted"
                ),
                _ => new Bilingual(
                    "цей файл справи змінено після ухвалення акта",
                    "this file of the case was altered after the act was adopted"
                ),
            },
            new Bilingual(
                "відновіть справу, якою вона була на засіданні; пакету з іншою справою не довіряйте",
                "restore the case as it was at the meeting; do not trust a bundle with another case"
            ),
            name
        );
}
