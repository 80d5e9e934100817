using Scrutineer.Wording;

namespace Scrutineer.Reports.Store;

/// <summary>What can be wrong with servers that keep sealed reports, or with how they are named.</summary>
internal static class PlaceProblems
{
    public static Problem NoDatabaseUrl(string text) =>
        new(
            "desk-database-url",
            new Bilingual($"«{text}» — не адреса бази даних.", $"“{text}” is not the address of a database."),
            new Bilingual(
                "Має бути postgres://користувач@сервер:порт/база.",
                "It should be postgres://user@host:port/database."
            )
        );

    public static Problem Password() =>
        new(
            "desk-password-in-url",
            new Bilingual(
                "В адресі бази є пароль: його видно кожному, хто бачить перелік процесів.",
                "The address of the database holds a password: everybody who can list processes sees it."
            ),
            new Bilingual(
                "Приберіть його з адреси й змініть; пароль береться з PGPASSWORD або з файлу PGPASSFILE.",
                "Take it out, and change it; the password is taken from PGPASSWORD, or from the file of PGPASSFILE."
            )
        );

    public static Problem UnknownPart(string part) =>
        new(
            "desk-database-url-part",
            new Bilingual(
                $"В адресі бази незрозуміле: {part}.",
                $"The address of the database has an unknown part: {part}."
            ),
            new Bilingual(
                "Відомі host, sslmode, sslrootcert, sslcert, sslkey.",
                "Known are host, sslmode, sslrootcert, sslcert and sslkey."
            )
        );

    public static Problem NoBucketUrl() =>
        new(
            "desk-bucket-url",
            new Bilingual("Це не адреса сховища.", "This is not the address of a bucket."),
            new Bilingual(
                "Має бути s3://сховище або s3://сховище/префікс, без ключів.",
                "It should be s3://bucket or s3://bucket/prefix, without keys."
            )
        );

    public static Problem NoEndpoint() =>
        new(
            "desk-endpoint",
            new Bilingual("Адреса служби сховища не підходить.", "The address of the bucket’s service will not do."),
            new Bilingual(
                "Має бути https://сервер; http:// — лише на цій машині.",
                "It should be https://host; http:// only on this machine."
            )
        );

    public static Problem NoCredentials() =>
        new(
            "desk-no-credentials",
            new Bilingual("Немає ключа до сховища.", "There is no key to the bucket."),
            new Bilingual(
                "Задайте AWS_ACCESS_KEY_ID і AWS_SECRET_ACCESS_KEY або файл AWS_SHARED_CREDENTIALS_FILE.",
                "Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or the file AWS_SHARED_CREDENTIALS_FILE."
            )
        );

    public static Problem NoBucket(string name) =>
        new(
            "desk-no-bucket",
            new Bilingual($"Сховища «{name}» немає.", $"There is no bucket “{name}”."),
            new Bilingual("Створіть його або виправте назву.", "Make it, or mend the name."),
            Remedy: new Remedy(ReportsRemedy.MakeStore)
        );

    public static Problem NoTables() =>
        new(
            "desk-no-tables",
            new Bilingual("У базі немає таблиць приймальні.", "The database has no tables of a Desk."),
            new Bilingual("Створіть їх або виправте назву бази.", "Make them, or mend the name of the database."),
            Remedy: new Remedy(ReportsRemedy.MakeStore)
        );

    public static Problem KeepsVersions(string name) =>
        new(
            "desk-bucket-keeps-versions",
            new Bilingual(
                $"Сховище «{name}» зберігає вилучене (версії): у ньому нічого не можна знищити.",
                $"The bucket “{name}” keeps what is deleted (versions): nothing can be erased in it."
            ),
            new Bilingual("Візьміть сховище, де версій ніколи не вмикали.", "Use a bucket that never kept versions.")
        );

    public static Problem Unavailable(string what) =>
        new(
            "desk-server-unavailable",
            new Bilingual($"Сервер не відповідає як слід: {what}", $"A server does not answer as it should: {what}"),
            new Bilingual(
                "Перевірте адресу, ключі й чи він працює; інше місце саме не обирається.",
                "Check the address, the secrets, and that it is running; no other place is chosen instead."
            )
        );

    public static Problem NotEmpty() =>
        new(
            "desk-not-empty",
            new Bilingual("Там уже є повідомлення.", "There are reports already."),
            new Bilingual("Відновлюйте лише в порожнє.", "Restore only into what is empty.")
        );
}
