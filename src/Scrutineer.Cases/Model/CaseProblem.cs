using Scrutineer.Wording;

namespace Scrutineer.Cases;

/// <summary>Everything that can be wrong with a case folder, in both languages, with how to mend it.</summary>
internal static class CaseProblem
{
    public static Problem MissingFolder(string folder) =>
        new(
            "missing-folder",
            new($"теки справи «{folder}» немає", $"there is no case folder \"{folder}\""),
            new("вкажіть теку, у якій лежить case.yaml", "name the folder that holds case.yaml")
        );

    public static Problem MissingFile(string file, Bilingual mend) =>
        new("missing-file", new("файла немає", "the file is missing"), mend, file);

    public static Problem MissingSource(string file, int line, string fact) =>
        new(
            "missing-source",
            new($"факт «{fact}» не має джерела", $"the fact \"{fact}\" has no source"),
            new("додайте «sources: [ідентифікатор джерела]»", "add \"sources: [id of a source]\""),
            file,
            line
        );

    public static Problem MissingCertainty(string file, int line, string fact) =>
        new(
            "missing-certainty",
            new($"факт «{fact}» не каже, наскільки він певний", $"the fact \"{fact}\" does not say how certain it is"),
            new(
                "додайте «certainty:» V (прочитано в джерелі), H (загальновідомо) або U (не перевірено)",
                "add \"certainty:\" V (read in its source), H (well known) or U (unverified)"
            ),
            file,
            line
        );

    public static Problem MissingValidity(string file, int line, string fact) =>
        new(
            "missing-validity",
            new(
                $"факт «{fact}» не каже, в які дні він чинний",
                $"the fact \"{fact}\" does not say on which days it holds"
            ),
            new(
                "додайте «from:» та «until:» (перший день після) з датою або словом open",
                "add \"from:\" and \"until:\" (the first day after) with a date or the word open"
            ),
            file,
            line
        );

    public static Problem EndBeforeBeginning(string file, int line, DateOnly from, DateOnly until) =>
        new(
            "end-before-beginning",
            new(
                $"кінець {until:yyyy-MM-dd} не пізніший за початок {from:yyyy-MM-dd}",
                $"the end {until:yyyy-MM-dd} is not after the beginning {from:yyyy-MM-dd}"
            ),
            new(
                "«until» — перший день, що вже не входить: для одного дня це наступний день",
                "\"until\" is the first day that is no longer inside: for a single day, the day after it"
            ),
            file,
            line
        );

    public static Problem DanglingId(string file, int line, string id, Bilingual what, string? nearest) =>
        new(
            "dangling-id",
            new($"«{id}»: такого немає ({what.Uk})", $"\"{id}\": there is no such {what.En}"),
            nearest is null
                ? new(
                    "оголосіть його в register/*.yaml або виправте назву",
                    "declare it in register/*.yaml or correct the name"
                )
                : new($"мабуть, ви мали на увазі «{nearest}»", $"perhaps you meant \"{nearest}\""),
            file,
            line
        );

    public static Problem DuplicateId(string file, int line, string id, string firstFile, int firstLine) =>
        new(
            "duplicate-id",
            new($"«{id}» уже є в {firstFile}:{firstLine}", $"\"{id}\" already stands in {firstFile}:{firstLine}"),
            new("дайте одному з двох інший ідентифікатор", "give one of the two another id"),
            file,
            line
        );

    public static Problem UnsafePath(string file, int line, string path) =>
        new(
            "unsafe-path",
            new($"шлях «{path}» виходить за межі справи", $"the path \"{path}\" leaves the case"),
            new("назвіть файл усередині теки справи", "name a file inside the case folder"),
            file,
            line
        );

    public static Problem BadTotals(string file, int line, Bilingual what) =>
        new(
            "bad-totals",
            what,
            new(
                "рядок: region,channel,field,count,source — область, канал, показник, ціле число від 0, джерело",
                "a row is region,channel,field,count,source: the count a whole number from 0 up"
            ),
            file,
            line
        );
}
