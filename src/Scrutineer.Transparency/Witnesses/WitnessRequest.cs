using System.Text;
using Scrutineer.Transparency.Checkpoints;
using Scrutineer.Transparency.Merkle;
using Scrutineer.Transparency.Text;
using Scrutineer.Wording;

namespace Scrutineer.Transparency.Witnesses;

/// <summary>
/// What a log sends to a witness (body of <c>add-checkpoint</c>, C2SP tlog-witness): the size that the witness saw
/// last, the proof that the new tree continues it, the new checkpoint. It travels by any means, on paper too.
/// </summary>
public sealed class WitnessRequest
{
    /// <summary>Nodes that a request may carry at most (C2SP tlog-witness).</summary>
    public const int LongestProof = 63;

    /// <summary>A request.</summary>
    /// <param name="oldSize">Size of the last checkpoint that the witness cosigned; 0 for none.</param>
    /// <param name="proof">Consistency proof from there, empty for 0; at most 63 nodes.</param>
    /// <param name="checkpoint">What to cosign.</param>
    public WitnessRequest(long oldSize, IReadOnlyList<Digest> proof, Checkpoint checkpoint)
    {
        ArgumentNullException.ThrowIfNull(proof);
        ArgumentNullException.ThrowIfNull(checkpoint);
        ArgumentOutOfRangeException.ThrowIfNegative(oldSize);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(proof.Count, LongestProof);
        (OldSize, Proof, Checkpoint) = (oldSize, proof, checkpoint);
    }

    /// <summary>Size that the witness saw last.</summary>
    public long OldSize { get; }

    /// <summary>Consistency proof (RFC 6962 §2.1.2).</summary>
    public IReadOnlyList<Digest> Proof { get; }

    /// <summary>What to cosign.</summary>
    public Checkpoint Checkpoint { get; }

    /// <summary>The body, UTF-8.</summary>
    public byte[] ToBytes()
    {
        var body = new StringBuilder($"old {StrictDecimal.Write(OldSize)}\n");
        foreach (var node in Proof)
        {
            body.Append(node).Append('\n');
        }
        body.Append('\n').Append(Checkpoint.Note);
        return StrictUtf8.Encode(body.ToString());
    }

    /// <summary>Reads a body.</summary>
    public static Outcome<WitnessRequest> Read(ReadOnlySpan<byte> bytes, string? file = null)
    {
        var text = StrictUtf8.Decode(bytes);
        var split = text?.IndexOf("\n\n", StringComparison.Ordinal) ?? -1;
        if (split < 0 || HeadOf(text![..split].Split('\n')) is not var (old, proof))
        {
            return Outcome<WitnessRequest>.Refused(WitnessProblem.NotARequest(file));
        }
        return Checkpoint
            .Read(StrictUtf8.Encode(text[(split + 2)..]), file)
            .Map(checkpoint => new WitnessRequest(old, proof, checkpoint));
    }

    private static (long Old, List<Digest> Proof)? HeadOf(string[] lines)
    {
        const string Old = "old ";
        if (
            lines.Length > LongestProof + 1
            || !lines[0].StartsWith(Old, StringComparison.Ordinal)
            || !StrictDecimal.TryRead(lines[0][Old.Length..], out var size)
        )
        {
            return null;
        }
        var proof = new List<Digest>();
        foreach (var line in lines.Skip(1))
        {
            if (!Digest.TryParse(line, out var node))
            {
                return null;
            }
            proof.Add(node);
        }
        return (size, proof);
    }
}
