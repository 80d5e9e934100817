using System.Globalization;
using Scrutineer.Wording;

namespace Scrutineer.Reports.Fsck;

/// <summary>What a check of a folder of sealed reports finds.</summary>
internal static class FsckProblems
{
    public static Problem NoDatabase(string file) =>
        new(
            "desk-no-database",
            new Bilingual("У теці немає бази повідомлень.", "The folder has no database of reports."),
            new Bilingual("Вкажіть теку, з якою працює приймальня.", "Name the folder that the Desk works with."),
            file
        );

    public static Problem Broken(string file, int code) =>
        new(
            "desk-database-broken",
            new Bilingual(
                string.Create(CultureInfo.InvariantCulture, $"Базу неможливо прочитати (код {code})."),
                string.Create(CultureInfo.InvariantCulture, $"The database cannot be read (code {code}).")
            ),
            new Bilingual("Візьміть резервну копію.", "Use the backup."),
            file
        );

    public static Problem Unavailable(string what) =>
        new(
            "desk-server-unavailable",
            new Bilingual($"Сервер не відповідає як слід: {what}", $"A server does not answer as it should: {what}"),
            new Bilingual(
                "Перевірте адресу, ключі й чи він працює.",
                "Check the address, the secrets, and that it is running."
            )
        );

    public static Problem Of(string code, string file, string english, string ukrainian) =>
        new(
            $"desk-{code}",
            new Bilingual($"Не так, як має бути: {ukrainian}.", $"Not as it should be: {english}."),
            new Bilingual("Порівняйте з резервною копією.", "Compare it with the backup."),
            file
        );
}
