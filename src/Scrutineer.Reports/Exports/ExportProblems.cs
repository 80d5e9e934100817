using Scrutineer.Wording;

namespace Scrutineer.Reports.Exports;

/// <summary>What can be wrong with an export.</summary>
internal static class ExportProblems
{
    public static Problem Exists(string folder) =>
        new(
            "folder-exists",
            new Bilingual("така тека вже є", "the folder exists already"),
            new Bilingual("вкажіть нову теку", "name a new folder"),
            folder
        );
}
