using Scrutineer.Wording;

namespace Scrutineer.Figures;

/// <summary>What all figures of one language share: titles, axes, notes.</summary>
internal sealed class FigureFrame(
    bool invented,
    string dataLanguage,
    Language language,
    string? source = null,
    DataNames? names = null,
    string? about = null
)
{
    /// <summary>Width of every figure, units.</summary>
    public const double Width = 640;

    private const double TitleSize = 17;
    private const double TitleLine = 23;
    private const double NoteSize = 12;
    private const double NoteLine = 16;

    /// <summary>BCP 47 code of the names in the returns; null when unknown.</summary>
    public string? DataLanguage => dataLanguage is "und" or "" ? null : dataLanguage;

    /// <summary>A name of the returns as readers of this figure read it.</summary>
    public string Named(string name) => names?.Of(name).In(language) ?? name;

    /// <summary>The language that a name is written in, where it is not the figure's.</summary>
    public string? LanguageOf(string name) => IsNamed(name) ? null : DataLanguage;

    /// <summary>Whether readers have a name for this one.</summary>
    public bool IsNamed(string name) => names?.Knows(name) == true;

    public string Say(string uk, string en) => language == Language.Uk ? uk : en;

    public string Say(Bilingual text) => text.In(language);

    public string Say(double value, int decimals) => Numbers.Say(value, decimals, language);

    public string Say(long value) => Numbers.Say(value, language);

    /// <summary>A number of votes in few characters: whole, thousands, or millions with up to two decimals.</summary>
    public string Short(double value) =>
        Math.Abs(value) switch
        {
            >= 1e6 => Trim(value / 1e6) + Say("\u00A0млн", "\u00A0M"),
            >= 1e4 => Say(value / 1e3, 0) + Say("\u00A0тис.", "\u00A0k"),
            _ => Trim(value),
        };

    /// <summary>The title's lines on top of <paramref name="shapes"/>; returns where the figure may begin.</summary>
    public double AddTitle(List<Shape> shapes, string title)
    {
        var y = 18.0;
        if (invented)
        {
            shapes.Add(new Label(Say(FigureTexts.Invented), new Spot(0, y), Size: 13, Ink: Ink.Accent, Strong: true));
            y += TitleLine;
        }
        foreach (var line in Wrap(title, Width / (TitleSize * 0.56), text => text.Length))
        {
            shapes.Add(new Label(line, new Spot(0, y), Size: TitleSize, Strong: true));
            y += TitleLine;
        }
        return y;
    }

    /// <summary>A finished drawing. What is invented says so in its title, too.</summary>
    public Drawing Finish(
        string id,
        double height,
        string title,
        string description,
        string note,
        List<Shape> shapes
    ) =>
        new(
            id,
            language.Code(),
            Width,
            height,
            Typeset.Of(invented ? $"[{Say(FigureTexts.InventedMark)}] {title}" : title, language),
            Typeset.Of(description, language),
            Typeset.Of(note, language),
            [.. shapes.Select(s => s is Label label ? label with { Text = Typeset.Of(label.Text, language) } : s)]
        )
        {
            Source = source,
            About = about is null ? null : Typeset.Of(about, language),
        };

    /// <summary>
    /// The same with its note and source drawn below: what a figure needs that travels without a page. In a page the caption
    /// says them.
    /// </summary>
    public static Drawing WithFooter(Drawing drawing, Language language)
    {
        List<string> texts = drawing.About is { } about ? [about, drawing.Note] : [drawing.Note];
        if (drawing.Source is { } source)
        {
            texts.Add(new Bilingual("Джерело: ", "Source: ").In(language) + source);
        }
        var shapes = drawing.Shapes.ToList();
        var y = drawing.Height + 20;
        using var fonts = new PngFonts();
        double Measure(string text)
        {
            var (left, right) = fonts.Extent(new Label(text, new Spot(0, 0), Size: NoteSize));
            return right - left;
        }
        foreach (var line in texts.SelectMany(t => Wrap(t, Width, Measure)))
        {
            shapes.Add(new Label(line, new Spot(0, y), Size: NoteSize, Ink: Ink.Muted));
            y += NoteLine;
        }
        return drawing with { Height = y - NoteLine + 4, Shapes = shapes };
    }

    /// <summary>Round steps that cut 0 … <paramref name="top"/> into about <paramref name="wanted"/> parts.</summary>
    public static double Step(double top, int wanted)
    {
        if (!(top > 0))
        {
            return 1;
        }
        var raw = top / wanted;
        var power = Math.Pow(10, Math.Floor(Math.Log10(raw)));
        var digit = (raw / power) switch
        {
            <= 1 => 1,
            <= 2 => 2,
            <= 5 => 5,
            _ => 10,
        };
        return digit * power;
    }

    private string Trim(double value)
    {
        var rounded = Math.Round(value, 2);
        var decimals =
            rounded == Math.Round(rounded) ? 0
            : rounded == Math.Round(rounded, 1) ? 1
            : 2;
        return Say(rounded, decimals);
    }

    private static IEnumerable<string> Wrap(string text, double most, Func<string, double> measure)
    {
        var line = "";
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && measure(line + " " + word) > most)
            {
                yield return line;
                line = word;
            }
            else
            {
                line = line.Length == 0 ? word : line + " " + word;
            }
        }
        yield return line;
    }
}
