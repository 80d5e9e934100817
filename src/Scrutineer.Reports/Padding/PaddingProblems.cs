using Scrutineer.Wording;

namespace Scrutineer.Reports.Padding;

/// <summary>What can be wrong with what lay inside a seal.</summary>
internal static class PaddingProblems
{
    public static Problem Text() =>
        new(
            "padded-text",
            new Bilingual(
                "Запечатаний текст записано не так, як записує Scrutineer.",
                "The sealed text is not written as Scrutineer writes it."
            ),
            new Bilingual(
                "Прочитайте його очима: це міг надіслати сторонній засіб.",
                "Read it by eye: another tool may have sent it."
            )
        );

    public static Problem File() =>
        new(
            "padded-file",
            new Bilingual(
                "Запечатаний файл записано не так, як записує Scrutineer.",
                "The sealed file is not written as Scrutineer writes it."
            ),
            new Bilingual(
                "Прочитане з нього — не весь файл; не покладайтеся на нього.",
                "What was read of it is not the whole file; do not rely on it."
            )
        );
}
