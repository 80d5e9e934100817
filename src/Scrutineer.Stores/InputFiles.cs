using System.Diagnostics.CodeAnalysis;
using Scrutineer.Wording;

namespace Scrutineer.Stores;

/// <summary>Small files that a user names: one that is absent is a problem like any other.</summary>
public static class InputFiles
{
    /// <summary>The file's bytes, or that there is none.</summary>
    /// <param name="path">The file, as the user named it.</param>
    /// <param name="bytes">What it holds.</param>
    /// <param name="problem">That it is absent.</param>
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
    /// <param name="path">The file, as the user named it.</param>
    public static Problem Missing(string path) =>
        new(
            "missing-file",
            new Bilingual("такого файла немає", "there is no such file"),
            new Bilingual("перевірте шлях", "check the path"),
            path
        );
}
