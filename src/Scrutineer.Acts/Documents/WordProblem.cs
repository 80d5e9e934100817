using Scrutineer.Wording;

namespace Scrutineer.Acts.Documents;

/// <summary>Why a DOCX is not read back into a draft.</summary>
internal static class WordProblem
{
    private static readonly Bilingual MakeAgain = new(
        "створіть файл знову з проєкту",
        "make the file again from the draft"
    );

    public static Problem TooLarge(string? file) =>
        new(
            "docx-too-large",
            new(
                $"файл більший за {WordReader.LargestFile} байтів",
                $"the file is larger than {WordReader.LargestFile} bytes"
            ),
            MakeAgain,
            file
        );

    public static Problem NotWord(string? file) =>
        new(
            "docx-not-word",
            new("це не документ DOCX, який можна прочитати", "this is not a DOCX document that can be read"),
            MakeAgain,
            file
        );

    public static Problem Foreign(string? file) =>
        new(
            "docx-foreign",
            new(
                "у документі є макроси, вкладені файли або надто глибока будова",
                "the document has macros, embedded files, or is built too deep"
            ),
            MakeAgain,
            file
        );

    public static Problem Beside(string? file, string element) =>
        new(
            "docx-beside",
            new(
                $"у документі є те, чого не видно як його тексту: виправлення, прихований текст, рамки («{element}»)",
                $"the document has what is not seen as its text: tracked changes, hidden text, boxes (“{element}”)"
            ),
            new(
                "прийміть або відхиліть усі виправлення, приберіть рамки й прихований текст і збережіть ще раз",
                "accept or reject all tracked changes, remove boxes and hidden text, and save again"
            ),
            file
        );

    public static Problem OtherAct(string? file) =>
        new(
            "docx-of-another-act",
            new("у документі немає заголовка цього проєкту", "the document does not have this draft’s title"),
            new("дайте той проєкт, з якого зроблено документ", "give the draft from which the document was made"),
            file
        );

    public static Problem FormChanged(string line, string? file) =>
        new(
            "docx-form-changed",
            new(
                $"змінено те, що дає форма, а не текст акта: «{line}»",
                $"what the form gives was changed, and not the act’s text: “{line}”"
            ),
            new(
                "поверніть рядок, яким він був: назви, номери й записи беруться зі справи",
                "put the line back as it was: names, numbers and entries come from the case"
            ),
            file
        );

    public static Problem Added(string paragraph, string? file) =>
        new(
            "docx-paragraph-added",
            new(
                $"додано абзац лише однією мовою: «{paragraph}»",
                $"a paragraph was added in one language only: “{paragraph}”"
            ),
            new(
                "додайте його обома мовами до проєкту, а з документа приберіть",
                "add it to the draft in both languages, and take it out of the document"
            ),
            file,
            Remedy: new Remedy(ActRemedy.AddParagraph)
        );

    public static Problem NothingChanged(string? file) =>
        new(
            "docx-unchanged",
            new("текст у документі такий самий, як у проєкті", "the document’s text is the same as the draft’s"),
            new("нічого робити не треба", "nothing needs to be done"),
            file
        );
}
