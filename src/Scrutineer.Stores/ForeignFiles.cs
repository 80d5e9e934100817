using Scrutineer.Wording;

namespace Scrutineer.Stores;

/// <summary>What an output may not take the place of: a private key, and a file of another kind or shape than what is written.</summary>
internal static class ForeignFiles
{
    /// <summary>How many bytes of a file tell its kind.</summary>
    internal const int Beginning = 4096;

    /// <summary>Why a file may not be replaced by this content; null where it may, or where there is none.</summary>
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
        Span<byte> present = stackalloc byte[Beginning];
        using (var file = File.OpenHandle(path))
        {
            present = present[..RandomAccess.Read(file, present, 0)];
        }
        return IsKey(present) ? AKey(path)
            : present.Length > 0 && IsAnother(present, content[..Math.Min(content.Length, Beginning)])
                ? AnotherKind(path)
            : null;
    }

    private static bool IsAnother(ReadOnlySpan<byte> present, ReadOnlySpan<byte> content)
    {
        var kind = KindOf(content);
        return KindOf(present) != kind || (kind == Kind.Text && TextShape.Of(present) != TextShape.Of(content));
    }

    private static bool IsKey(ReadOnlySpan<byte> present) =>
        present.StartsWith("scrutineer-key/"u8)
        || present.StartsWith("AGE-SECRET-KEY-"u8)
        || present.StartsWith("# created: "u8)
        || present.StartsWith("age-encryption.org/"u8)
        || present.IndexOf("PRIVATE KEY-----"u8) >= 0
        || present.StartsWith("-----BEGIN AGE ENCRYPTED FILE"u8);

    private static Kind KindOf(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("PK\u0003\u0004"u8) || bytes.StartsWith("PK\u0005\u0006"u8) ? Kind.Zip
        : bytes.StartsWith("%PDF-"u8) ? Kind.Pdf
        : bytes.StartsWith("PAR1"u8) ? Kind.Parquet
        : bytes.StartsWith("SQLite format 3"u8) ? Kind.Database
        : bytes.StartsWith("\u007FELF"u8) || bytes.StartsWith("MZ"u8) ? Kind.Program
        : bytes.StartsWith("{"u8) || bytes.StartsWith("["u8) ? Kind.Json
        : bytes.StartsWith("<"u8) ? Kind.Markup
        : bytes.ContainsAnyExceptInRange((byte)0x09, (byte)0xFF) ? Kind.Binary
        : Kind.Text;

    private static Problem IsAFolder(string path) =>
        new(
            "output-is-a-folder",
            new Bilingual("за цією назвою є тека", "there is a folder of that name"),
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

    private enum Kind
    {
        Text,
        Json,
        Markup,
        Zip,
        Pdf,
        Parquet,
        Database,
        Program,
        Binary,
    }
}
