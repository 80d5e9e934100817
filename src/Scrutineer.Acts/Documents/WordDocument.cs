using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Scrutineer.Wording;
using Language = Scrutineer.Wording.Language;

namespace Scrutineer.Acts.Documents;

/// <summary>The act as DOCX: real styles, headings, numbered points, footnotes with the support, language tags.</summary>
public static class WordDocument
{
    /// <summary>Bytes of the file; the same act gives the same bytes.</summary>
    public static byte[] Write(ActDraft draft, Language language, bool solemn = false)
    {
        var act = ActText.Of(draft, language, solemn);
        // Acts of the first edition have neither: their bytes are held to what they were.
        var isPaged = draft.Edition != PhraseEdition.First;
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = document.AddNewPart<MainDocumentPart>(MainType, "rId1");
            main.AddNewPart<StyleDefinitionsPart>("rId1").Styles = WordStyles.Of(language);
            main.AddNewPart<NumberingDefinitionsPart>("rId2").Numbering = WordStyles.Numbering();
            main.AddNewPart<FootnotesPart>("rId3").Footnotes = Footnotes(act);
            main.AddNewPart<DocumentSettingsPart>("rId4").Settings = Settings(language);
            if (isPaged)
            {
                main.AddNewPart<HeaderPart>(PageNumber).Header = NumberedHead();
            }
            main.Document = new Document(
                new Body([.. act.Lines.Select(l => Paragraph(l, isPaged)), isPaged ? NumberedPage() : Page()])
            );
            var core = document.AddNewPart<CoreFilePropertiesPart>(
                "application/vnd.openxmlformats-package.core-properties+xml",
                "rId2"
            );
            using var properties = core.GetStream(FileMode.Create);
            properties.Write(WordStyles.Properties(act));
        }
        return FixedZip.Repack(stream.ToArray());
    }

    private const string MainType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    private const string PageNumber = "rId5";

    private static Paragraph Paragraph(ActLine line, bool isPaged)
    {
        var properties = new ParagraphProperties(new ParagraphStyleId { Val = WordStyles.Id(line.Role) });
        if (isPaged && line.Role == LineRole.Adoption)
        {
            // How it was adopted and who signs stand on one page.
            properties.Append(new KeepNext(), new KeepLines());
        }
        if (line.Role is LineRole.RollHeading or LineRole.EntriesHeading)
        {
            // The annex and the list of entries are pages of their own.
            properties.Append(new PageBreakBefore());
        }
        if (WordStyles.List(line.Role) is { } list)
        {
            properties.Append(
                new NumberingProperties(new NumberingLevelReference { Val = 0 }, new NumberingId { Val = list })
            );
        }
        var paragraph = new Paragraph(properties);
        for (var i = 0; i < line.Runs.Count; i++)
        {
            if (i > 0)
            {
                paragraph.Append(Words(" "));
            }
            paragraph.Append(Words(line.Runs[i].Text));
            if (line.Runs[i].Note is { } note)
            {
                paragraph.Append(
                    new Run(
                        new RunProperties(new RunStyle { Val = "FootnoteReference" }),
                        new FootnoteReference { Id = note }
                    )
                );
            }
        }
        return paragraph;
    }

    private static Run Words(string text) => new(new Text(text) { Space = SpaceProcessingModeValues.Preserve });

    private static Footnotes Footnotes(ActText act)
    {
        var footnotes = new Footnotes(
            new Footnote(new Paragraph(new Run(new SeparatorMark())))
            {
                Type = FootnoteEndnoteValues.Separator,
                Id = -1,
            },
            new Footnote(new Paragraph(new Run(new ContinuationSeparatorMark())))
            {
                Type = FootnoteEndnoteValues.ContinuationSeparator,
                Id = 0,
            }
        );
        for (var i = 0; i < act.Notes.Count; i++)
        {
            var mark = new Run(
                new RunProperties(new RunStyle { Val = "FootnoteReference" }),
                new FootnoteReferenceMark()
            );
            footnotes.Append(
                new Footnote(
                    new Paragraph(
                        new ParagraphProperties(new ParagraphStyleId { Val = "FootnoteText" }),
                        mark,
                        Words(" "),
                        Words(act.Notes[i])
                    )
                )
                {
                    Id = i + 1,
                }
            );
        }
        return footnotes;
    }

    private static Settings Settings(Language language) =>
        new(
            new FootnoteDocumentWideProperties(
                new FootnoteSpecialReference { Id = -1 },
                new FootnoteSpecialReference { Id = 0 }
            ),
            new Compatibility(
                new CompatibilitySetting
                {
                    Name = CompatSettingNameValues.CompatibilityMode,
                    Uri = "http://schemas.microsoft.com/office/word",
                    Val = "15",
                }
            ),
            new ThemeFontLanguages { Val = WordStyles.Tag(language) }
        );

    private static Header NumberedHead() =>
        new(
            new Paragraph(
                new ParagraphProperties(new Justification { Val = JustificationValues.Center }),
                new SimpleField(new Run(new Text("2"))) { Instruction = "PAGE" }
            )
        );

    /// <summary>The page with its number at the head from the second on, as letters and acts have it (DSTU 4163:2020).</summary>
    private static SectionProperties NumberedPage()
    {
        var page = Page();
        page.PrependChild(new HeaderReference { Type = HeaderFooterValues.Default, Id = PageNumber });
        page.Append(new TitlePage());
        return page;
    }

    /// <summary>A4 with margins of 2 cm, 3 cm on the binding side, in twentieths of a point.</summary>
    private static SectionProperties Page() =>
        new(
            new PageSize { Width = 11906, Height = 16838 },
            new PageMargin
            {
                Top = 1134,
                Bottom = 1134,
                Left = 1701,
                Right = 1134,
                Header = 567,
                Footer = 567,
                Gutter = 0,
            }
        );
}
