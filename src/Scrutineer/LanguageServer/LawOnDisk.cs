using System.Text;
using Scrutineer.Law.Editing;

namespace Scrutineer.LanguageServer;

/// <summary>Files of law in folders of this machine. Bounded: an editor may open a whole disk as its workspace.</summary>
internal static class LawOnDisk
{
    private const int MostFiles = 5_000;
    private const int MostFolders = 20_000;
    private const int Deepest = 16;

    private static readonly HashSet<string> Passed = new(StringComparer.Ordinal)
    {
        "node_modules",
        "bin",
        "obj",
        "artifacts",
        "out",
    };

    /// <summary>Every file of law below a folder; hidden folders, those of builds and what links lead to are passed over.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="deepest">How many folders below it are entered, one in another.</param>
    public static IEnumerable<(string Name, EditedText Text)> Below(string folder, int deepest = Deepest)
    {
        var open = new Queue<(DirectoryInfo Folder, int Depth)>([(new DirectoryInfo(folder), 0)]);
        var (files, folders) = (0, 0);
        while (open.TryDequeue(out var next) && folders++ < MostFolders)
        {
            foreach (var entry in Entries(next.Folder))
            {
                if (entry.LinkTarget is not null || entry.Name.StartsWith('.'))
                {
                    continue;
                }
                if (entry is DirectoryInfo inner)
                {
                    if (next.Depth < deepest && !Passed.Contains(inner.Name))
                    {
                        open.Enqueue((inner, next.Depth + 1));
                    }
                }
                else if (Read(entry.FullName.Replace('\\', '/')) is { } text)
                {
                    yield return (entry.FullName.Replace('\\', '/'), text);
                    if (++files == MostFiles)
                    {
                        yield break;
                    }
                }
            }
        }
    }

    /// <summary>The text of a file of law; null where there is none, it holds no law, or it cannot be read.</summary>
    public static EditedText? Read(string name)
    {
        if (LawFileKinds.Of(name) == LawFileKind.None)
        {
            return null;
        }
        try
        {
            var file = new FileInfo(name);
            // Of a file that is too long for the workbench, so much that the workbench says so.
            using var stream = file.OpenRead();
            using var reader = new StreamReader(stream, Encoding.UTF8);
            var letters = new char[Math.Min(file.Length, Workbench.Longest(name) + 1)];
            return new EditedText(new string(letters, 0, reader.ReadBlock(letters)));
        }
        catch (Exception refused) when (IsOfDisk(refused))
        {
            return null;
        }
    }

    /// <summary>
    /// The files that one which is opened alone belongs with: those below the nearest folder with a case or a vocabulary; without
    /// one, those beside it.
    /// </summary>
    public static IEnumerable<(string Name, EditedText Text)> Around(string name)
    {
        var own = Path.GetDirectoryName(name) ?? name;
        for (
            var (folder, steps) = (own, 0);
            folder is { Length: > 1 } && steps < Deepest;
            folder = Path.GetDirectoryName(folder), steps++
        )
        {
            if (File.Exists(Path.Combine(folder, "case.yaml")) || File.Exists(Path.Combine(folder, "vocabulary.txt")))
            {
                return Below(folder);
            }
        }
        return Below(own, deepest: 1);
    }

    private static FileSystemInfo[] Entries(DirectoryInfo folder)
    {
        try
        {
            return [.. folder.EnumerateFileSystemInfos().OrderBy(e => e.Name, StringComparer.Ordinal)];
        }
        catch (Exception refused) when (IsOfDisk(refused))
        {
            return [];
        }
    }

    private static bool IsOfDisk(Exception refused) =>
        refused is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException;
}
