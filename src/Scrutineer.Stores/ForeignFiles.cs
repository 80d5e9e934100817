using System.Text;
using Scrutineer.Wording;

namespace Scrutineer.Stores;

/// <summary>What an output may not take the place of: a key, a policy, and whatever an earlier run of the same command did not write.</summary>
internal static class ForeignFiles
{
    /// <summary>Why a file may not be replaced by this content; null where it may, or where there is none.</summary>
    /// <param name="path">The file.</param>
    /// <param name="content">A sample of what would stand there.</param>
    public static Problem? WhyNot(string path, ReadOnlySpan<byte> content)
    {
        if (Directory.Exists(path))
        {
            return IsAFolder(path);
        }
        if (!File.Exists(path))
        {
            return null;
        }
        if (SpecialFiles.Is(path))
        {
            return ADevice(path);
        }
        var present = FileSample.Of(path);
        return IsKey(present) ? AKey(path)
            : present.Length > 0 && !IsEarlier(present, content) ? AnotherKind(path)
            : null;
    }

    // What the same command wrote before, and nothing that somebody else vouches with.
    private static bool IsEarlier(ReadOnlySpan<byte> present, ReadOnlySpan<byte> content) =>
        present.SequenceEqual(content)
        || (FileMark.Of(present) == FileMark.Of(content) && !TextMark.Vouches(Encoding.UTF8.GetString(present)));

    private static bool IsKey(ReadOnlySpan<byte> present) =>
        present.StartsWith("scrutineer-key/"u8)
        || present.StartsWith("AGE-SECRET-KEY-"u8)
        || present.StartsWith("# created: "u8)
        || present.StartsWith("age-encryption.org/"u8)
        || present.IndexOf("PRIVATE KEY-----"u8) >= 0
        || present.StartsWith("-----BEGIN AGE ENCRYPTED FILE"u8);

    private static Problem IsAFolder(string path) =>
        new(
            "output-is-a-folder",
            new Bilingual("за цією назвою є тека", "there is a folder of that name"),
            new Bilingual("назвіть файл", "name a file"),
            path
        );

    private static Problem ADevice(string path) =>
        new(
            "output-is-a-device",
            new Bilingual(
                "за цією назвою пристрій або канал, а не файл; на його місце нічого не пишуть",
                "there is a device or a pipe of that name, not a file; nothing is put in its place"
            ),
            new Bilingual("назвіть файл", "name a file"),
            path
        );

    private static Problem AKey(string path) =>
        new(
            "output-is-a-key",
            new Bilingual(
                "за цією назвою лежить закритий ключ; його не перезаписують",
                "a private key lies there; it is not written over"
            ),
            new Bilingual("вкажіть інше місце", "name another place"),
            path
        );

    private static Problem AnotherKind(string path) =>
        new(
            "output-is-another-file",
            new Bilingual(
                "за цією назвою лежить файл іншого виду; його не перезаписують",
                "a file of another kind lies there; it is not written over"
            ),
            new Bilingual("вкажіть інше місце або приберіть його", "name another place, or take it away"),
            path
        );
}
