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

    public static Problem NameTwice(string file, int line, string name) =>
        new(
            "duplicate-name",
            new($"назву «{name}» подано двічі", $"the name \"{name}\" is given twice"),
            new("залиште один запис", "keep one entry"),
            file,
            line
        );
}
