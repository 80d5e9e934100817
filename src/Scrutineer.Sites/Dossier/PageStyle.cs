using System.Text;
using Scrutineer.Figures;
using Scrutineer.Wording;
using Scrutineer.Wording.Typefaces;

namespace Scrutineer.Sites.Dossier;

/// <summary>The style sheet that stands inside each page, and the typeface beside it.</summary>
internal static class PageStyle
{
    /// <summary>The file of the typeface, which all pages share. A page without it is set in another face.</summary>
    public const string FontsFile = "fonts.css";

    /// <summary>The typeface.</summary>
    public static string Fonts() => Typeface.Faces(italic: true);

    /// <summary>Everything but the typeface.</summary>
    public static string For(DossierModel model, Language language)
    {
        var css = new StringBuilder();
        css.Append(FigureStyle.ForPages());
        css.Append(Sheet());
        css.Append(PrintHeader(model, language));
        return css.ToString();
    }

    /// <summary>Fixed words only: nothing of the case's own texts stands inside the style sheet.</summary>
    private static string PrintHeader(DossierModel model, Language language)
    {
        var header = model.Invented
            ? FigureTexts.Invented.In(language)
            : new Bilingual("Scrutineer: досьє голосування", "Scrutineer: dossier of a vote").In(language);
        return $"@page{{@top-left{{content:\"{header}\"}}}}\n";
    }

    private static string Sheet()
    {
        using var stream = typeof(PageStyle).Assembly.GetManifestResourceStream("dossier.css")!;
        using var text = new StreamReader(stream, Encoding.UTF8);
        return text.ReadToEnd();
    }
}
