using Scrutineer.Wording;

namespace Scrutineer.Reports.Keys;

/// <summary>What can be wrong with keys that open reports.</summary>
internal static class KeyProblems
{
    public static Problem Name() =>
        new(
            "recipient-name",
            new Bilingual("Ключ не має назви в один рядок.", "The key has no name, or its name is not a single line."),
            new Bilingual("Назвіть, чий це ключ.", "Name whose key it is.")
        );

    public static Problem ShortPassphrase() =>
        new(
            "passphrase-too-short",
            new Bilingual("Парольна фраза закоротка.", "The passphrase is too short."),
            new Bilingual(
                $"Потрібно щонайменше {RecipientKey.ShortestPassphrase} символів; найкраще — шість випадкових слів.",
                $"It needs at least {RecipientKey.ShortestPassphrase} characters; six random words are best."
            )
        );

    public static Problem NotAnIdentityFile(string? file) =>
        new(
            "not-an-identity-file",
            new Bilingual(
                "У файлі немає ключа, що відкриває повідомлення.",
                "The file holds no key that opens reports."
            ),
            new Bilingual("Вкажіть файл, створений для ключа, без змін.", "Name the file made for the key, unchanged."),
            file
        );

    public static Problem NotARecipient(string? file, int line) =>
        new(
            "not-a-recipient",
            new Bilingual("Рядок не є відкритим ключем age.", "The line is not a public key of age."),
            new Bilingual(
                "Візьміть рядок, що починається з age1, з файла .pub.",
                "Take the line that begins with age1 from the .pub file."
            ),
            file,
            line
        );

    public static Problem NoRecipients(string? file) =>
        new(
            "no-recipients",
            new Bilingual(
                $"У файлі немає відкритих ключів або їх понад {RecipientsFile.Most}.",
                $"The file has no public keys, or more than {RecipientsFile.Most}."
            ),
            new Bilingual("Покладіть у нього файли .pub одержувачів.", "Put the recipients' .pub files into it."),
            file
        );
}
