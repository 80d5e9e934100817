using System.Text;
using Scrutineer.Figures;
using Scrutineer.Wording;
using Scrutineer.Wording.Typefaces;

namespace Scrutineer.Sites.Dossier;

/// <summary>The style sheet that stands inside each page.</summary>
internal static class PageStyle
{
    public static string For(DossierModel model, Language language)
    {
        var css = new StringBuilder();
        css.Append(Typeface.Faces(italic: true));
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
