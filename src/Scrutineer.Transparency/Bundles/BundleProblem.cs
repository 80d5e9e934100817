using Scrutineer.Wording;

namespace Scrutineer.Transparency.Bundles;

/// <summary>What can be wrong with a bundle.</summary>
internal static class BundleProblem
{
    private static readonly Bilingual Again = new(
        "Не покладайтеся на цей файл: отримайте пакет ще раз із першоджерела.",
        "Do not rely on this file: get the bundle again from its source."
    );

    public static Problem Member(string name) =>
        new(
            "bundle-member-changed",
            new Bilingual($"Файл «{name}» у пакеті змінено.", $"The member “{name}” was changed."),
            Again,
            name
        );

    public static Problem Missing(string name) =>
        new(
            "bundle-member-missing",
            new Bilingual($"Файлу «{name}» у пакеті немає.", $"The member “{name}” is missing."),
            Again,
            name
        );

    public static Problem Unlisted(string name) =>
        new(
            "bundle-member-unlisted",
            new Bilingual(
                $"Файл «{name}» не підписано: його немає в описі.",
                $"The member “{name}” is not signed: the manifest does not list it."
            ),
            Again,
            name
        );

    public static Problem MemberHead(int ordinal) =>
        new(
            "bundle-header-changed",
            new Bilingual(
                $"Заголовок файла № {ordinal} в архіві змінено.",
                $"The header of member {ordinal} of the archive was changed."
            ),
            Again
        );

    public static Problem Container() =>
        new(
            "bundle-container-changed",
            new Bilingual(
                "Архів містить не лише свої файли: зміст, порядок або кінець архіву змінено.",
                "The archive is more or less than its members: its directory, order or end was changed."
            ),
            Again
        );

    public static Problem Manifest() =>
        new(
            "bundle-manifest-unreadable",
            new Bilingual("Опис пакета не читається.", "The bundle's manifest cannot be read."),
            Again,
            BundleDraft.ManifestName
        );

    public static Problem NotSigned() =>
        new(
            "bundle-not-signed",
            new Bilingual(
                "Опис не підписано жодним ключем видавця з політики.",
                "No publisher's key of the policy has signed the manifest."
            ),
            new Bilingual(
                "Звірте ключ видавця з його офіційним сайтом.",
                "Compare the publisher's key with the publisher's official site."
            ),
            BundleDraft.ManifestName
        );

    public static Problem NotIncluded() =>
        new(
            "bundle-not-in-log",
            new Bilingual(
                "Доказ не показує, що цей пакет записано до журналу.",
                "The proof does not show that this bundle is in the log."
            ),
            Again,
            BundleDraft.ProofName
        );

    public static Problem LogUnknown() =>
        new(
            "bundle-log-not-believed",
            new Bilingual(
                "Контрольна точка не підписана жодним журналом із політики.",
                "No log of the policy has signed the checkpoint."
            ),
            new Bilingual("Звірте ключ журналу з опублікованим.", "Compare the log's key with the published one."),
            BundleDraft.ProofName
        );

    public static Problem WrongWitness(string name) =>
        new(
            "bundle-wrong-witness",
            new Bilingual($"Підпис свідка {name} недійсний.", $"The cosignature of {name} does not verify."),
            Again,
            BundleDraft.ProofName
        );

    public static Problem TooFewWitnesses(int seen) =>
        new(
            "bundle-too-few-witnesses",
            new Bilingual(
                $"Свідків, чиї підписи дійсні: {seen}; політика вимагає більше або інших.",
                $"Witnesses whose signatures verify: {seen}; the policy asks for more, or others."
            ),
            new Bilingual(
                "Попросіть видавця пакет із підписами свідків.",
                "Ask the publisher for the bundle with the witnesses' signatures."
            ),
            BundleDraft.ProofName
        );

    public static Problem MemberName(string name) =>
        new(
            "bundle-member-name",
            new Bilingual($"«{name}» не може бути назвою файла в пакеті.", $"“{name}” cannot be the name of a member."),
            new Bilingual(
                "Дозволено латинські літери, цифри, крапку, дефіс, підкреслення та скісну риску між частинами; кожна назва — один раз.",
                "Letters of ASCII, digits, dot, dash, underscore, and slashes between parts; each name once."
            ),
            name
        );

    public static Problem TooLarge() =>
        new(
            "bundle-too-large",
            new Bilingual("Пакет завеликий.", "The bundle is too large."),
            new Bilingual(
                "Покладіть до пакета хеш великого файла замість файла.",
                "Put the hash of a large file into the bundle in place of the file."
            )
        );

    public static Problem Secret(string name) =>
        new(
            "bundle-holds-a-secret",
            new Bilingual($"Файл «{name}» схожий на приватний ключ.", $"The member “{name}” looks like a private key."),
            new Bilingual("Приберіть його: пакет побачать усі.", "Take it out: everybody will see the bundle."),
            name
        );
}
