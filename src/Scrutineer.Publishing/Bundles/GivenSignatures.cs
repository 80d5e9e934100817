using Scrutineer.Acts;
using Scrutineer.Stores;
using Scrutineer.Transparency.Notes;
using Scrutineer.Wording;

namespace Scrutineer.Publishing.Bundles;

/// <summary>Signatures that were made before publishing, by others than the publisher too.</summary>
/// <param name="ByCertificate">Name of the file, the signature, the timestamp beside it or null.</param>
/// <param name="Notes">Signed notes over the act, as <c>act sign</c> writes them.</param>
public sealed record GivenSignatures(
    IReadOnlyList<(string File, byte[] Signature, byte[]? Stamp)> ByCertificate,
    IReadOnlyList<SignedNote> Notes
)
{
    /// <summary>None were given.</summary>
    public static GivenSignatures None { get; } = new([], []);

    /// <summary>Reads the files; a note over another act is refused.</summary>
    /// <param name="files">Signatures, as the user named them; a timestamp is found beside its signature, as <c>.tsr</c>.</param>
    /// <param name="act">The act that they are over; null where it could not be read.</param>
    public static Outcome<GivenSignatures> Read(IReadOnlyList<FileInfo> files, ActDraft? act)
    {
        var certificates = new List<(string, byte[], byte[]?)>();
        var notes = new List<SignedNote>();
        var problems = new List<Problem>();
        foreach (var file in files.Select(f => f.ToString()))
        {
            if (!InputFiles.TryRead(file, out var bytes, out var problem))
            {
                problems.Add(problem);
                continue;
            }
            if (SignedNote.Read(bytes, file) is not { Succeeded: true, Value: var note })
            {
                byte[]? stamp = null;
                if (File.Exists(file + ".tsr") && !InputFiles.TryRead(file + ".tsr", out stamp, out problem))
                {
                    problems.Add(problem);
                }
                certificates.Add((file, bytes, stamp));
            }
            else if (act?.Adoption is not null && note.Text != ActSignature.TextOf(act))
            {
                problems.Add(OfAnotherAct(file));
            }
            else
            {
                notes.Add(note);
            }
        }
        return problems.Count == 0
            ? Outcome<GivenSignatures>.Of(new GivenSignatures(certificates, notes))
            : Outcome<GivenSignatures>.Refused(problems);
    }

    /// <summary>The act's note: signed by the publisher, and by whoever signed before.</summary>
    internal SignedNote Note(NoteSigner publisher, ActDraft act) =>
        publisher.Sign(ActSignature.TextOf(act)).WithSignaturesOf(Notes);

    private static Problem OfAnotherAct(string file) =>
        new(
            "signature-of-another-act",
            new Bilingual("це підпис під іншим актом", "this signature is over another act"),
            new Bilingual("підпишіть цей", "sign this one"),
            file,
            Remedy: new Remedy(PublishingRemedy.SignAct)
        );
}
