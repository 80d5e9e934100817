using Scrutineer.Wording;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;

namespace Scrutineer.Publishing.Printing;

/// <summary>
/// The objects of a PDF (ISO 32000-1): an act's print has pages with their fonts, links within the document, bookmarks and tags, and
/// none of what runs, opens, attaches, hides, or says one thing to the eye and another to a screen reader.
/// </summary>
internal sealed class PdfStructure(PdfDocument document)
{
    private const int MostObjects = 100_000;
    private const int Deepest = 64;

    private static readonly HashSet<string> Actions = new(StringComparer.Ordinal)
    {
        "GoToR",
        "GoToE",
        "Launch",
        "Thread",
        "URI",
        "Sound",
        "Movie",
        "Hide",
        "Named",
        "SubmitForm",
        "ResetForm",
        "ImportData",
        "JavaScript",
        "SetOCGState",
        "Rendition",
        "Trans",
        "GoTo3DView",
        "RichMediaExecute",
    };

    private static readonly Bilingual Acts = new(
        "PDF має дію або зовнішнє посилання",
        "the PDF has an action or a link to elsewhere"
    );
    private static readonly Bilingual Hides = new(
        "PDF має прозорі чи змішані шари",
        "the PDF has transparent or blended layers"
    );
    private static readonly Bilingual Draws = new(
        "PDF має шрифт, літери якого — малюнки",
        "the PDF has a font whose letters are drawings"
    );
    private static readonly Bilingual TooMuch = new("PDF має забагато об’єктів", "the PDF has too many objects");

    // After the texts that it holds: static fields are set in their order.
    private static readonly Dictionary<string, Bilingual> Forbidden = Named();

    private readonly HashSet<Bilingual> _flaws = [];

    /// <summary>The document's title and its bookmarks.</summary>
    public List<string> Titles { get; } = [];

    /// <summary>What no print of an act has.</summary>
    public IReadOnlyCollection<Bilingual> Flaws()
    {
        var objects = document.Structure.CrossReferenceTable.ObjectOffsets.Keys.ToList();
        if (objects.Count > MostObjects)
        {
            return [TooMuch];
        }
        if (document.IsEncrypted)
        {
            _flaws.Add(Hides);
        }
        foreach (var reference in objects)
        {
            Walk(document.Structure.GetObject(reference).Data, 0);
        }
        return _flaws;
    }

    private void Walk(IToken token, int depth)
    {
        if (depth > Deepest)
        {
            _flaws.Add(TooMuch);
            return;
        }
        switch (token)
        {
            case DictionaryToken dictionary:
                Look(dictionary, depth);
                break;
            case StreamToken stream:
                Look(stream.StreamDictionary, depth);
                break;
            case ArrayToken array:
                foreach (var item in array.Data)
                {
                    Walk(item, depth + 1);
                }
                break;
        }
    }

    private void Look(DictionaryToken dictionary, int depth)
    {
        foreach (var (key, value) in dictionary.Data)
        {
            if (Forbidden.TryGetValue(key, out var flaw))
            {
                _flaws.Add(flaw);
            }
            if (key == "S" && value is NameToken { Data: var action } && Actions.Contains(action))
            {
                _flaws.Add(Acts);
            }
            if (key is "ca" or "CA" && value is NumericToken { Double: not 1 })
            {
                _flaws.Add(Hides);
            }
            if (key == "BM" && value is not NameToken { Data: "Normal" })
            {
                _flaws.Add(Hides);
            }
            if (key == "Subtype" && value is NameToken { Data: var kind } && IsStrange(kind, dictionary))
            {
                _flaws.Add(kind == "Type3" ? Draws : Acts);
            }
            if (key == "Title")
            {
                Titles.Add(
                    value switch
                    {
                        StringToken text => text.Data,
                        HexToken hex => hex.Data,
                        _ => "\u0001",
                    }
                );
            }
            Walk(value, depth + 1);
        }
    }

    // Annotations are links to a place in the document; fonts are drawn by their own outlines.
    private static bool IsStrange(string kind, DictionaryToken dictionary) =>
        kind == "Type3"
        || (
            dictionary.Data.TryGetValue("Type", out var type)
            && type is NameToken { Data: "Annot" }
            && (kind != "Link" || dictionary.Data.ContainsKey("A") || dictionary.Data.ContainsKey("AP"))
        );

    private static Dictionary<string, Bilingual> Named()
    {
        var attached = new Bilingual("PDF має вкладений файл", "the PDF has an attached file");
        var form = new Bilingual("PDF має форму для заповнення", "the PDF has a form to fill in");
        var drawn = new Bilingual(
            "PDF має зображення, візерунок або вкладений малюнок",
            "the PDF has an image, a pattern or an embedded drawing"
        );
        var optional = new Bilingual("PDF має шари, які можна сховати", "the PDF has layers that can be hidden");
        var other = new Bilingual(
            "PDF каже програмам читання вголос не те, що видно",
            "the PDF tells screen readers something else than is seen"
        );
        return new Dictionary<string, Bilingual>(StringComparer.Ordinal)
        {
            ["JavaScript"] = Acts,
            ["JS"] = Acts,
            ["OpenAction"] = Acts,
            ["AA"] = Acts,
            ["URI"] = Acts,
            ["Names"] = attached,
            ["EmbeddedFiles"] = attached,
            ["EF"] = attached,
            ["AF"] = attached,
            ["RichMedia"] = attached,
            ["Collection"] = attached,
            ["Metadata"] = attached,
            ["AcroForm"] = form,
            ["XFA"] = form,
            ["OCProperties"] = optional,
            ["OC"] = optional,
            ["OCGs"] = optional,
            ["SMask"] = Hides,
            ["XObject"] = drawn,
            ["Pattern"] = drawn,
            ["Shading"] = drawn,
            ["ActualText"] = other,
            ["Alt"] = other,
            ["E"] = other,
        };
    }
}
