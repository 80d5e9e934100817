using System.Collections.Frozen;
using System.Text;

namespace Scrutineer.Wording.Typefaces;

/// <summary>The typeface that travels inside the assembly. See <c>Typefaces/Fonts/README.md</c>.</summary>
public static class Typeface
{
    /// <summary>Its name.</summary>
    public const string Family = "Source Serif 4";

    /// <summary>Characters of the Latin subset, as its package declares them.</summary>
    private const string LatinRange =
        "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,"
        + "U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD";

    /// <summary>Characters of the Cyrillic subset, as its package declares them.</summary>
    private const string CyrillicRange = "U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116";

    private static readonly FrozenDictionary<string, string> Ranges = new Dictionary<string, string>(
        StringComparer.Ordinal
    )
    {
        ["latin"] = LatinRange,
        ["cyrillic"] = CyrillicRange,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Bytes of an embedded file.</summary>
    public static byte[] Read(string name)
    {
        using var stream =
            typeof(Typeface).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly lacks {name}.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <summary><c>@font-face</c> rules with the fonts inside, for the given styles.</summary>
    public static string Faces(bool italic)
    {
        var css = new StringBuilder();
        Append(css, 400, "normal");
        Append(css, 600, "normal");
        if (italic)
        {
            Append(css, 400, "italic");
        }
        return css.ToString();
    }

    private static void Append(StringBuilder css, int weight, string style)
    {
        foreach (var subset in new[] { "latin", "cyrillic" })
        {
            css.Append("@font-face{font-family:\"").Append(Family).Append("\";font-style:").Append(style);
            css.Append(";font-weight:").Append(weight).Append(";src:url(data:font/woff2;base64,");
            css.Append(Convert.ToBase64String(Read($"source-serif-4-{subset}-{weight}-{style}.woff2")));
            css.Append(") format(\"woff2\");unicode-range:").Append(Ranges[subset]).Append("}\n");
        }
    }
}
