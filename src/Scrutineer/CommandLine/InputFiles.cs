using System.Diagnostics.CodeAnalysis;
using Scrutineer.Transparency.Keys;
using Scrutineer.Transparency.Notes;
using Scrutineer.Wording;

namespace Scrutineer.CommandLine;

/// <summary>Small files that commands are given: one that is absent is a problem like any other.</summary>
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

    /// <summary>A public key: as text <c>name+id+key</c>, or a file that holds that text or a private key of it.</summary>
    public static Outcome<VerifierKey> PublicKey(string given)
    {
        if (VerifierKey.TryParse(given) is { } key)
        {
            return Outcome<VerifierKey>.Of(key);
        }
        if (!File.Exists(given))
        {
            return Outcome<VerifierKey>.Refused(NotAKey(given));
        }
        var text = File.ReadAllText(given);
        return (KeyFile.PublicHalf(text) ?? VerifierKey.TryParse(text.Trim())) is { } found
            ? Outcome<VerifierKey>.Of(found)
            : Outcome<VerifierKey>.Refused(NotAKey(given));
    }

    public static Problem Missing(string path) =>
        new(
            "missing-file",
            new Bilingual("такого файла немає", "there is no such file"),
            new Bilingual("перевірте шлях", "check the path"),
            path
        );

    private static Problem NotAKey(string given) =>
        new(
            "not-a-key",
            new Bilingual($"«{given}» не є відкритим ключем", $"'{given}' is no public key"),
            new Bilingual(
                "дайте рядок «назва+номер+ключ», який показує scrutineer key show, або файл ключа",
                "give the line \"name+id+key\" that scrutineer key show prints, or the key's file"
            )
        );
}
