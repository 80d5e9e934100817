using Scrutineer.Transparency.Bundles;
using Scrutineer.Transparency.Logs;
using Scrutineer.Transparency.Notes;
using Scrutineer.Transparency.Proofs;
using Scrutineer.Wording;
using Scrutineer.Wording.Bytes;

namespace Scrutineer.Publishing.Bundles;

/// <summary>
/// Puts a bundle's entry into the log and closes the bundle with the proof. Doing it again finds the entry and gives the proof
/// under the newest checkpoint, with the cosignatures that came since.
/// </summary>
internal static class Publisher
{
    public static Outcome<BundleArchive> Publish(BundleDraft draft, IByteStore log, NoteSigner signer)
    {
        var opened = LogWriter.Open(log);
        if (!opened.Succeeded)
        {
            return Outcome<BundleArchive>.Refused(opened.Problems);
        }
        using var writer = opened.Value;
        var proof = Prove(draft.Manifest.Entry, writer, log, signer);
        return proof.Then(draft.Close);
    }

    private static Outcome<TlogProof> Prove(byte[] entry, LogWriter writer, IByteStore log, NoteSigner signer)
    {
        // What an interrupted run appended is signed first, so that it can be found.
        if (writer.Size > 0 && writer.Publish(signer) is { Succeeded: false } refused)
        {
            return Outcome<TlogProof>.Refused(refused.Problems);
        }
        if (writer.Size > 0)
        {
            var present = LogReader.Open(log, signer.Verifier);
            if (!present.Succeeded)
            {
                return Outcome<TlogProof>.Refused(present.Problems);
            }
            foreach (var read in present.Value.ReadFrom(0))
            {
                if (!read.Succeeded)
                {
                    return Outcome<TlogProof>.Refused(read.Problems);
                }
                if (read.Value.Bytes.Span.SequenceEqual(entry))
                {
                    return present.Value.Prove(read.Value.Index);
                }
            }
        }
        var range = writer.Append([entry]);
        if (!range.Succeeded)
        {
            return Outcome<TlogProof>.Refused(range.Problems);
        }
        var signed = writer.Publish(signer);
        if (!signed.Succeeded)
        {
            return Outcome<TlogProof>.Refused(signed.Problems);
        }
        var reader = LogReader.Open(log, signer.Verifier);
        return reader.Then(log => log.Prove(range.Value.First));
    }
}
