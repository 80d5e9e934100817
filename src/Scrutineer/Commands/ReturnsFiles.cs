using Scrutineer.Returns;
using Scrutineer.Wording;

namespace Scrutineer.Commands;

/// <summary>Opens files of returns for the room that reads them.</summary>
internal static class ReturnsFiles
{
    /// <summary>The mapping that the user asked for: a built-in one, a file's, or what the headers say.</summary>
    public static Outcome<Mapping> Mapping(string? profile, string? map)
    {
        if (map is not null)
        {
            throw new NotSupportedException();
        }
        return Outcome<Mapping>.Of(
            Returns.Mapping.TryGet(profile ?? Returns.Mapping.Auto.Id, out var mapping) ? mapping : Returns.Mapping.Auto
        );
    }

    /// <summary>Reads a file; one that is absent is a problem like any other.</summary>
    public static Outcome<ReadReport> Read(string path, ReadOptions options, CancellationToken stop)
    {
        if (!File.Exists(path))
        {
            return Outcome<ReadReport>.Refused(
                new Problem(
                    "missing-file",
                    new Bilingual("такого файла немає", "there is no such file"),
                    new Bilingual("перевірте шлях", "check the path"),
                    path
                )
            );
        }
        // The reader buffers by itself.
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        return ReturnsReader.Read(stream, path, options, stop);
    }
}
