using Scrutineer.Stores;
using Scrutineer.Transparency.Keys;
using Scrutineer.Transparency.Notes;
using Scrutineer.Wording;

namespace Scrutineer.CommandLine;

/// <summary>Public keys that commands are given, as text or as a file.</summary>
internal static class PublicKeys
{
    /// <summary>A public key: as text <c>name+id+key</c>, or a file that holds that text or a private key of it.</summary>
    public static Outcome<VerifierKey> Read(string given)
    {
        if (VerifierKey.TryParse(given) is { } key)
        {
            return Outcome<VerifierKey>.Of(key);
        }
        if (!File.Exists(given))
        {
            return Outcome<VerifierKey>.Refused(NotAKey(given));
        }
        if (!InputFiles.TryRead(given, out var bytes, out var problem, KeyFile.Longest))
        {
            return Outcome<VerifierKey>.Refused(problem);
        }
        var text = System.Text.Encoding.UTF8.GetString(bytes);
        return (KeyFile.PublicHalf(text) ?? VerifierKey.TryParse(text.Trim())) is { } found
            ? Outcome<VerifierKey>.Of(found)
            : Outcome<VerifierKey>.Refused(NotAKey(given));
    }

    private static Problem NotAKey(string given) =>
        new(
            "not-a-key",
            new Bilingual($"«{given}» не є відкритим ключем", $"'{given}' is not a public key"),
            new Bilingual(
                "дайте рядок «назва+номер+ключ», який показує scrutineer key show, або файл ключа",
                "give the line \"name+id+key\" that scrutineer key show prints, or the key's file"
            )
        );
}
