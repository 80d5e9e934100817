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

    public static Problem NamedTwice(string file, int line, string id) =>
        new(
            "named-twice",
            new($"«{id}» названо двічі", $"\"{id}\" is named twice"),
            new("залиште один раз", "keep it once"),
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

    public static Problem NoFolderName(string file, int line, string name) =>
        new(
            "unsafe-path",
            new($"«{name}» не є назвою теки", $"\"{name}\" does not name a folder"),
            new(
                "назвіть одну теку, що лежить поруч із текою справи, без «/» та «..»",
                "name one folder that lies beside the folder of the case, without \"/\" and \"..\""
            ),
            file,
            line
        );

    public static Problem NothingShared(string file, int line, string name) =>
        new(
            "nothing-shared",
            new($"у теці «{name}» немає спільного реєстру", $"the folder \"{name}\" holds no shared register"),
            new(
                "покладіть теку з файлами *.yaml поруч із текою справи або приберіть рядок",
                "put the folder with its *.yaml files beside the folder of the case, or take the line out"
            ),
            file,
            line
        );

    public static Problem NameTwice(string file, int line, string name) =>
        new(
            "duplicate-name",
            new($"назву «{name}» подано двічі", $"the name \"{name}\" is given twice"),
            new("залиште один запис", "keep one entry"),
            file,
            line
        );
}
