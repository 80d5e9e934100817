using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Scrutineer.Acts.Documents;

namespace Scrutineer.Acts.Tests.Documents;

/// <summary>What a reader of a format gets: numbered paragraphs with note marks, then the notes. Shares no code with the writers.</summary>
internal sealed record Extracted(IReadOnlyList<string> Lines, IReadOnlyList<string> Notes);

internal static partial class Extract
{
    private static readonly XNamespace Akn = AkomaNtoso.Namespace;

    public static Extracted FromModel(ActText act) =>
        new(
            [
                .. act.Lines.Select(l =>
                    (l.Number is { } n ? $"{n}. " : "")
                    + string.Join(' ', l.Runs.Select(r => r.Note is { } note ? $"{r.Text}[{note}]" : r.Text))
                ),
            ],
            act.Notes
        );

    public static Extracted FromText(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var notes = lines
            .Where(l => l.StartsWith('['))
            .Select(l => l[(l.IndexOf(']', StringComparison.Ordinal) + 2)..]);
        // The line before the notes is their heading.
        var body = lines
            .TakeWhile(l => !l.StartsWith('['))
            .SkipLast(1)
            .Select(l => l.StartsWith("• ", StringComparison.Ordinal) ? l[2..] : l);
        return new([.. body], [.. notes]);
    }

    public static Extracted FromAkn(byte[] xml)
    {
        var document = XDocument.Load(new MemoryStream(xml), LoadOptions.PreserveWhitespace);
        var doc = document.Root!.Element(Akn + "doc")!;
        List<string> lines = [];
        foreach (
            var line in doc.Descendants()
                .Where(e =>
                    e.Name == Akn + "heading" || (e.Name == Akn + "p" && !e.Ancestors(Akn + "authorialNote").Any())
                )
        )
        {
            var number = line.Ancestors(Akn + "paragraph").FirstOrDefault()?.Element(Akn + "num")?.Value;
            lines.Add((number is null ? "" : number + " ") + Words(line));
        }
        return new(lines, [.. doc.Descendants(Akn + "authorialNote").Select(n => n.Value)]);

        static string Words(XNode node) =>
            node switch
            {
                XText text => text.Value,
                XElement note when note.Name == Akn + "authorialNote" => $"[{note.Attribute("marker")!.Value}]",
                XElement element => string.Concat(element.Nodes().Select(Words)),
                _ => "",
            };
    }

    public static Extracted FromHtml(string html)
    {
        var body = new HtmlParser().ParseDocument(html).Body!;
        List<string> lines = [];
        foreach (
            var element in body.QuerySelectorAll(
                "article > header > *, article > h2, article > h3, article > p, article > ul > li, article > ol > li"
            )
        )
        {
            var number =
                element.ParentElement!.LocalName == "ol"
                    ? (
                        int.Parse(element.ParentElement.GetAttribute("start") ?? "1", CultureInfo.InvariantCulture)
                        + element.ParentElement.Children.ToList().IndexOf(element)
                    ).ToString(CultureInfo.InvariantCulture) + ". "
                    : "";
            lines.Add(number + element.TextContent);
        }
        return new(lines, [.. body.QuerySelectorAll("footer li > span").Select(s => s.TextContent)]);
    }

    public static Extracted FromDocx(byte[] docx)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(docx), isEditable: false);
        var main = document.MainDocumentPart!;
        var formats = main.NumberingDefinitionsPart!.Numbering!.Elements<AbstractNum>()
            .ToDictionary(n => n.AbstractNumberId!.Value, n => n.Descendants<NumberingFormat>().First().Val!.Value);
        List<string> lines = [];
        var point = 0;
        foreach (var paragraph in main.Document!.Body!.Elements<Paragraph>())
        {
            var list = paragraph.ParagraphProperties?.NumberingProperties?.NumberingId?.Val?.Value;
            var numbered = list is { } id && formats[id] == NumberFormatValues.Decimal;
            lines.Add((numbered ? $"{++point}. " : "") + Words(paragraph));
        }
        var notes = main.FootnotesPart!.Footnotes!.Elements<Footnote>()
            .Where(f => f.Id! > 0)
            .Select(f => f.InnerText.Trim());
        return new(lines, [.. notes]);
    }

    private static string Words(Paragraph paragraph)
    {
        var text = new StringBuilder();
        foreach (var run in paragraph.Elements<Run>())
        {
            foreach (var child in run.ChildElements)
            {
                _ = child switch
                {
                    Text words => text.Append(words.Text),
                    FootnoteReference note => text.Append(CultureInfo.InvariantCulture, $"[{note.Id}]"),
                    _ => text,
                };
            }
        }
        return text.ToString();
    }
}
