using Scrutineer.Transparency.Notes;
using Scrutineer.Wording;

namespace Scrutineer.Transparency.Witnesses;

/// <summary>What can go wrong between a log and its witnesses.</summary>
internal static class WitnessProblem
{
    public static Problem NotARequest(string? file) =>
        new(
            "not-a-witness-request",
            new Bilingual("Це не запит до свідка.", "This is not a request to a witness."),
            new Bilingual(
                "Створіть запит ще раз командою журналу; файл не редагують.",
                "Make the request again with the log's command; the file is not to be edited."
            ),
            file
        );

    public static Problem NotAnAnswer() =>
        new(
            "not-a-witness-answer",
            new Bilingual("Це не відповідь свідка.", "This is not a witness's answer."),
            new Bilingual(
                "Відповідь складається лише з рядків підписів; попросіть свідка надіслати її ще раз.",
                "An answer is made of signature lines only; ask the witness to send it again."
            )
        );

    public static Problem NotSignedByLog(VerifierKey log) =>
        new(
            "not-signed-by-log",
            new Bilingual(
                $"Контрольна точка не підписана ключем журналу {log.Name}.",
                $"The checkpoint is not signed by the key of the log {log.Name}."
            ),
            new Bilingual(
                "Звірте ключ журналу з опублікованим; не підписуйте цю контрольну точку.",
                "Compare the log's key with the published one; do not cosign this checkpoint."
            )
        );

    public static Problem OtherSize(long seen) =>
        new(
            "other-size",
            new Bilingual(
                $"Свідок востаннє засвідчив розмір {seen}, а запит починається з іншого.",
                $"The witness last cosigned size {seen}, and the request starts from another."
            ),
            new Bilingual($"Створіть запит від розміру {seen}.", $"Make a request from size {seen}.")
        );

    public static Problem NotConsistent(long from, long to) =>
        new(
            "not-consistent",
            new Bilingual(
                $"Дерево розміру {to} не продовжує засвідчене дерево розміру {from}.",
                $"The tree of size {to} does not continue the cosigned tree of size {from}."
            ),
            new Bilingual(
                "Збережіть обидві контрольні точки: якщо доказ не пошкоджено, вони свідчать про переписування журналу.",
                "Keep both checkpoints: unless the proof was damaged, they show that the log was rewritten."
            )
        );

    public static Problem WrongCosignature(VerifierKey witness) =>
        new(
            "wrong-cosignature",
            new Bilingual(
                $"Підпис свідка {witness.Name} не відповідає контрольній точці.",
                $"The cosignature of {witness.Name} does not fit the checkpoint."
            ),
            new Bilingual(
                "Попросіть свідка відповісти саме на цю контрольну точку.",
                "Ask the witness to answer for exactly this checkpoint."
            )
        );

    public static Problem NothingNew() =>
        new(
            "nothing-attached",
            new Bilingual(
                "У відповіді немає нових підписів відомих свідків.",
                "The answer has no new signatures of known witnesses."
            ),
            new Bilingual(
                "Додайте ключ свідка до файлу політики або попросіть нову відповідь.",
                "Add the witness's key to the policy file, or ask for a new answer."
            )
        );
}
