using System.Text;
using Scrutineer.Testing;
using Scrutineer.Transparency.Checkpoints;
using Scrutineer.Transparency.Keys;
using Scrutineer.Transparency.Logs;
using Scrutineer.Transparency.Merkle;
using Scrutineer.Transparency.Notes;
using Scrutineer.Transparency.Policies;
using Scrutineer.Transparency.Proofs;
using Scrutineer.Transparency.Tiles;
using Scrutineer.Transparency.Witnesses;

namespace Scrutineer.Transparency.Tests.Properties;

/// <summary>
/// Every reader meets mangled input with a refusal, never an exception; and what it does accept prints back byte for
/// byte, so that no two files say the same thing. Fixed seed; <c>SCRUTINEER_FUZZ=1000000</c> for a longer run.
/// </summary>
public sealed class ReaderFuzzTests
{
    private static readonly int Rounds = int.TryParse(Environment.GetEnvironmentVariable("SCRUTINEER_FUZZ"), out var n)
        ? n
        : 20_000;

    [Fact]
    public void A_mangled_note_is_refused_or_prints_back() =>
        Fuzz(Note().ToBytes(), bytes => SignedNote.Read(bytes).Value?.ToBytes());

    [Fact]
    public void A_mangled_checkpoint_is_refused_or_prints_back() =>
        Fuzz(Note().ToBytes(), bytes => Checkpoint.Read(bytes).Value?.ToBytes());

    [Fact]
    public void A_mangled_proof_is_refused_or_prints_back() =>
        Fuzz(Proof().ToBytes(), bytes => TlogProof.Read(bytes).Value?.ToBytes());

    [Fact]
    public void A_mangled_witness_request_is_refused_or_prints_back() =>
        Fuzz(
            new WitnessRequest(5, [TreeHash.Leaf([1]), TreeHash.Leaf([2])], Checkpoint.Of(Note()).Must()).ToBytes(),
            bytes => WitnessRequest.Read(bytes).Value?.ToBytes()
        );

    [Fact]
    public void A_mangled_bundle_of_entries_is_refused_or_prints_back() =>
        Fuzz(
            EntryBundle.Encode(TestLogs.Entries(0, 9)),
            bytes => EntryBundle.Decode(bytes, 9) is { } entries ? EntryBundle.Encode(entries) : null
        );

    [Fact]
    public void A_mangled_tile_is_refused_or_prints_back() =>
        Fuzz(
            HashTile.Encode([TreeHash.Leaf([1]), TreeHash.Leaf([2])]),
            bytes => HashTile.Decode(bytes, 2) is { } hashes ? HashTile.Encode(hashes) : null
        );

    [Fact]
    public void A_mangled_policy_is_refused_or_read()
    {
        using var log = TestLogs.Signer(1);
        using var witness = TestLogs.Signer(10, "w1.example", KeyUse.Cosignature);
        var policy = $"log {log.Verifier}\nwitness W {witness.Verifier} https://w.example\ngroup g 1 W\nquorum g\n";
        Fuzz(
            Encoding.UTF8.GetBytes(policy),
            bytes =>
            {
                _ = TrustPolicy.Read(bytes).Value?.Judge(Checkpoint.Of(Note()).Must());
                return null;
            }
        );
    }

    [Fact]
    public void A_mangled_rotation_is_refused_or_is_the_same_statement()
    {
        using var old = TestLogs.Signer(1);
        using var fresh = TestLogs.Signer(2);
        var whole = KeyRotation.State(old, fresh);
        Fuzz(
            whole,
            bytes =>
            {
                Assert.True(KeyRotation.Read(bytes).Value is null || bytes.AsSpan().IndexOf(whole.AsSpan(0, 150)) == 0);
                return null;
            },
            rounds: Rounds / 10
        );
    }

    [Fact]
    public void A_mangled_signed_checkpoint_is_never_believed_with_another_text()
    {
        using var log = TestLogs.Signer(1);
        var whole = Note();
        Fuzz(
            whole.ToBytes(),
            bytes =>
            {
                var note = SignedNote.Read(bytes).Value;
                Assert.True(note is null || note.Text == whole.Text || !note.IsSignedBy(log.Verifier));
                return null;
            },
            rounds: Rounds / 4
        );
    }

    private static void Fuzz(byte[] whole, Func<byte[], byte[]?> printBack, int? rounds = null)
    {
        var chance = new Chance(6962);
        for (var round = 0; round < (rounds ?? Rounds); round++)
        {
            var mangled = Mangle(whole, chance);
            if (printBack(mangled) is { } printed)
            {
                Assert.Equal(mangled, printed);
            }
        }
    }

    /// <summary>One to four changes: a bit, a byte, a cut, a doubled or a foreign piece.</summary>
    private static byte[] Mangle(byte[] whole, Chance chance)
    {
        byte[] bytes = [.. whole];
        for (var i = chance.Next(1, 5); i > 0 && bytes.Length > 0; i--)
        {
            var at = chance.Next(bytes.Length);
            var end = chance.Next(at, bytes.Length) + 1;
            bytes = chance.Next(6) switch
            {
                0 => [.. bytes[..at], (byte)(bytes[at] ^ (1 << chance.Next(8))), .. bytes[(at + 1)..]],
                1 => [.. bytes[..at], (byte)chance.Next(256), .. bytes[(at + 1)..]],
                2 => bytes[..at],
                3 => [.. bytes[..at], .. bytes[end..]],
                4 => [.. bytes[..end], .. bytes[at..]],
                _ => [.. bytes[..at], "\n +-0=\0"u8[chance.Next(7)], .. bytes[at..]],
            };
        }
        return bytes;
    }

    private static SignedNote Note()
    {
        using var log = TestLogs.Signer(1);
        using var witness = TestLogs.Signer(10, "w1.example", KeyUse.Cosignature);
        var note = log.Sign(Checkpoint.TextOf(TestLogs.Origin, 7, TreeHash.Leaf([7])));
        return note.With(Cosignature.LineOf(witness, note.Text, 1_715_169_600));
    }

    private static TlogProof Proof()
    {
        using var folder = new TestFolder();
        using var signer = TestLogs.Signer(1);
        TestLogs.MakeLog(folder.Log, 300);
        var proof = LogReader.Open(folder.Log, signer.Verifier).Must().Prove(123).Must();
        return new TlogProof(proof.Index, proof.Path, proof.Checkpoint, new byte[] { 1, 2, 3 });
    }
}
