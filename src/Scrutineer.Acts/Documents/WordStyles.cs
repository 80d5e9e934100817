using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Language = Scrutineer.Wording.Language;

namespace Scrutineer.Acts.Documents;

/// <summary>Styles, numbering and properties of the DOCX form.</summary>
internal static class WordStyles
{
    private const int Points = 1;
    private const int Bullets = 2;

    /// <summary>BCP 47 tag for the spelling checker and for screen readers.</summary>
    public static string Tag(Language language) => language == Language.Uk ? "uk-UA" : "en-GB";

    /// <summary>Id of the paragraph style of a line.</summary>
    public static string Id(LineRole role) =>
        role switch
        {
            LineRole.Title => "Title",
            LineRole.ActName => "Heading1",
            LineRole.Heading or LineRole.RollHeading or LineRole.OpinionHeading or LineRole.EntriesHeading =>
                "Heading2",
            LineRole.Point => "ListNumber",
            LineRole.Item or LineRole.Roll => "ListBullet",
            LineRole.Entry or LineRole.Copy => "Entry",
            LineRole.Country or LineRole.Commission or LineRole.Place => "ActHead",
            LineRole.Status or LineRole.Invented or LineRole.Supersedes or LineRole.RollRemark => "ActStatus",
            LineRole.Addressee => "Addressee",
            LineRole.Signature => "Signature",
            _ => "BodyText",
        };

    /// <summary>Numbering of a line, or null.</summary>
    public static int? List(LineRole role) =>
        role switch
        {
            LineRole.Point => Points,
            LineRole.Item or LineRole.Entry or LineRole.Roll => Bullets,
            _ => null,
        };

    public static Styles Of(Language language) =>
        new(
            new DocDefaults(
                new RunPropertiesDefault(
                    new RunPropertiesBaseStyle(
                        new RunFonts
                        {
                            Ascii = "Times New Roman",
                            HighAnsi = "Times New Roman",
                            ComplexScript = "Times New Roman",
                        },
                        new FontSize { Val = "28" },
                        new Languages { Val = Tag(language) }
                    )
                ),
                new ParagraphPropertiesDefault(
                    new ParagraphPropertiesBaseStyle(
                        new SpacingBetweenLines
                        {
                            After = "120",
                            Line = "276",
                            LineRule = LineSpacingRuleValues.Auto,
                        }
                    )
                )
            ),
            new Style(new StyleName { Val = "Normal" }, new PrimaryStyle())
            {
                Type = StyleValues.Paragraph,
                StyleId = "Normal",
                Default = true,
            },
            Paragraph("ActHead", "Act head", JustificationValues.Center, bold: true),
            Paragraph("ActStatus", "Act status", JustificationValues.Center, bold: true, size: "24"),
            Paragraph("Addressee", "Addressee", JustificationValues.Right),
            Paragraph("Title", "Title", JustificationValues.Center, bold: true, keepNext: true),
            Paragraph(
                "Heading1",
                "heading 1",
                JustificationValues.Center,
                bold: true,
                outline: 0,
                size: "32",
                keepNext: true
            ),
            Paragraph("Heading2", "heading 2", JustificationValues.Left, bold: true, outline: 1, keepNext: true),
            Paragraph("BodyText", "Body Text", JustificationValues.Both),
            Paragraph("ListNumber", "List Number", JustificationValues.Both),
            Paragraph("ListBullet", "List Bullet", JustificationValues.Both),
            Paragraph("Entry", "Entry", JustificationValues.Left, size: "22"),
            Paragraph("Signature", "Signature", JustificationValues.Left, bold: true),
            Paragraph("FootnoteText", "footnote text", JustificationValues.Left, size: "20"),
            new Style(
                new StyleName { Val = "footnote reference" },
                new StyleRunProperties(new VerticalTextAlignment { Val = VerticalPositionValues.Superscript })
            )
            {
                Type = StyleValues.Character,
                StyleId = "FootnoteReference",
            }
        );

    public static Numbering Numbering() =>
        new(
            Abstract(Points, NumberFormatValues.Decimal, "%1."),
            Abstract(Bullets, NumberFormatValues.Bullet, "•"),
            new NumberingInstance(new AbstractNumId { Val = Points }) { NumberID = Points },
            new NumberingInstance(new AbstractNumId { Val = Bullets }) { NumberID = Bullets }
        );

    /// <summary>The core properties part: title, author, language, status. No time: the act's own dates are in its text.</summary>
    public static byte[] Properties(ActText act)
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false) }))
        {
            const string Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
            const string Dublin = "http://purl.org/dc/elements/1.1/";
            xml.WriteStartElement("cp", "coreProperties", Core);
            xml.WriteAttributeString("xmlns", "dc", null, Dublin);
            xml.WriteElementString("contentStatus", Core, act.Draft.Adoption is null ? "Draft" : "Final");
            xml.WriteElementString("creator", Dublin, act.Draft.Commission.Name.In(act.Language));
            xml.WriteElementString("identifier", Dublin, act.Draft.Id);
            xml.WriteElementString("language", Dublin, Tag(act.Language));
            xml.WriteElementString("title", Dublin, act.Draft.Title.Text.In(act.Language));
            xml.WriteEndElement();
        }
        return stream.ToArray();
    }

    private static Style Paragraph(
        string id,
        string name,
        JustificationValues justification,
        bool bold = false,
        int? outline = null,
        string? size = null,
        bool keepNext = false
    )
    {
        var paragraph = new StyleParagraphProperties();
        if (keepNext)
        {
            paragraph.Append(new KeepNext());
        }
        paragraph.Append(new Justification { Val = justification });
        if (outline is { } level)
        {
            paragraph.Append(new OutlineLevel { Val = level });
        }
        var run = new StyleRunProperties();
        if (bold)
        {
            run.Append(new Bold());
        }
        if (size is not null)
        {
            run.Append(new FontSize { Val = size });
        }
        return new(new StyleName { Val = name }, new BasedOn { Val = "Normal" }, new PrimaryStyle(), paragraph, run)
        {
            Type = StyleValues.Paragraph,
            StyleId = id,
        };
    }

    private static AbstractNum Abstract(int id, NumberFormatValues format, string text) =>
        new(
            new MultiLevelType { Val = MultiLevelValues.SingleLevel },
            new Level(
                new StartNumberingValue { Val = 1 },
                new NumberingFormat { Val = format },
                new LevelText { Val = text },
                new LevelJustification { Val = LevelJustificationValues.Left },
                new PreviousParagraphProperties(new Indentation { Left = "567", Hanging = "425" })
            )
            {
                LevelIndex = 0,
            }
        )
        {
            AbstractNumberId = id,
        };
}
