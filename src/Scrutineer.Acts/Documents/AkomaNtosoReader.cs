using System.Xml;
using Scrutineer.Wording;

namespace Scrutineer.Acts.Documents;

/// <summary>What a file in Akoma Ntoso says of itself and in its lines.</summary>
/// <param name="Name">Which act: <c>statement</c>.</param>
/// <param name="Language">ISO 639-2/T code of the expression: <c>ukr</c>, <c>eng</c>.</param>
/// <param name="Work">Address of the work.</param>
/// <param name="Date">The work's date, as written.</param>
/// <param name="DateOf">What the date is of: <c>adoption</c>, or <c>register-as-of</c> while it is a draft.</param>
/// <param name="Number">The official number, or null before adoption.</param>
/// <param name="Lines">Paragraphs and headings in order, numbers and note marks as text.</param>
/// <param name="Notes">Note <c>n</c> stands at <c>n − 1</c>.</param>
/// <param name="Concepts">Ids of the entries that the text can refer to.</param>
public sealed record AknDocument(
    string Name,
    string Language,
    string Work,
    string Date,
    string DateOf,
    string? Number,
    IReadOnlyList<string> Lines,
    IReadOnlyList<string> Notes,
    IReadOnlyList<string> Concepts
);

/// <summary>
/// Reads Akoma Ntoso that anybody may have written: no DTD, no entities from outside, bounded in size and depth. Whatever the
/// bytes are, the answer is a document or a problem, never an exception. It does not validate against the schema.
/// </summary>
public static class AkomaNtosoReader
{
    /// <summary>Bytes that a file may have at most.</summary>
    public const int LargestFile = 16 * 1024 * 1024;

    /// <summary>Elements that may stand inside each other at most; an act needs eight.</summary>
    public const int Deepest = 64;

    /// <summary>The document, or why it is none.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="file">The file as the user named it, for messages.</param>
    public static Outcome<AknDocument> Read(ReadOnlyMemory<byte> bytes, string? file = null)
    {
        if (bytes.Length > LargestFile)
        {
            return Outcome<AknDocument>.Refused(AknProblem.TooLarge(file));
        }
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = LargestFile,
            MaxCharactersFromEntities = 1024,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CloseInput = true,
        };
        try
        {
            using var xml = XmlReader.Create(new MemoryStream(bytes.ToArray(), writable: false), settings);
            return new AknWalk(xml, file).Read();
        }
        catch (XmlException e)
        {
            return Outcome<AknDocument>.Refused(AknProblem.NotXml(file, e.LineNumber > 0 ? e.LineNumber : null));
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or NotSupportedException)
        {
            // Encodings that the declaration names and this runtime does not have, and names that no XML has.
            return Outcome<AknDocument>.Refused(AknProblem.NotXml(file, null));
        }
    }
}
