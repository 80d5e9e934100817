using System.IO.Compression;
using System.Text;
using System.Xml;
using Scrutineer.Wording;

namespace Scrutineer.Acts.Documents;

/// <summary>
/// Reads the paragraphs of a DOCX that anybody may have written: no DTD, no macros, nothing fetched, bounded in size and depth.
/// Whatever the bytes are, the answer is paragraphs or a problem, never an exception. What a reader of the document would not see
/// as its text (deletions, hidden letters, text boxes) makes it unreadable, and is not passed over.
/// </summary>
internal static class WordReader
{
    /// <summary>Bytes that a file may have at most.</summary>
    public const int LargestFile = 16 * 1024 * 1024;

    private const int LargestText = 8 * 1024 * 1024;
    private const int MostEntries = 500;
    private const int Deepest = 64;
    private const string Main = "word/document.xml";
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    // Each is a way to say something beside the text, or to have it changed later by whoever opens the document.
    private static readonly HashSet<string> NotSeen = new(StringComparer.Ordinal)
    {
        "del",
        "ins",
        "moveFrom",
        "moveTo",
        "txbxContent",
        "altChunk",
        "vanish",
        "object",
        "subDoc",
    };

    /// <summary>The paragraphs in their order, white space joined, blank ones left out; or why there are none.</summary>
    public static Outcome<IReadOnlyList<string>> Read(ReadOnlyMemory<byte> bytes, string? file)
    {
        if (bytes.Length > LargestFile)
        {
            return Refuse(WordProblem.TooLarge(file));
        }
        try
        {
            using var stream = new MemoryStream(bytes.ToArray(), writable: false);
            using var archive = new ZipArchive(stream, ZipArchiveMode.Read);
            if (archive.Entries.Count > MostEntries || archive.Entries.Any(IsForeign))
            {
                return Refuse(WordProblem.Foreign(file));
            }
            return archive.Entries.Count(e => e.FullName == Main) == 1
                ? Paragraphs(archive.GetEntry(Main)!, file)
                : Refuse(WordProblem.NotWord(file));
        }
        catch (Exception e)
            when (e is InvalidDataException or XmlException or IOException or NotSupportedException or ArgumentException
            )
        {
            return Refuse(WordProblem.NotWord(file));
        }
    }

    private static bool IsForeign(ZipArchiveEntry entry) =>
        entry.FullName.EndsWith(".bin", StringComparison.OrdinalIgnoreCase)
        || entry.FullName.Contains("embeddings/", StringComparison.OrdinalIgnoreCase)
        || entry.FullName.Contains("activeX", StringComparison.OrdinalIgnoreCase);

    private static Outcome<IReadOnlyList<string>> Paragraphs(ZipArchiveEntry entry, string? file)
    {
        using var text = new BoundedStream(entry.Open(), LargestText);
        using var xml = XmlReader.Create(
            text,
            new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null }
        );
        var paragraphs = new List<string>();
        var said = new StringBuilder();
        var isText = false;
        while (xml.Read())
        {
            if (xml.Depth > Deepest)
            {
                return Refuse(WordProblem.Foreign(file));
            }
            if (
                xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace
                && isText
            )
            {
                said.Append(xml.Value);
            }
            if (xml.NamespaceURI != Word)
            {
                continue;
            }
            var opens = xml.NodeType == XmlNodeType.Element;
            if (opens && NotSeen.Contains(xml.LocalName))
            {
                return Refuse(WordProblem.Beside(file, xml.LocalName));
            }
            switch (xml.LocalName)
            {
                case "t":
                    isText = opens && !xml.IsEmptyElement;
                    break;
                case "tab" or "br" or "cr" when opens:
                    said.Append(' ');
                    break;
                case "noBreakHyphen" when opens:
                    said.Append('-');
                    break;
                case "p" when !opens:
                    Close(paragraphs, said);
                    break;
            }
        }
        Close(paragraphs, said);
        return Outcome<IReadOnlyList<string>>.Of(paragraphs);
    }

    private static Outcome<IReadOnlyList<string>> Refuse(Problem problem) =>
        Outcome<IReadOnlyList<string>>.Refused(problem);

    private static void Close(List<string> paragraphs, StringBuilder said)
    {
        var text = Joined(said.ToString());
        if (text.Length > 0)
        {
            paragraphs.Add(text);
        }
        said.Clear();
    }

    /// <summary>A text as it is compared: any white space is one blank, a soft hyphen is none.</summary>
    public static string Joined(string text) =>
        string.Join(
            ' ',
            text.Replace("\u00AD", "", StringComparison.Ordinal)
                .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );
}
