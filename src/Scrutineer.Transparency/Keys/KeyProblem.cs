using Scrutineer.Wording;

namespace Scrutineer.Transparency.Keys;

/// <summary>What can be wrong with a key file or a rotation.</summary>
internal static class KeyProblem
{
    public static Problem Name(string name) =>
        new(
            "key-name",
            new Bilingual($"«{name}» не може бути назвою ключа.", $"“{name}” cannot be the name of a key."),
            new Bilingual(
                "Назва непорожня, без пробілів і знака «плюс», наприклад cvk.gov.ua/log.",
                "A name is not empty and contains neither spaces nor a plus, such as cvk.gov.ua/log."
            )
        );

    public static Problem ShortPassphrase() =>
        new(
            "passphrase-too-short",
            new Bilingual("Парольна фраза закоротка.", "The passphrase is too short."),
            new Bilingual(
                $"Потрібно щонайменше {KeyFile.ShortestPassphrase} символів; найкраще — шість випадкових слів.",
                $"It needs at least {KeyFile.ShortestPassphrase} characters; six random words are best."
            )
        );

    public static Problem NotAKeyFile(string? file) =>
        new(
            "not-a-key-file",
            new Bilingual("Це не файл ключа Scrutineer.", "This is not a key file of Scrutineer."),
            new Bilingual("Вкажіть файл, створений для ключа, без змін.", "Name the file made for the key, unchanged."),
            file
        );

    public static Problem WrongPassphrase(string? file) =>
        new(
            "wrong-passphrase",
            new Bilingual(
                "Парольна фраза не та, або файл ключа змінено.",
                "The passphrase is wrong, or the key file was changed."
            ),
            new Bilingual(
                "Введіть фразу ще раз; якщо не допоможе, візьміть резервну копію файла.",
                "Type it again; if that does not help, take the backup of the file."
            ),
            file
        );

    public static Problem NotARotation() =>
        new(
            "not-a-rotation",
            new Bilingual(
                "Запис не є чинною заявою про зміну ключа.",
                "The entry is not a valid statement of key rotation."
            ),
            new Bilingual(
                "Заяву підписують обидва ключі журналу — попередній і новий.",
                "A statement is signed by both keys of the log, the former and the new."
            )
        );
}
