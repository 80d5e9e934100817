using System.Globalization;
using System.Text.Json.Serialization;

namespace Scrutineer.Wording;

/// <summary>What is wrong with an input, where, and how to mend it: an expected failure as a value.</summary>
/// <param name="Code">Stable kebab-case name, such as <c>unknown-key</c>.</param>
/// <param name="What">What is wrong.</param>
/// <param name="Mend">What the reader can do about it, in words that hold for every host.</param>
/// <param name="File">The file as the user named it, or null when the problem is in no file.</param>
/// <param name="Line">1-based line, or null.</param>
/// <param name="Remedy">The step that mends it, for a host that can name or offer that step; null when words are all there is.</param>
public sealed record Problem(
    string Code,
    Bilingual What,
    Bilingual Mend,
    string? File = null,
    int? Line = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Remedy? Remedy = null
)
{
    /// <summary>One line: <c>file:line: what (mend)</c>.</summary>
    public string In(Language language)
    {
        var place = (File, Line) switch
        {
            (null, _) => "",
            (_, null) => $"{File}: ",
            _ => string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}: "),
        };
        return $"{place}{What.In(language)} — {Mend.In(language)}";
    }
}
