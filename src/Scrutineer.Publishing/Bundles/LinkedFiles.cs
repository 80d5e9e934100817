using Scrutineer.Cases;
using Scrutineer.Wording;

namespace Scrutineer.Publishing.Bundles;

/// <summary>Files of a case that lie elsewhere: what a link leads to was not put into the case's folder, and is not published.</summary>
internal static class LinkedFiles
{
    /// <summary>A problem for each file of the case that is a link, or is reached by one.</summary>
    public static IReadOnlyList<Problem> Of(Case @case) => [.. @case.Linked.Select(Linked)];

    private static Problem Linked(string name) =>
        new(
            "linked-file",
            new Bilingual(
                "це посилання: те, куди воно веде, лежить поза текою справи",
                "this is a link: what it leads to lies outside the case's folder"
            ),
            new Bilingual(
                "покладіть у теку сам файл і подивіться, чи його можна оприлюднити",
                "put the file itself into the folder, and see whether it may be published"
            ),
            name
        );
}
