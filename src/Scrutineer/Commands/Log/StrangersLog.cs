using Scrutineer.CommandLine;
using Scrutineer.Stores;
using Scrutineer.Wording;
using Scrutineer.Wording.Bytes;

namespace Scrutineer.Commands.Log;

/// <summary>
/// A log that somebody else may have written. A file that is longer than any of a log, such as a link to what never ends, is nothing of a
/// log: it reads as an empty one, which no log has, and is damaged.
/// </summary>
internal sealed class StrangersLog : IByteSource
{
    private readonly FolderStore _files;

    private StrangersLog(string folder) => _files = new FolderStore(folder);

    /// <inheritdoc/>
    public string Place => _files.Place;

    /// <summary>The log in a folder; that there is no folder is a problem of its own.</summary>
    /// <param name="folder">As the user named it.</param>
    public static Outcome<IByteSource> In(string folder) =>
        Directory.Exists(folder)
            ? Outcome<IByteSource>.Of(new StrangersLog(folder))
            : Outcome<IByteSource>.Refused(Missing(folder));

    /// <inheritdoc/>
    public ReadOnlyMemory<byte>? TryRead(string name)
    {
        var bytes = _files.TryRead(name, InputFiles.Usual, out var tooLong);
        return tooLong is null ? bytes : ReadOnlyMemory<byte>.Empty;
    }

    /// <inheritdoc/>
    public IEnumerable<string> List(string under = "") => _files.List(under);

    private static Problem Missing(string folder) =>
        new(
            "missing-folder",
            new Bilingual("такої теки немає", "there is no such folder"),
            new Bilingual("вкажіть теку журналу", "name the folder of the log"),
            folder
        );
}
