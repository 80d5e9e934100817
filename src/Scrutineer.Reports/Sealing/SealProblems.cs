using Scrutineer.Wording;

namespace Scrutineer.Reports.Sealing;

/// <summary>What can be wrong with a sealed file, as its reader is told.</summary>
internal static class SealProblems
{
    public static Problem Of(SealFailure failure) =>
        failure switch
        {
            SealFailure.Armor => new(
                "seal-armor",
                new Bilingual("Текст запечатаного файла пошкоджено.", "The text of the sealed file is damaged."),
                new Bilingual(
                    "Скопіюйте його ще раз, разом із першим і останнім рядком.",
                    "Copy it again, with its first line and its last."
                )
            ),
            SealFailure.Header => new(
                "seal-header",
                new Bilingual(
                    "Це не файл формату age версії 1, або його початок пошкоджено.",
                    "This is not a file in the age format, version 1, or its beginning is damaged."
                ),
                new Bilingual("Візьміть файл ще раз звідти, звідки він.", "Get the file again from where it came.")
            ),
            SealFailure.HeaderCode => new(
                "seal-header-code",
                new Bilingual("Початок файла хтось змінив.", "Somebody changed the beginning of the file."),
                new Bilingual(
                    "Не довіряйте йому; візьміть файл ще раз звідти, звідки він.",
                    "Do not trust it; get the file again from where it came."
                )
            ),
            SealFailure.NoMatch => new(
                "seal-no-match",
                new Bilingual(
                    "Файл запечатано для інших ключів, або парольна фраза не та.",
                    "The file is sealed for other keys, or the passphrase is wrong."
                ),
                new Bilingual("Візьміть інший ключ.", "Use another key.")
            ),
            _ => new(
                "seal-payload",
                new Bilingual(
                    "Вміст файла змінено, або файл обірвано.",
                    "The content was changed, or the file is cut short."
                ),
                new Bilingual("Візьміть файл ще раз звідти, звідки він.", "Get the file again from where it came.")
            ),
        };
}
