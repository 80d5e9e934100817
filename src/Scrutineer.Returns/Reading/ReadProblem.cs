using Scrutineer.Wording;

namespace Scrutineer.Returns.Reading;

/// <summary>Problems of a file as a whole: packing, encoding, size.</summary>
internal static class ReadProblem
{
    public static Problem Empty(string file) =>
        new(
            "empty-file",
            new("файл порожній", "the file is empty"),
            new("завантажте його ще раз", "download it again"),
            file
        );

    public static Problem HeaderOnly(string file) =>
        new(
            "header-only",
            new("є заголовки, але жодного рядка з даними", "there are headers but no rows of data"),
            new("перевірте, чи файл завантажено повністю", "check that the file was downloaded in full"),
            file,
            1
        );

    public static Problem Damaged(string file, Packing packing, string detail) =>
        new(
            packing == Packing.Zip ? "damaged-zip" : "damaged-gzip",
            new(
                $"архів {Kind(packing)} пошкоджений або обрізаний ({detail})",
                $"the {Kind(packing)} archive is damaged or cut short ({detail})"
            ),
            new("завантажте файл ще раз і звірте його SHA-256", "download the file again and compare its SHA-256"),
            file
        );

    public static Problem DamagedParquet(string file, string detail) =>
        new(
            "damaged-parquet",
            new(
                $"файл Parquet пошкоджений або обрізаний ({detail})",
                $"the Parquet file is damaged or cut short ({detail})"
            ),
            new("завантажте файл ще раз або подайте CSV", "download the file again, or pass CSV"),
            file
        );

    public static Problem DamagedWorkbook(string file, string detail) =>
        new(
            "damaged-workbook",
            new($"книга XLSX пошкоджена ({detail})", $"the XLSX workbook is damaged ({detail})"),
            new(
                "відкрийте її в табличному редакторі й збережіть як CSV",
                "open it in a spreadsheet editor and save it as CSV"
            ),
            file
        );

    public static Problem NoSuchSheet(string file, string sheet, IReadOnlyList<string> sheets)
    {
        var names = string.Join(", ", sheets.Take(10));
        return new(
            "no-such-sheet",
            new($"у книзі немає аркуша «{sheet}»", $"the workbook has no sheet \"{sheet}\""),
            new($"у ній є: {names}", $"it has: {names}"),
            file
        );
    }

    public static Problem BadJson(string file, int? line, string detail) =>
        new(
            "bad-json",
            new($"це не читається як JSON ({detail})", $"this cannot be read as JSON ({detail})"),
            new("перевірте файл або подайте CSV", "check the file, or pass CSV"),
            file,
            line
        );

    public static Problem NoJsonTable(string file) =>
        new(
            "no-json-table",
            new("у файлі JSON немає таблиці", "there is not a table in the JSON file"),
            new(
                "таблиця — це перелік об'єктів, перелік переліків із заголовком або по об'єкту в рядку",
                "a table is a list of objects, a list of lists with a header, or an object a line"
            ),
            file
        );

    public static Problem NestedJson(string file, int line) =>
        new(
            "nested-json",
            new("у клітинці таблиці JSON стоїть перелік", "a cell of the JSON table holds a list"),
            new("розгорніть переліки в рядки чи стовпці", "lay lists out as rows or columns"),
            file,
            line
        );

    public static Problem Encrypted(string file, string member) =>
        new(
            "encrypted-zip",
            new($"файл «{member}» в архіві зашифрований", $"the archive's file \"{member}\" is encrypted"),
            new("розпакуйте архів самі й подайте файл", "unpack the archive yourself and pass the file"),
            file
        );

    public static Problem NoMember(string file) =>
        new(
            "empty-archive",
            new("в архіві немає жодного файлу", "there is no file in the archive"),
            new("перевірте, чи це той архів", "check that this is the right archive"),
            file
        );

    public static Problem SeveralMembers(string file, IReadOnlyList<string> members)
    {
        var names = string.Join(", ", members.Take(10)) + (members.Count > 10 ? ", …" : "");
        return new(
            "several-members",
            new(
                $"в архіві {members.Count} файлів, і неясно, який читати: {names}",
                $"the archive holds {members.Count} files and it is unclear which to read: {names}"
            ),
            new(
                "назвіть потрібний файл або розпакуйте його окремо",
                "name the file that is meant, or unpack it on its own"
            ),
            file
        );
    }

    public static Problem NoSuchMember(string file, string member, IReadOnlyList<string> members)
    {
        var names = members.Count == 0 ? "—" : string.Join(", ", members.Take(10));
        return new(
            "no-such-member",
            new($"в архіві немає файлу «{member}»", $"the archive has no file \"{member}\""),
            new($"в ньому є: {names}", $"it holds: {names}"),
            file
        );
    }

    public static Problem TooManyBytes(string file, long most) =>
        new(
            "too-large",
            new(
                $"розпакований файл більший за дозволені {Mebibytes(most)} МіБ",
                $"unpacked, the file is larger than the {Mebibytes(most)} MiB allowed"
            ),
            new(
                "якщо файл справді такий великий, підніміть межу",
                "if the file is meant to be this large, raise the limit"
            ),
            file
        );

    public static Problem Bomb(string file, long ratio, int most) =>
        new(
            "zip-bomb",
            new(
                $"архів розпаковується у {ratio} разів (дозволено {most}): так виглядає архів-бомба",
                $"the archive unpacks {ratio}-fold ({most} allowed), as a decompression bomb does"
            ),
            new(
                "не розпаковуйте його; завантажте файл з офіційного джерела",
                "do not unpack it; download the file from its official source"
            ),
            file
        );

    public static Problem NotText(string file) =>
        new(
            "not-text",
            new(
                "це не текст: у файлі є нульові байти (можливо, стара електронна таблиця)",
                "this is not text: the file holds zero bytes (an old spreadsheet, perhaps)"
            ),
            new("збережіть таблицю як CSV у кодуванні UTF-8", "save the table as CSV in UTF-8"),
            file
        );

    public static Problem UnknownEncoding(string file) =>
        new(
            "unknown-encoding",
            new(
                "кодування тексту не вдається вгадати: в кожному слова змішують письма",
                "the encoding of the text cannot be guessed: in each that was tried, words mix scripts"
            ),
            new(
                "збережіть файл у кодуванні UTF-8 або вкажіть encoding у мапі стовпців",
                "save the file in UTF-8, or state its encoding in the mapping"
            ),
            file,
            Remedy: new Remedy(ReturnsRemedy.StateEncoding)
        );

    public static Problem BadText(string file, string encoding, int line) =>
        new(
            "bad-encoding",
            new(
                $"текст не відповідає кодуванню {encoding} близько рядка {line}",
                $"the text is not valid {encoding} near line {line}"
            ),
            new(
                "збережіть файл як CSV у кодуванні UTF-8 або вкажіть encoding у мапі стовпців",
                "save the file as CSV in UTF-8, or state its encoding in the mapping"
            ),
            file,
            line
        );

    public static Problem Unreadable(string file, string detail) =>
        new(
            "unreadable",
            new($"файл не читається: {detail}", $"the file cannot be read: {detail}"),
            new("перевірте диск і права на файл", "check the disk and the file's permissions"),
            file
        );

    public static Problem WrongHash(string file, string expected, string actual) =>
        new(
            "wrong-hash",
            new(
                $"SHA-256 файлу {actual}, а має бути {expected}",
                $"the file's SHA-256 is {actual}, it should be {expected}"
            ),
            new(
                "це інший або пошкоджений файл: завантажте саме той, що вказано в справі",
                "this is another file or a damaged one: download the very file that the case names"
            ),
            file
        );

    public static Problem BadCsv(string file, int line, string detail) =>
        new(
            "bad-csv",
            new($"рядок не вдається розібрати як CSV ({detail})", $"the row cannot be parsed as CSV ({detail})"),
            new(
                "перевірте лапки: лапки всередині клітинки подвоюються",
                "check the quotes: a quote inside a cell is doubled"
            ),
            file,
            line
        );

    public static Problem TooLongRow(string file, int line, int most) =>
        new(
            "row-too-long",
            new($"рядок довший за {most} символів", $"the row is longer than {most} characters"),
            new("перевірте, чи не пропущено закривальні лапки", "check for a missing closing quote"),
            file,
            line
        );

    public static Problem TooManyRows(string file, int most) =>
        new(
            "too-many-rows",
            new($"рядків більше за {most}", $"there are more than {most} rows"),
            new("поділіть файл або підніміть межу", "split the file, or raise the limit"),
            file
        );

    public static Problem TooManyColumns(string file, int most) =>
        new(
            "too-many-columns",
            new($"стовпців більше за {most}", $"there are more than {most} columns"),
            new("перевірте, чи це таблиця протоколів", "check that this is a table of returns"),
            file,
            1
        );

    public static Problem TooManyCells(string file, long cells, long most) =>
        new(
            "too-many-cells",
            new(
                $"рядків і різних назв стовпців стільки, що клітинок було б {cells}, понад {most} за такої довжини файлу",
                $"there are so many rows and different names of columns that there would be {cells} cells, more than {most} for a file of this length"
            ),
            new("перевірте, чи це таблиця протоколів", "check that this is a table of returns"),
            file
        );

    /// <summary>Many faults of one kind in one column, as one: the first of them, and how many there are.</summary>
    public static Problem Alike(Problem first, int count, int last) =>
        first with
        {
            What = new(
                $"{first.What.Uk}; таких клітинок чи рядків {count}, останній — рядок {last}",
                $"{first.What.En}; there are {count} such cells or rows, the last in row {last}"
            ),
        };

    public static Problem NoHeaderRow(string file, int row) =>
        new(
            "no-header-row",
            new(
                $"рядка {row}, де мапа шукає заголовки, немає",
                $"there is no row {row}, where the mapping looks for the headers"
            ),
            new("виправте header у мапі", "mend \"header\" in the mapping"),
            file
        );

    public static Problem UnknownChoice(string file, string name, IReadOnlyList<string> choices, bool isRest)
    {
        var names = string.Join("; ", choices.Take(12).Select(c => $"«{c}»"));
        return new(
            "unknown-choice",
            isRest
                ? new($"«{name}» — це решта, а не вибір", $"\"{name}\" is what the others leave, not a choice")
                : new($"вибору «{name}» у протоколах немає", $"the returns have no choice \"{name}\""),
            new($"є такі: {names}", $"there are: {names}"),
            file,
            null,
            new Remedy(ReturnsRemedy.NameChoice)
        );
    }

    public static Problem RelationFails(string file, BrokenRelation broken)
    {
        var (uk, en) = (Numbers.Say(broken.Failed, Language.Uk), Numbers.Say(broken.Failed, Language.En));
        var (ofUk, ofEn) = (Numbers.Say(broken.Checked, Language.Uk), Numbers.Say(broken.Checked, Language.En));
        return new(
            "relation-fails",
            new(
                $"співвідношення «{broken.Relation.Says.Uk}» не виконується (протоколів: {uk} із {ofUk}): мабуть, стовпці взято не за те, чим вони є",
                $"the relation \"{broken.Relation.Says.En}\" fails in {en} of {ofEn} returns: the columns are probably taken for what they are not"
            ),
            new(
                "виправте мапу стовпців; якщо протоколи справді такі, читайте попри це",
                "mend the mapping of the columns; if the returns really are so, read them anyway"
            ),
            file,
            null,
            new Remedy(ReturnsRemedy.ReadAnyway)
        );
    }

    public static Problem More(string file, int more) =>
        new(
            "more-problems",
            new($"і ще {more} таких вад", $"and {more} more problems"),
            new("виправте названі й перевірте ще раз", "mend those named and check again"),
            file
        );

    private static string Kind(Packing packing) => packing == Packing.Zip ? "zip" : "gzip";

    private static long Mebibytes(long bytes) => bytes >> 20;
}
