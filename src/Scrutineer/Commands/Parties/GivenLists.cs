using Scrutineer.Parties;
using Scrutineer.Parties.Lists;
using Scrutineer.Parties.Screening;
using Scrutineer.Wording;

namespace Scrutineer.Commands.Parties;

/// <summary>Lists that a command is given by paths: an index, files in the formats of their authorities, or folders of these.</summary>
internal static class GivenLists
{
    /// <summary>An index over everything given; a single index file is mapped and not read.</summary>
    public static Outcome<NameIndex> Index(IReadOnlyList<string> paths, CancellationToken stop)
    {
        if (paths is [var only] && IsIndex(only))
        {
            // Lives as long as the process.
            return NameIndex.Open(new MappedFile(only).Memory);
        }
        return Files(paths)
            .Then(files => new IndexLists().Run(files, null, stop))
            .Then(built => NameIndex.Open(built.Build()));
    }

    /// <summary>The files that paths name, those of a folder by name.</summary>
    public static Outcome<IReadOnlyList<ListFile>> Files(IEnumerable<string> paths) =>
        Outcome.All(paths.SelectMany(Inside).Select(File));

    /// <summary>The file of a path.</summary>
    public static Outcome<ListFile> File(string path) =>
        System.IO.File.Exists(path)
            ? Outcome.Of(At(path) with { Aliases = AliasesOf(path) is { } aliases ? At(aliases) : null })
            : Outcome<ListFile>.Refused(Missing(path));

    private static IEnumerable<string> Inside(string path) =>
        Directory.Exists(path)
            ? Directory.EnumerateFiles(path).Where(ListFile.IsList).Order(StringComparer.Ordinal)
            : [path];

    private static ListFile At(string path) => new(Path.GetFileName(path), () => System.IO.File.OpenRead(path));

    private static string? AliasesOf(string path)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        return
            ListFile.AliasesOf(Path.GetFileName(path)) is { } name
            && Path.Combine(folder, name) is var beside
            && System.IO.File.Exists(beside)
            ? beside
            : null;
    }

    private static bool IsIndex(string path)
    {
        if (!System.IO.File.Exists(path))
        {
            return false;
        }
        using var file = System.IO.File.OpenRead(path);
        Span<byte> head = stackalloc byte[NameIndex.Mark.Length];
        return file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) == head.Length
            && head.SequenceEqual(NameIndex.Mark);
    }

    private static Problem Missing(string path) =>
        new(
            "no-such-list",
            new Bilingual("такого списку немає", "there is no such list"),
            new Bilingual("перевірте шлях", "check the path"),
            path
        );
}
