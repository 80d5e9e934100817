using Scrutineer.Returns.Mappings;
using Scrutineer.Returns.Reading;
using Scrutineer.Returns.Suggestions;
using Scrutineer.Stores;
using Scrutineer.Wording;

namespace Scrutineer.Cases.Files;

/// <summary>Files of returns on this machine, opened for the room that reads them.</summary>
public static class ReturnsFiles
{
    private static Mapping Auto => Returns.Mappings.Mapping.Auto;

    /// <summary>The mapping that the user asked for: a built-in one, a file's, or what the headers say.</summary>
    /// <param name="profile">Name of a built-in mapping; null, or a name that is not known, for what the headers say.</param>
    /// <param name="map">Path of a mapping's file, which goes before a name; null for none.</param>
    public static Outcome<Mapping> Mapping(string? profile, string? map)
    {
        if (map is not null)
        {
            return InputFiles.Text(map).Then(text => Returns.Mappings.Mapping.Parse(text, map));
        }
        return Outcome<Mapping>.Of(
            Returns.Mappings.Mapping.TryGet(profile ?? Auto.Id, out var mapping) ? mapping : Auto
        );
    }

    /// <summary>A starter mapping for a file, as text.</summary>
    /// <param name="path">The file of returns.</param>
    /// <param name="encoding">Encoding of its text; null to detect it.</param>
    /// <param name="stop">Stops the reading.</param>
    public static Outcome<string> Suggest(string path, string? encoding = null, CancellationToken stop = default) =>
        Draft(path, new Dictionary<string, string>(StringComparer.Ordinal), encoding, stop).Map(d => d.Text);

    /// <summary>The same with what a person says of some columns.</summary>
    /// <param name="path">The file of returns.</param>
    /// <param name="uses">What columns are, by header.</param>
    /// <param name="encoding">Encoding of its text; null to detect it.</param>
    /// <param name="stop">Stops the reading.</param>
    public static Outcome<SuggestedMapping> Draft(
        string path,
        IReadOnlyDictionary<string, string> uses,
        string? encoding = null,
        CancellationToken stop = default
    )
    {
        if (!File.Exists(path))
        {
            return Outcome<SuggestedMapping>.Refused(InputFiles.Missing(path));
        }
        using var stream = File.OpenRead(path);
        return MappingSuggestion.Draft(
            stream,
            path,
            uses,
            new ReadOptions { Encoding = encoding, OpenTable = table => OpenBeside(path, table) },
            stop
        );
    }

    /// <summary>Reads a file; one that is absent is a problem like any other.</summary>
    /// <param name="path">The file of returns; a table that is joined to the stations lies beside it.</param>
    /// <param name="options">How it is read.</param>
    /// <param name="stop">Stops the reading.</param>
    public static Outcome<ReadReport> Read(string path, ReadOptions options, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (!File.Exists(path))
        {
            return Outcome<ReadReport>.Refused(InputFiles.Missing(path));
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
}
