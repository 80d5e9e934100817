using System.Buffers.Binary;
using Scrutineer.Transparency.Checkpoints;
using Scrutineer.Transparency.Notes;
using Scrutineer.Transparency.Text;

namespace Scrutineer.Transparency.Witnesses;

/// <summary>
/// C2SP tlog-cosignature, <c>cosignature/v1</c>: a witness says that at some second this was the largest tree it
/// had seen of the log, consistent with all before.
/// </summary>
/// <param name="Witness">Key of the witness.</param>
/// <param name="At">When, UTC, by the witness's clock.</param>
public sealed record Cosignature(VerifierKey Witness, DateTimeOffset At)
{
    /// <summary>
    /// The valid cosignature of <paramref name="witness"/> with the latest time, or null where there is none or one
    /// of its lines does not verify.
    /// </summary>
    public static Cosignature? Find(Checkpoint checkpoint, VerifierKey witness)
    {
        ArgumentNullException.ThrowIfNull(checkpoint);
        ArgumentNullException.ThrowIfNull(witness);
        if (witness.Use != KeyUse.Cosignature)
        {
            return null;
        }
        Cosignature? latest = null;
        foreach (var line in checkpoint.Note.Signatures.Where(s => s.IsBy(witness)))
        {
            if (Verify(checkpoint.Note.Text, line, witness) is not { } valid)
            {
                return null;
            }
            latest = latest is null || valid.At > latest.At ? valid : latest;
        }
        return latest;
    }

    /// <summary>The line by which a witness says so: eight bytes of time, then the signature.</summary>
    internal static NoteSignature LineOf(NoteSigner witness, string text, long unixSeconds)
    {
        Span<byte> time = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(time, unixSeconds);
        return witness.SignAsWitness(time, Message(text, unixSeconds));
    }

    /// <summary>What a witness signs: a header, the time, the checkpoint's text.</summary>
    private static byte[] Message(string text, long unixSeconds) =>
        StrictUtf8.Encode($"cosignature/v1\ntime {StrictDecimal.Write(unixSeconds)}\n{text}");

    private static Cosignature? Verify(string text, NoteSignature line, VerifierKey witness)
    {
        if (line.Bytes.Length != 8 + 64)
        {
            return null;
        }
        var seconds = BinaryPrimitives.ReadInt64BigEndian(line.Bytes.Span);
        // 253402300799 is the last second of the year 9999, the last that a date can say.
        if (seconds is < 0 or > 253402300799)
        {
            return null;
        }
        return witness.Verifies(Message(text, seconds), line.Bytes.Span[8..])
            ? new Cosignature(witness, DateTimeOffset.FromUnixTimeSeconds(seconds))
            : null;
    }
}
