using System.Text;
using Scrutineer.Wording.Typefaces;
using SkiaSharp;

namespace Scrutineer.Figures;

/// <summary>The embedded typeface for painting: a text is split into runs, each set in the subset that has its letters.</summary>
internal sealed class PngFonts : IDisposable
{
    private readonly SKTypeface[] _regular = [Load("latin", 400), Load("cyrillic", 400)];
    private readonly SKTypeface[] _strong = [Load("latin", 600), Load("cyrillic", 600)];

    /// <summary>Draws at the origin of <paramref name="canvas"/>.</summary>
    public void Draw(SKCanvas canvas, Label label, SKPaint paint)
    {
        var faces = label.Strong ? _strong : _regular;
        using var latin = Font(faces[0], label.Size);
        using var cyrillic = Font(faces[1], label.Size);
        SKFont[] fonts = [latin, cyrillic];
        var runs = Runs(fonts, label.Text);
        var x = Start(label, runs.Sum(r => fonts[r.Font].MeasureText(r.Text)));
        foreach (var (font, text) in runs)
        {
            canvas.DrawText(text, x, 0, SKTextAlign.Left, fonts[font], paint);
            x += fonts[font].MeasureText(text);
        }
    }

    /// <summary>Where a level label begins and ends, in the drawing's units.</summary>
    public (double Left, double Right) Extent(Label label)
    {
        var faces = label.Strong ? _strong : _regular;
        using var latin = Font(faces[0], label.Size);
        using var cyrillic = Font(faces[1], label.Size);
        SKFont[] fonts = [latin, cyrillic];
        var width = Runs(fonts, label.Text).Sum(r => fonts[r.Font].MeasureText(r.Text));
        var left = label.At.X + Start(label, width);
        return (left, left + width);
    }

    private static float Start(Label label, float width) =>
        label.Anchoring switch
        {
            Anchoring.Start => 0,
            Anchoring.Middle => -width / 2,
            Anchoring.End => -width,
            _ => throw new ArgumentOutOfRangeException(nameof(label)),
        };

    /// <summary>Whether the typeface has a glyph for every character.</summary>
    public bool Covers(string text)
    {
        using var latin = Font(_regular[0], 13);
        using var cyrillic = Font(_regular[1], 13);
        return text.EnumerateRunes().All(r => latin.ContainsGlyph(r.Value) || cyrillic.ContainsGlyph(r.Value));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var face in _regular.Concat(_strong))
        {
            face.Dispose();
        }
    }

    private static List<(int Font, string Text)> Runs(SKFont[] fonts, string text)
    {
        var runs = new List<(int, string)>();
        var run = new StringBuilder();
        var current = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            // A character that both subsets have (a space, a comma) stays in the run it stands in.
            var next = fonts[current].ContainsGlyph(rune.Value) ? current : 1 - current;
            if (next != current && run.Length > 0)
            {
                runs.Add((current, run.ToString()));
                run.Clear();
            }
            current = next;
            run.Append(rune.ToString());
        }
        if (run.Length > 0)
        {
            runs.Add((current, run.ToString()));
        }
        return runs;
    }

    private static SKFont Font(SKTypeface face, double size) =>
        new(face, (float)size)
        {
            Subpixel = true,
            Edging = SKFontEdging.Antialias,
            Hinting = SKFontHinting.None,
        };

    private static SKTypeface Load(string subset, int weight)
    {
        using var data = SKData.CreateCopy(Typeface.Read($"source-serif-4-{subset}-{weight}-normal.woff"));
        return SKTypeface.FromData(data)
            ?? throw new InvalidOperationException($"The {subset} subset of weight {weight} cannot be read.");
    }
}
