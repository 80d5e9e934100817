using System.Globalization;
using Scrutineer.Wording;

namespace Scrutineer.Parties.Lists;

/// <summary>Why a list cannot be read; readers throw it inside and hand it out as a problem.</summary>
/// <param name="code">Code of the problem.</param>
/// <param name="what">What is wrong.</param>
/// <param name="mend">How to mend it.</param>
/// <param name="line">1-based line, or null.</param>
public sealed class ListException(string code, Bilingual what, Bilingual mend, int? line = null) : Exception(what.En)
{
    /// <summary>A problem without words.</summary>
    public ListException()
        : this("list", Bilingual.Same("list"), Bilingual.Same("list")) { }

    /// <summary>A problem of one text.</summary>
    public ListException(string message)
        : this("list", Bilingual.Same(message), Bilingual.Same(message)) { }

    /// <summary>A problem of one text.</summary>
    public ListException(string message, Exception inner)
        : this(message) => _ = inner;

    internal Problem In(string file) => new(code, what, mend, file, line);

    internal static ListException Broken(string detail, int? line = null) =>
        new(
            "broken-list",
            new Bilingual($"список обірваний або пошкоджений: {detail}", $"the list is cut off or damaged: {detail}"),
            new Bilingual("завантажте файл знову", "download the file again"),
            line
        );

    internal static ListException Encoding(int line) =>
        new(
            "not-utf-8",
            new Bilingual("файл не в кодуванні UTF-8", "the file is not in UTF-8"),
            new Bilingual("перекодуйте його в UTF-8", "convert it to UTF-8"),
            line
        );

    internal static ListException TooLong(int line, int most) =>
        new(
            "cell-too-long",
            new Bilingual(
                $"клітинка або рядок довші за {most.ToString(CultureInfo.InvariantCulture)} знаків — імовірно, лапки не закрито",
                $"a cell or row is longer than {most.ToString(CultureInfo.InvariantCulture)} characters, probably an unclosed quotation mark"
            ),
            new Bilingual("перевірте файл біля цього рядка", "look at the file near this line"),
            line
        );

    internal static ListException NoColumn(string column) =>
        new(
            "missing-column",
            new Bilingual($"немає стовпця «{column}»", $"there is no column \"{column}\""),
            new Bilingual("перевірте, чи це той формат", "check that this is the format it was taken for")
        );
}
