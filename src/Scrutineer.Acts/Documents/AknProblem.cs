using Scrutineer.Wording;

namespace Scrutineer.Acts.Documents;

/// <summary>Why a file is not an act in Akoma Ntoso.</summary>
internal static class AknProblem
{
    private static readonly Bilingual MakeAgain = new("створіть файл знову", "make the file again");

    private static readonly Remedy Write = new(ActRemedy.WriteAkomaNtoso);

    public static Problem TooLarge(string? file) =>
        new(
            "akn-too-large",
            new(
                $"файл більший за {AkomaNtosoReader.LargestFile} байтів",
                $"the file is larger than {AkomaNtosoReader.LargestFile} bytes"
            ),
            new("акт такого розміру не читають", "an act of this size cannot be read"),
            file
        );

    public static Problem NotXml(string? file, int? line) =>
        new(
            "akn-not-xml",
            new(
                "це не XML або він має DTD чи зовнішні сутності",
                "this is not XML, or it has a DTD or entities from outside"
            ),
            MakeAgain,
            file,
            line,
            Write
        );

    public static Problem TooDeep(string? file, int? line) =>
        new(
            "akn-too-deep",
            new(
                $"елементів один в одному більше ніж {AkomaNtosoReader.Deepest}",
                $"more than {AkomaNtosoReader.Deepest} elements stand inside each other"
            ),
            MakeAgain,
            file,
            line,
            Write
        );

    public static Problem Root(string? file, string found) =>
        new(
            "akn-root",
            new(
                $"кореневий елемент — {found}, а не akomaNtoso остаточного стандарту ({AkomaNtoso.Namespace})",
                $"the root is {found}, not akomaNtoso of the final standard ({AkomaNtoso.Namespace})"
            ),
            MakeAgain,
            file,
            Remedy: Write
        );

    public static Problem Missing(string? file, string what) =>
        new("akn-missing", new($"немає {what}", $"there is no {what}"), MakeAgain, file, Remedy: Write);

    public static Problem Twice(string? file, string what, int? line) =>
        new("akn-twice", new($"{what} трапляється двічі", $"{what} occurs twice"), MakeAgain, file, line, Write);

    public static Problem Contradiction(string? file, string one, string other) =>
        new(
            "akn-contradiction",
            new($"метадані суперечать собі: {one} і {other}", $"the metadata contradict themselves: {one} and {other}"),
            MakeAgain,
            file,
            Remedy: Write
        );

    public static Problem Dangling(string? file, string reference) =>
        new(
            "akn-dangling",
            new($"посилання {reference} нікуди не веде", $"the reference {reference} leads nowhere"),
            MakeAgain,
            file,
            Remedy: Write
        );
}
