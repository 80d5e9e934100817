using System.Text;
using Scrutineer.Acts;

namespace Scrutineer.Publishing.Bundles;

/// <summary>
/// What a person who opens a bundle without the program should know: what lies where, and how to check it. Bundles of acts of the first
/// edition have none.
/// </summary>
internal static class BundleReadme
{
    /// <summary>The pages by name; none for an act of the first edition.</summary>
    public static IEnumerable<(string Name, byte[] Bytes)> Of(ActDraft act) =>
        act.Edition == PhraseEdition.First
            ? []
            :
            [
                ("README.md", Encoding.UTF8.GetBytes(Text("bundle/README.en.md", act.Title.Text.En))),
                ("README.uk.md", Encoding.UTF8.GetBytes(Text("bundle/README.uk.md", act.Title.Text.Uk))),
            ];

    /// <summary>The text is a document beside the code: it speaks to whoever has the program before them.</summary>
    private static string Text(string name, string title)
    {
        using var stream =
            typeof(BundleReadme).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The library was built without {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n").Replace("{title}", title, StringComparison.Ordinal);
    }
}
