using System.Diagnostics.CodeAnalysis;
using Scrutineer.Wording;

namespace Scrutineer.Cases.Files;

/// <summary>Small files that a user names: one that is absent is a problem like any other.</summary>
internal static class InputFiles
{
    /// <summary>The file's bytes.</summary>
    public static bool TryRead(
        string path,
        [NotNullWhen(true)] out byte[]? bytes,
        [NotNullWhen(false)] out Problem? problem
    )
    {
        (bytes, problem) = File.Exists(path) ? (File.ReadAllBytes(path), (Problem?)null) : (null, Missing(path));
        return bytes is not null;
    }

    /// <summary>There is no such file.</summary>
    public static Problem Missing(string path) =>
        new(
            "missing-file",
            new Bilingual("такого файла немає", "there is no such file"),
            new Bilingual("перевірте шлях", "check the path"),
            path
        );
}
