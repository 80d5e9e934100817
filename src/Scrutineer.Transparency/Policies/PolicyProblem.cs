using Scrutineer.Wording;

namespace Scrutineer.Transparency.Policies;

/// <summary>What can be wrong in a policy file.</summary>
internal static class PolicyProblem
{
    public static Problem NotText(string? file) =>
        new(
            "policy-not-text",
            new Bilingual("Файл політики не є текстом UTF-8.", "The policy file is not UTF-8 text."),
            new Bilingual("Збережіть його як текст у кодуванні UTF-8.", "Save it as text in UTF-8."),
            file
        );

    public static Problem TooLong(string? file) =>
        new(
            "policy-too-long",
            new Bilingual("Файл політики більший за 1 МіБ.", "The policy file is larger than 1 MiB."),
            new Bilingual("Вкажіть файл політики, а не інший.", "Name the policy file, not another."),
            file
        );

    public static Problem LineEnds(string? file) =>
        new(
            "policy-line-ends",
            new Bilingual(
                "Рядки політики закінчуються знаками CR LF, як у Windows.",
                "The policy's lines end in CR LF, as on Windows."
            ),
            new Bilingual("Збережіть файл із кінцями рядків LF (Unix).", "Save the file with line ends of LF (Unix)."),
            file
        );

    public static Problem Marked(string? file) =>
        new(
            "policy-byte-order-mark",
            new Bilingual(
                "Файл політики починається з позначки порядку байтів (BOM), як у Windows.",
                "The policy file begins with a byte order mark (BOM), as on Windows."
            ),
            new Bilingual("Збережіть його в UTF-8 без BOM.", "Save it in UTF-8 without BOM."),
            file
        );

    public static Problem NotARuleBase(string? file, int line) =>
        new(
            "policy-not-a-rule-base",
            new Bilingual("Це не хеш правил.", "This is not the hash of a rule base."),
            new Bilingual(
                "Візьміть його з рядка rules таблиці перевірки: 64 шістнадцяткові цифри малими літерами.",
                "Take it from the row “rules” of a verification: 64 hex digits in lower case."
            ),
            file,
            line
        );

    public static Problem NoQuorum(string? file) =>
        new(
            "policy-without-quorum",
            new Bilingual("У політиці немає рядка quorum.", "The policy has no quorum line."),
            new Bilingual(
                "Додайте «quorum НАЗВА» або, якщо свідки не потрібні, «quorum none».",
                "Add “quorum NAME”, or “quorum none” where no witness is needed."
            ),
            file
        );

    public static Problem UnknownLine(string? file, int line) =>
        new(
            "policy-unknown-line",
            new Bilingual("Рядок політики не зрозумілий.", "The policy's line is not understood."),
            new Bilingual(
                "Рядок починається з log, publisher, signer, tsa, rules, witness, group, quorum або #.",
                "A line begins with log, publisher, signer, tsa, rules, witness, group, quorum or #."
            ),
            file,
            line
        );

    public static Problem NotAFingerprint(string? file, int line) =>
        new(
            "policy-not-a-fingerprint",
            new Bilingual("Це не відбиток SHA-256 сертифіката.", "This is not a certificate's SHA-256 fingerprint."),
            new Bilingual(
                "Візьміть його з «openssl x509 -noout -fingerprint -sha256 -in root.pem»: 64 шістнадцяткові цифри, двокрапки дозволено.",
                "Take it from “openssl x509 -noout -fingerprint -sha256 -in root.pem”: 64 hex digits, colons allowed."
            ),
            file,
            line
        );

    public static Problem UnknownName(string name, string? file, int line) =>
        new(
            "policy-unknown-name",
            new Bilingual($"Назву «{name}» вище не визначено.", $"The name “{name}” is not defined above."),
            new Bilingual("Визначте свідка або групу раніше.", "Define the witness or group on an earlier line."),
            file,
            line
        );

    public static Problem Twice(string name, string? file, int line) =>
        new(
            "policy-named-twice",
            new Bilingual($"«{name}» або його ключ уже використано.", $"“{name}” or its key has been used already."),
            new Bilingual(
                "Кожна назва, ключ і місце в групі — лише один раз.",
                "Each name, key and place in a group only once."
            ),
            file,
            line
        );

    public static Problem Threshold(int members, string? file, int line) =>
        new(
            "policy-threshold",
            new Bilingual(
                $"Поріг групи має бути від 1 до {members}, all або any.",
                $"A group's threshold is 1 … {members}, all or any."
            ),
            new Bilingual("Виправте число або додайте членів.", "Correct the number or add members."),
            file,
            line
        );
}
