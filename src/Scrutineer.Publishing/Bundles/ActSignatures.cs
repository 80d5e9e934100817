using Scrutineer.Publishing.Signing;
using Scrutineer.Wording;

namespace Scrutineer.Publishing.Bundles;

/// <summary>
/// Signatures by certificate as members of a bundle: <c>signatures/act.uk.pdf.1.p7s</c> is the first over <c>act/act.uk.pdf</c>,
/// <c>signatures/act.uk.pdf.1.p7s.tsr</c> the timestamp over it.
/// </summary>
internal static class ActSignatures
{
    /// <summary>The folder of a bundle that holds signatures and nothing else.</summary>
    public const string Folder = "signatures/";

    private const string Signature = ".p7s";
    private const string Timestamp = ".p7s.tsr";

    /// <summary>
    /// Finds the document that each signature is over, and gives both their names. The order in which they are given does not
    /// matter; one given twice enters once.
    /// </summary>
    /// <param name="given">Name of the user's file, the signature, and the timestamp over it or null.</param>
    /// <param name="members">Members of the bundle; the act's formats are among them.</param>
    public static Outcome<IReadOnlyDictionary<string, ReadOnlyMemory<byte>>> Named(
        IEnumerable<(string File, byte[] Signature, byte[]? Stamp)> given,
        IReadOnlyDictionary<string, ReadOnlyMemory<byte>> members
    )
    {
        var named = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        var problems = new List<Problem>();
        foreach (
            var (file, signature, stamp) in given
                .DistinctBy(g => Convert.ToHexString(g.Signature))
                .OrderBy(g => Convert.ToHexString(g.Signature), StringComparer.Ordinal)
        )
        {
            var over = DocumentOf(signature, members, file);
            var stamped = stamp is null ? null : TimestampCheck.Of(stamp, signature, file + ".tsr");
            if (!over.Succeeded || stamped is { Succeeded: false })
            {
                problems.AddRange([.. over.Problems, .. stamped?.Problems ?? []]);
                continue;
            }
            var name = Enumerable.Range(1, 1000).Select(n => NameOf(over.Value, n)).First(n => !named.ContainsKey(n));
            named.Add(name, signature);
            if (stamp is not null)
            {
                named.Add(name + ".tsr", stamp);
            }
        }
        return problems.Count == 0
            ? Outcome<IReadOnlyDictionary<string, ReadOnlyMemory<byte>>>.Of(named)
            : Outcome<IReadOnlyDictionary<string, ReadOnlyMemory<byte>>>.Refused(problems);
    }

    /// <summary>Whether a member is a signature.</summary>
    public static bool IsSignature(string member) =>
        member.StartsWith(Folder, StringComparison.Ordinal) && member.EndsWith(Signature, StringComparison.Ordinal);

    /// <summary>Whether a member is a timestamp over one.</summary>
    public static bool IsTimestamp(string member) =>
        member.StartsWith(Folder, StringComparison.Ordinal) && member.EndsWith(Timestamp, StringComparison.Ordinal);

    /// <summary>The document that a signature's name speaks of.</summary>
    public static string DocumentOf(string signature)
    {
        var numbered = signature[Folder.Length..^Signature.Length];
        var dot = numbered.LastIndexOf('.');
        return "act/" + (dot < 0 ? numbered : numbered[..dot]);
    }

    private static string NameOf(string document, int number) =>
        string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"{Folder}{document["act/".Length..]}.{number}{Signature}"
        );

    private static Outcome<string> DocumentOf(
        byte[] signature,
        IReadOnlyDictionary<string, ReadOnlyMemory<byte>> members,
        string file
    )
    {
        var documents = members.Where(m => ActFormats.IsDocument(m.Key)).OrderBy(m => m.Key, StringComparer.Ordinal);
        foreach (var (name, bytes) in documents)
        {
            var read = CadesCheck.Of(signature, bytes, file);
            if (read.Succeeded)
            {
                return Outcome<string>.Of(name);
            }
            if (read.Problems.Any(p => p.Code != SignatureProblem.OtherContentCode))
            {
                return Outcome<string>.Refused(read.Problems);
            }
        }
        return Outcome<string>.Refused(OfNoDocument(file));
    }

    /// <summary>A signature over something that is not the act: the meeting's record, say.</summary>
    public static Problem OfNoDocument(string file) =>
        new(
            "signature-of-no-document",
            new Bilingual("це підпис не під файлом цього акта", "this signature is over none of this act's files"),
            new Bilingual(
                "підпишіть файл, до якого цей акт записано: akn.xml, html, docx, pdf чи txt",
                "sign a file that this act was written to: akn.xml, html, docx, pdf or txt"
            ),
            file,
            Remedy: new Remedy(PublishingRemedy.SignActFile)
        );
}
