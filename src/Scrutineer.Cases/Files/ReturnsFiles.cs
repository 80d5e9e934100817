using Scrutineer.Returns.Mappings;
using Scrutineer.Returns.Reading;
using Scrutineer.Returns.Suggestions;
using Scrutineer.Wording;

namespace Scrutineer.Cases.Files;

/// <summary>Opens files of returns for the room that reads them.</summary>
internal static class ReturnsFiles
{
    private static Mapping Auto => Returns.Mappings.Mapping.Auto;

    /// <summary>The mapping that the user asked for: a built-in one, a file's, or what the headers say.</summary>
    public static Outcome<Mapping> Mapping(string? profile, string? map)
    {
        if (map is not null)
        {
            return File.Exists(map)
                ? Returns.Mappings.Mapping.Parse(File.ReadAllText(map), map)
                : Outcome<Mapping>.Refused(Missing(map));
        }
        return Outcome<Mapping>.Of(
            Returns.Mappings.Mapping.TryGet(profile ?? Auto.Id, out var mapping) ? mapping : Auto
        );
    }

    /// <summary>A starter mapping for a file, as text.</summary>
    public static Outcome<string> Suggest(string path, CancellationToken stop)
    {
        if (!File.Exists(path))
        {
            return Outcome<string>.Refused(Missing(path));
        }
        using var stream = File.OpenRead(path);
        return MappingSuggestion.Write(stream, path, cancellation: stop);
    }

    /// <summary>Reads a file; one that is absent is a problem like any other.</summary>
    public static Outcome<ReadReport> Read(string path, ReadOptions options, CancellationToken stop)
    {
        if (!File.Exists(path))
        {
            return Outcome<ReadReport>.Refused(Missing(path));
        }
        // The reader buffers by itself.
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        return ReturnsReader.Read(stream, path, options with { OpenTable = table => OpenBeside(path, table) }, stop);
    }

    // A table that is joined to the stations lies beside them.
    private static FileStream? OpenBeside(string path, string table)
    {
        var beside = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, Path.GetFileName(table));
        return File.Exists(beside) ? File.OpenRead(beside) : null;
    }

    private static Problem Missing(string path) =>
        new(
            "missing-file",
            new Bilingual("такого файла немає", "there is no such file"),
            new Bilingual("перевірте шлях", "check the path"),
            path
        );
}
