using Scrutineer.Wording;

namespace Scrutineer.Reports.Store;

/// <summary>What can be wrong with a folder of sealed reports.</summary>
internal static class StoreProblems
{
    public static Problem Held(string folder) =>
        new(
            "desk-held",
            new Bilingual("З цією текою вже працює інший процес.", "Another process is working with this folder."),
            new Bilingual("Зупиніть його або вкажіть іншу теку.", "Stop it, or name another folder."),
            folder
        );

    public static Problem Later(string folder) =>
        new(
            "desk-later-version",
            new Bilingual("Теку створила новіша версія програми.", "A later version of the program made the folder."),
            new Bilingual("Оновіть програму.", "Update the program."),
            folder
        );

    public static Problem Missing(string folder) =>
        new(
            "desk-no-database",
            new Bilingual("У теці немає бази повідомлень.", "The folder has no database of reports."),
            new Bilingual("Вкажіть теку, з якою працює приймальня.", "Name the folder that the Desk works with."),
            folder
        );

    public static Problem Erased() =>
        new(
            "report-erased",
            new Bilingual("Вміст повідомлення знищено.", "The content of the report was erased."),
            new Bilingual(
                "Відновити його неможливо; канал відповіді лишився.",
                "It cannot be brought back; the channel to answer is open."
            )
        );

    public static Problem NotOne(string id) =>
        new(
            "report-not-found",
            new Bilingual(
                $"«{id}» не називає жодного повідомлення або називає кілька.",
                $"“{id}” names no report, or several."
            ),
            new Bilingual("Візьміть номер із переліку.", "Take the id from the list."),
            Remedy: new Remedy(ReportsRemedy.ListReports)
        );

    public static Problem NotEmpty(string folder) =>
        new(
            "desk-copy-not-empty",
            new Bilingual("Тека для копії не порожня.", "The folder for the copy is not empty."),
            new Bilingual("Вкажіть нову теку.", "Name a new folder."),
            folder
        );
}
