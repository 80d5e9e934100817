using System.Text;
using Scrutineer.Transparency.Checkpoints;
using Scrutineer.Transparency.Merkle;
using Scrutineer.Transparency.Text;
using Scrutineer.Wording;
using Scrutineer.Wording.Bytes;

namespace Scrutineer.Transparency.Proofs;

/// <summary>
/// C2SP tlog-proof: all that shows offline that an entry is in a log — its index, the inclusion proof, the checkpoint
/// with its signatures. Every proof that is read prints back byte for byte.
/// </summary>
public sealed class TlogProof
{
    private const string Header = "c2sp.org/tlog-proof@v1";
    private const int LongestPath = 63;

    internal TlogProof(long index, IReadOnlyList<Digest> path, Checkpoint checkpoint, ReadOnlyMemory<byte>? extra) =>
        (Index, Path, Checkpoint, Extra) = (index, path, checkpoint, extra);

    /// <summary>0-based index of the entry.</summary>
    public long Index { get; }

    /// <summary>From the leaf's sibling to the root's child (RFC 6962 §2.1.1).</summary>
    public IReadOnlyList<Digest> Path { get; }

    /// <summary>The checkpoint whose tree holds the entry.</summary>
    public Checkpoint Checkpoint { get; }

    /// <summary>Unauthenticated bytes that may travel along, or null.</summary>
    public ReadOnlyMemory<byte>? Extra { get; }

    /// <summary>Whether <paramref name="entry"/> is in the checkpoint's tree. Says nothing of who signed it.</summary>
    public bool Includes(ReadOnlySpan<byte> entry) =>
        MerkleProofs.Includes(Index, Checkpoint.Size, TreeHash.Leaf(entry), Path, Checkpoint.Root);

    /// <summary>Reads a proof.</summary>
    public static Outcome<TlogProof> Read(ReadOnlySpan<byte> bytes, string? file = null)
    {
        var text = StrictUtf8.Decode(bytes);
        var split = text?.IndexOf("\n\n", StringComparison.Ordinal) ?? -1;
        if (split < 0 || HeadOf(text![..split].Split('\n')) is not { } head)
        {
            return Outcome<TlogProof>.Refused(NotAProof(file));
        }
        return Checkpoint
            .Read(StrictUtf8.Encode(text[(split + 2)..]), file)
            .Map(checkpoint => new TlogProof(head.Index, head.Path, checkpoint, head.Extra));
    }

    /// <summary>The proof, UTF-8.</summary>
    public byte[] ToBytes() => StrictUtf8.Encode(ToString());

    /// <summary>The proof.</summary>
    public override string ToString()
    {
        var proof = new StringBuilder(Header).Append('\n');
        if (Extra is { } extra)
        {
            proof.Append("extra ").Append(Convert.ToBase64String(extra.Span)).Append('\n');
        }
        proof.Append("index ").Append(StrictDecimal.Write(Index)).Append('\n');
        foreach (var node in Path)
        {
            proof.Append(node).Append('\n');
        }
        return proof.Append('\n').Append(Checkpoint.Note).ToString();
    }

    private static Head? HeadOf(string[] lines)
    {
        var rest = lines.AsSpan();
        if (rest[0] != Header || rest.Length > LongestPath + 3)
        {
            return null;
        }
        rest = rest[1..];
        ReadOnlyMemory<byte>? extra = null;
        if (rest.Length > 0 && After(rest[0], "extra ") is { } spelled)
        {
            if (StrictBase64.Decode(spelled) is not { } bytes)
            {
                return null;
            }
            extra = bytes;
            rest = rest[1..];
        }
        if (
            rest.Length == 0
            || After(rest[0], "index ") is not { } number
            || !StrictDecimal.TryRead(number, out var index)
        )
        {
            return null;
        }
        var path = new List<Digest>();
        foreach (var line in rest[1..])
        {
            if (!Digest.TryParse(line, out var node))
            {
                return null;
            }
            path.Add(node);
        }
        return new Head(index, path, extra);
    }

    private static string? After(string line, string word) =>
        line.StartsWith(word, StringComparison.Ordinal) ? line[word.Length..] : null;

    private static Problem NotAProof(string? file) =>
        new(
            "not-a-tlog-proof",
            new Bilingual("Це не доказ включення C2SP tlog-proof.", "This is not a C2SP tlog-proof."),
            new Bilingual(
                "Отримайте файл .tlog-proof ще раз або створіть його з журналу.",
                "Get the .tlog-proof file again, or make it from the log."
            ),
            file
        );

    private sealed record Head(long Index, IReadOnlyList<Digest> Path, ReadOnlyMemory<byte>? Extra);
}
