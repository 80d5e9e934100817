using Scrutineer.Transparency.Checkpoints;
using Scrutineer.Transparency.Merkle;
using Scrutineer.Transparency.Notes;
using Scrutineer.Transparency.Text;
using Scrutineer.Wording;

namespace Scrutineer.Transparency.Witnesses;

/// <summary>Both ends of cosigning: a witness answers a request, a log attaches the answer.</summary>
public static class Witness
{
    /// <summary>
    /// Cosigns the request's checkpoint where it is signed by the log and continues what this witness saw last. The
    /// caller stores the checkpoint as the last seen before it sends the answer (C2SP tlog-witness).
    /// </summary>
    /// <param name="request">What the log asks.</param>
    /// <param name="log">Key of the log; its name is the log's origin.</param>
    /// <param name="lastSeen">Last checkpoint of this log that this witness cosigned, or null for the first.</param>
    /// <param name="signer">A cosignature key.</param>
    /// <param name="now">The witness's time.</param>
    /// <returns>The signature line.</returns>
    public static Outcome<NoteSignature> Answer(
        WitnessRequest request,
        VerifierKey log,
        Checkpoint? lastSeen,
        NoteSigner signer,
        DateTimeOffset now
    )
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(log);
        ArgumentNullException.ThrowIfNull(signer);
        var asked = request.Checkpoint;
        if (asked.Origin != log.Name || !asked.Note.IsSignedBy(log))
        {
            return Outcome<NoteSignature>.Refused(WitnessProblem.NotSignedByLog(log));
        }
        var (seenSize, seenRoot) = lastSeen is null ? (0, TreeHash.Empty) : (lastSeen.Size, lastSeen.Root);
        if (request.OldSize != seenSize)
        {
            return Outcome<NoteSignature>.Refused(WitnessProblem.OtherSize(seenSize));
        }
        return MerkleProofs.Consistent(seenSize, asked.Size, seenRoot, asked.Root, request.Proof)
            ? Outcome<NoteSignature>.Of(Cosignature.LineOf(signer, asked.Note.Text, now.ToUnixTimeSeconds()))
            : Outcome<NoteSignature>.Refused(WitnessProblem.NotConsistent(seenSize, asked.Size));
    }

    /// <summary>
    /// Adds a witness's answer to the checkpoint. Lines of keys outside <paramref name="witnesses"/> are left out; a
    /// line of a known witness that does not verify is refused, as is an answer that brings nothing.
    /// </summary>
    public static Outcome<Checkpoint> Attach(
        Checkpoint checkpoint,
        ReadOnlySpan<byte> answer,
        IReadOnlyCollection<VerifierKey> witnesses
    )
    {
        ArgumentNullException.ThrowIfNull(checkpoint);
        ArgumentNullException.ThrowIfNull(witnesses);
        var text = StrictUtf8.Decode(answer);
        if (text is null || !text.EndsWith('\n'))
        {
            return Outcome<Checkpoint>.Refused(WitnessProblem.NotAnAnswer());
        }
        var note = checkpoint.Note;
        foreach (var line in text.Split('\n')[..^1].Select(NoteSignature.TryParse))
        {
            if (line is null)
            {
                return Outcome<Checkpoint>.Refused(WitnessProblem.NotAnAnswer());
            }
            var isNew = !note.Signatures.Any(s => s.ToString() == line.ToString());
            if (isNew && witnesses.Any(line.IsBy))
            {
                note = note.With(line);
            }
        }
        var attached = Checkpoint.Of(note).Value!;
        var wrong = witnesses.FirstOrDefault(w =>
            note.Signatures.Any(s => s.IsBy(w)) && Cosignature.Find(attached, w) is null
        );
        if (wrong is not null)
        {
            return Outcome<Checkpoint>.Refused(WitnessProblem.WrongCosignature(wrong));
        }
        return note == checkpoint.Note
            ? Outcome<Checkpoint>.Refused(WitnessProblem.NothingNew())
            : Outcome<Checkpoint>.Of(attached);
    }
}
