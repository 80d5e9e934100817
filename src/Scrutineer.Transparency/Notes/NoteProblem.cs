using Scrutineer.Wording;

namespace Scrutineer.Transparency.Notes;

/// <summary>What can be wrong with a note or a key.</summary>
internal static class NoteProblem
{
    public static Problem NotANote(string? file) =>
        new(
            "not-a-note",
            new Bilingual("Це не підписана нотатка C2SP.", "This is not a C2SP signed note."),
            new Bilingual(
                "Отримайте файл ще раз із першоджерела: текст, порожній рядок, рядки підписів.",
                "Get the file again from its source: a text, a blank line, signature lines."
            ),
            file
        );

    public static Problem NotAKey(string? file, int? line) =>
        new(
            "not-a-verifier-key",
            new Bilingual("Це не ключ перевірки.", "This is not a verifier key."),
            new Bilingual(
                "Скопіюйте ключ повністю: назва+ідентифікатор+ключ, одним рядком.",
                "Copy the whole key: name+id+key, in one line."
            ),
            file,
            line
        );
}
