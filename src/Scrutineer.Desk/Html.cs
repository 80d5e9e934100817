using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Scrutineer.Wording;

namespace Scrutineer.Desk;

/// <summary>HTML put together by hand: every text goes through the encoder, every tag is a constant.</summary>
internal sealed class Html(Language language)
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder _text = new(8 * 1024);

    public Language Language => language;

    /// <summary>A constant of our own.</summary>
    public Html Raw(string html)
    {
        _text.Append(html);
        return this;
    }

    /// <summary>A text, encoded.</summary>
    public Html Text(string text)
    {
        _text.Append(Encoder.Encode(text));
        return this;
    }

    public Html Text(Bilingual text) => Text(text.In(language));

    /// <summary>An element with a text in it.</summary>
    public Html Element(string tag, Bilingual text) => Raw($"<{tag}>").Text(text).Raw($"</{tag}>\n");

    public Html Paragraph(Bilingual text) => Element("p", text);

    public Html Items(params IEnumerable<Bilingual> items)
    {
        Raw("<ul>\n");
        foreach (var item in items)
        {
            Element("li", item);
        }
        return Raw("</ul>\n");
    }

    /// <summary>A field of one line, with its label.</summary>
    public Html Field(string name, Bilingual label, string value = "") =>
        Raw($"<p><label for=\"{name}\">")
            .Text(label)
            .Raw($"</label><input id=\"{name}\" name=\"{name}\" autocomplete=\"off\" spellcheck=\"false\" value=\"")
            .Text(value)
            .Raw("\"></p>\n");

    /// <summary>A field of several lines, with its label.</summary>
    public Html Area(string name, Bilingual label, int rows = 8) =>
        Raw($"<p><label for=\"{name}\">")
            .Text(label)
            .Raw(
                $"</label><textarea id=\"{name}\" name=\"{name}\" rows=\"{rows}\" autocomplete=\"off\" spellcheck=\"false\"></textarea></p>\n"
            );

    /// <summary>A box to tick, or a choice of one.</summary>
    public Html Choice(string kind, string name, string value, Bilingual label, bool isChosen = false) =>
        Raw(
                $"<p class=\"choice\"><label><input type=\"{kind}\" name=\"{name}\" value=\"{value}\"{(isChosen ? " checked" : "")}> "
            )
            .Text(label)
            .Raw("</label></p>\n");

    public Html Button(Bilingual label, string? name = null) =>
        Raw(name is null ? "<p><button type=\"submit\">" : $"<p><button type=\"submit\" name=\"{name}\" value=\"yes\">")
            .Text(label)
            .Raw("</button></p>\n");

    public override string ToString() => _text.ToString();
}
