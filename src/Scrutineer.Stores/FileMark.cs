using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Scrutineer.Stores;

/// <summary>
/// What a file is, told by its beginning, closely enough that two outputs of one command have the same mark and a stranger's file has
/// another: the kind, and within it the first member of a zip, the root of a document, the first key of JSON or YAML, the first column of a
/// table, the width of an image.
/// </summary>
internal static class FileMark
{
    /// <summary>How many bytes of a file tell its mark.</summary>
    public const int Beginning = 4096;

    // After a local header's signature: version, flags, method, time, date, checksum, two sizes, two lengths, the name.
    private const int ZipNameLength = 26;
    private const int ZipName = 30;

    // The root and two columns.
    private const int ColumnsThatTell = 3;
    private const int ShortestName = 4;

    private static readonly byte[] Png = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>The mark of a file; two files of one mark may take each other's place.</summary>
    /// <param name="beginning">Its first bytes, as <see cref="FileSample"/> takes them.</param>
    public static string Of(ReadOnlySpan<byte> beginning) =>
        beginning.StartsWith("PK\u0003\u0004"u8) ? "zip " + FirstMember(beginning)
        : beginning.StartsWith("PK"u8) ? "zip"
        : beginning.StartsWith("%PDF-"u8) ? "pdf"
        : beginning.StartsWith("PAR1"u8) ? "parquet " + Names(beginning[4..])
        : beginning.StartsWith("SQLite format 3"u8) ? "database"
        : beginning.StartsWith("\u007FELF"u8) || beginning.StartsWith("MZ"u8) ? "program"
        : beginning.StartsWith(Png) && beginning.Length > 20
            ? $"png {BinaryPrimitives.ReadInt32BigEndian(beginning[16..])}"
        : beginning is [0x1F, 0x8B, ..] ? "gzip " + Unpacked(beginning)
        : beginning is [0x30, > 0x80, ..] ? "der " + Der(beginning)
        : beginning.ContainsAnyExceptInRange((byte)0x09, (byte)0xFF)
            ? "binary " + Convert.ToHexString(beginning[..Math.Min(7, beginning.Length)])
        : OfText(Encoding.UTF8.GetString(beginning).TrimStart('\uFEFF'));

    private static string OfText(string text)
    {
        var bare = text.TrimStart();
        return bare.StartsWith('{') || bare.StartsWith('[') ? "json " + TextMark.OfJson(bare)
            : bare.StartsWith('<') ? "markup " + TextMark.OfMarkup(bare)
            : "text " + TextMark.Of(text);
    }

    private static string FirstMember(ReadOnlySpan<byte> zip)
    {
        if (zip.Length < ZipName)
        {
            return "";
        }
        int length = BinaryPrimitives.ReadUInt16LittleEndian(zip[ZipNameLength..]);
        var name = zip.Slice(ZipName, Math.Min(length, zip.Length - ZipName));
        return Encoding.UTF8.GetString(name.IndexOf((byte)'/') is var folder and >= 0 ? name[..folder] : name);
    }

    private static string Unpacked(ReadOnlySpan<byte> gzip)
    {
        var content = new byte[Beginning];
        var read = 0;
        try
        {
            using var stream = new GZipStream(new MemoryStream(gzip.ToArray()), CompressionMode.Decompress);
            while (read < content.Length && stream.Read(content, read, content.Length - read) is var more and > 0)
            {
                read += more;
            }
        }
        catch (InvalidDataException)
        {
            // The beginning ends where it ends.
        }
        return content is [0x1F, 0x8B, ..] ? "gzip" : Of(content.AsSpan(0, read));
    }

    // The footer begins with the schema: the names of the first columns.
    private static string Names(ReadOnlySpan<byte> footer)
    {
        var names = new List<string>();
        var from = 0;
        for (var at = 0; at <= footer.Length && names.Count < ColumnsThatTell; at++)
        {
            if (at == footer.Length || (footer[at] is < (byte)'0' or > (byte)'z'))
            {
                if (at - from >= ShortestName)
                {
                    names.Add(Encoding.ASCII.GetString(footer[from..at]));
                }
                from = at + 1;
            }
        }
        return string.Join(' ', names);
    }

    // A signature has an object's name where a certificate has a sequence and an answer of a timestamp authority has its status.
    private static string Der(ReadOnlySpan<byte> der)
    {
        var content = der[Math.Min(der.Length, 2 + (der[1] & 0x7F))..];
        return content switch
        {
            [0x06, var length, ..] => Convert.ToHexString(content[..Math.Min(content.Length, 2 + length)]),
            [0x30, 0x03, 0x02, ..] => "status",
            [var tag, ..] => Convert.ToHexString([tag]),
            _ => "",
        };
    }
}
