using System.Text;
using Scrutineer.Acts;
using Scrutineer.Acts.Documents;
using Scrutineer.Publishing.Printing;
using Scrutineer.Wording;

namespace Scrutineer.Publishing.Bundles;

/// <summary>An act in every format that its readers open, each made from the one model. The same act gives the same bytes.</summary>
internal static class ActFormats
{
    /// <summary>Name of the model in a bundle.</summary>
    public const string Model = "act/act.json";

    /// <summary>Files by name: Akoma Ntoso, HTML, DOCX and text in both languages.</summary>
    public static IEnumerable<(string Name, byte[] Bytes)> Of(ActDraft act) =>
        Languages.SelectMany(language =>
            Formats.Select(f => ($"act/act.{language.Code()}.{f.Extension}", Write(act, f.Format, language)))
        );

    /// <summary>The act in one form.</summary>
    /// <remarks>Akoma Ntoso is for machines and has its support always.</remarks>
    public static byte[] Write(ActDraft act, ActFormat format, Language language, bool solemn = false) =>
        format switch
        {
            ActFormat.AkomaNtoso => AkomaNtoso.Write(act, language),
            ActFormat.Html => Encoding.UTF8.GetBytes(ActPage.Of(act, language, solemn: solemn)),
            ActFormat.Docx => WordDocument.Write(act, language, solemn),
            ActFormat.Text => Encoding.UTF8.GetBytes(PlainText.Write(act, language, solemn)),
            _ => throw new ArgumentOutOfRangeException(nameof(format), format, "No such form."),
        };

    private static (ActFormat Format, string Extension)[] Formats { get; } =
    [(ActFormat.AkomaNtoso, "akn.xml"), (ActFormat.Html, "html"), (ActFormat.Docx, "docx"), (ActFormat.Text, "txt")];

    /// <summary>The PDF in a language, where Chromium has printed one.</summary>
    public static string Pdf(Language language) => $"act/act.{language.Code()}.pdf";

    /// <summary>Whether a member of a bundle is the act in one of its formats: what a certificate may sign.</summary>
    public static bool IsDocument(string member) =>
        member.StartsWith("act/act.", StringComparison.Ordinal) && member != ActSignature.Member;

    private static Language[] Languages { get; } = [Language.Uk, Language.En];
}
