using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Scrutineer.Testing;
using Scrutineer.Transparency.Bundles;
using Scrutineer.Transparency.Checkpoints;
using Scrutineer.Transparency.Logs;
using Scrutineer.Transparency.Notes;
using Scrutineer.Transparency.Policies;
using Scrutineer.Transparency.Proofs;
using Scrutineer.Transparency.Witnesses;

namespace Scrutineer.Transparency.Tests.Properties;

public sealed class BundleTests
{
    private const int Mutations = 1000;

    private static readonly Dictionary<string, ReadOnlyMemory<byte>> Members = new(StringComparer.Ordinal)
    {
        ["act/resolution.uk.txt"] = Encoding.UTF8.GetBytes("Голосування є нікчемним.\n"),
        ["act/resolution.en.txt"] = Encoding.UTF8.GetBytes("The vote is null.\n"),
        ["findings.json"] = Encoding.UTF8.GetBytes("{\"findings\":[]}\n"),
        ["returns.sha256"] = new byte[300],
        ["empty"] = ReadOnlyMemory<byte>.Empty,
    };

    [Fact]
    public void A_published_bundle_verifies_in_every_row()
    {
        var report = Verify(Published().File);
        Assert.All(report.Checks, c => Assert.Equal(CheckStatus.Holds, c.Status));
        Assert.Equal(
            ["container", "members", "publisher", "inclusion", "log", "witnesses"],
            report.Checks.Select(c => c.Id)
        );
        Assert.True(report.IsWhole);
        Assert.Equal(40, report.LogIndex);
    }

    [Fact]
    public void The_same_members_key_and_log_give_the_same_bytes() => Assert.Equal(Published().File, Published().File);

    [Fact]
    public void A_stock_zip_reader_finds_the_members_and_their_bytes()
    {
        using var zip = new ZipArchive(new MemoryStream(Published().File), ZipArchiveMode.Read);
        Assert.Equal(Members.Count + 2, zip.Entries.Count);
        foreach (var (name, bytes) in Members)
        {
            using var content = new MemoryStream();
            using (var stream = zip.GetEntry(name)!.Open())
            {
                stream.CopyTo(content);
            }
            Assert.Equal(bytes.ToArray(), content.ToArray());
        }
    }

    [Fact]
    public void A_thousand_single_byte_changes_of_the_file_are_all_refused_with_a_reason()
    {
        var file = Published().File;
        var chance = new Chance(6962);
        for (var i = 0; i < Mutations; i++)
        {
            var changed = (byte[])file.Clone();
            changed[chance.Next(file.Length)] ^= (byte)chance.Next(1, 256);
            var report = Verify(changed);
            Assert.True(report.IsBroken);
            Assert.NotEmpty(report.Problems);
        }
    }

    [Fact]
    public void Every_single_byte_of_the_file_matters()
    {
        var file = Published().File;
        for (var at = 0; at < file.Length; at++)
        {
            file[at] ^= 0x01;
            Assert.False(BundleArchive.Read(file).Succeeded);
            file[at] ^= 0x01;
        }
        Assert.True(BundleArchive.Read(file).Succeeded);
    }

    [Fact]
    public void A_thousand_changes_by_someone_who_rebuilds_the_archive_are_refused_and_the_member_named()
    {
        var whole = BundleArchive.Read(Published().File).Must();
        var names = whole.Members.Where(m => m.Value.Length > 0).Select(m => m.Key).ToList();
        var chance = new Chance(1);
        for (var i = 0; i < Mutations; i++)
        {
            var name = names[chance.Next(names.Count)];
            var bytes = whole.Members[name].ToArray();
            bytes[chance.Next(bytes.Length)] ^= (byte)chance.Next(1, 256);
            var report = Verify(With(whole, name, bytes));
            Assert.True(report.IsBroken, name);
            Assert.True(name == BundleDraft.ManifestName || report.Problems.Any(p => p.File == name), name);
        }
    }

    [Fact]
    public void A_flipped_byte_inside_a_member_is_reported_under_its_name()
    {
        var file = Published().File;
        var at = file.AsSpan().IndexOf("The vote is null."u8);
        file[at] ^= 0x20;
        Assert.Equal("act/resolution.en.txt", Verify(file).Problems.First().File);
    }

    [Fact]
    public void Bytes_that_zip_readers_pass_over_are_refused()
    {
        var file = Published().File;
        Assert.True(Verify([.. file, 0]).IsBroken);
        Assert.True(Verify([0, .. file]).IsBroken);
        // A comment, declared and given.
        byte[] commented = [.. file[..^2], 1, 0, (byte)'!'];
        using (var zip = new ZipArchive(new MemoryStream(commented)))
        {
            Assert.Equal(Members.Count + 2, zip.Entries.Count);
        }
        Assert.True(Verify(commented).IsBroken);
        Assert.True(Verify(StoredByAnotherTool()).IsBroken);
        Assert.True(Verify([]).IsBroken);
    }

    [Fact]
    public void A_member_added_taken_away_or_put_in_from_elsewhere_is_named()
    {
        var whole = BundleArchive.Read(Published().File).Must();
        Assert.Equal("bundle-member-unlisted", First(With(whole, "extra.txt", [1])));
        Assert.Equal("bundle-member-missing", First(With(whole, "findings.json", null)));
        Assert.Equal("bundle-member-changed", First(With(whole, "findings.json", [1, 2])));
        Assert.Equal("bundle-member-missing", First(With(whole, BundleDraft.ManifestName, null)));
        Assert.Equal("bundle-member-missing", First(With(whole, BundleDraft.ProofName, null)));
    }

    [Fact]
    public void A_bundle_whose_proof_is_of_another_entry_is_not_in_the_log()
    {
        var whole = BundleArchive.Read(Published().File).Must();
        Assert.Equal("bundle-not-in-log", First(With(whole, BundleDraft.ProofName, Published().OtherProof.ToBytes())));
    }

    [Fact]
    public void Extra_data_that_nobody_signed_is_refused()
    {
        var (file, _) = Published();
        var whole = BundleArchive.Read(file).Must();
        var proof = TlogProof.Read(whole.Members[BundleDraft.ProofName].Span).Must();
        var stuffed = new TlogProof(proof.Index, proof.Path, proof.Checkpoint, new byte[] { 1 });
        Assert.Equal("bundle-not-in-log", First(With(whole, BundleDraft.ProofName, stuffed.ToBytes())));
    }

    [Fact]
    public void Without_a_policy_hashes_and_inclusion_are_checked_and_signatures_are_said_not_to_be()
    {
        var report = BundleVerifier.Verify(Published().File, policy: null);
        Assert.False(report.IsBroken);
        Assert.False(report.IsWhole);
        Assert.Equal(
            ["publisher", "log", "witnesses"],
            report.Checks.Where(c => c.Status == CheckStatus.NotChecked).Select(c => c.Id)
        );
        Assert.All(report.Checks.Where(c => c.Status == CheckStatus.NotChecked), c => Assert.NotNull(c.Detail));
    }

    [Fact]
    public void A_policy_of_other_keys_breaks_exactly_the_signatures()
    {
        using var stranger = TestLogs.Signer(77);
        using var witness = TestLogs.Signer(78, "w9.example", KeyUse.Cosignature);
        var policy =
            $"log {stranger.Verifier}\npublisher {stranger.Verifier}\nwitness W {witness.Verifier}\nquorum W\n";
        var report = BundleVerifier.Verify(Published().File, TrustPolicy.Parse(policy).Must());
        Assert.Equal(
            ["publisher", "log", "witnesses"],
            report.Checks.Where(c => c.Status == CheckStatus.Broken).Select(c => c.Id)
        );
    }

    [Fact]
    public void A_wrong_line_of_a_witness_who_was_not_even_needed_is_refused()
    {
        var whole = BundleArchive.Read(Published().File).Must();
        var proof = TlogProof.Read(whole.Members[BundleDraft.ProofName].Span).Must();
        using var log = TestLogs.Signer(1);
        using var publisher = TestLogs.Signer(5, "publisher.example");
        using var needed = TestLogs.Signer(10, "w1.example", KeyUse.Cosignature);
        using var surplus = TestLogs.Signer(11, "w2.example", KeyUse.Cosignature);
        var line = Cosignature.LineOf(surplus, proof.Checkpoint.Note.Text, 1_715_169_600);
        var policy = TrustPolicy
            .Read(
                Encoding.UTF8.GetBytes(
                    $"log {log.Verifier}\npublisher {publisher.Verifier}\nwitness A {needed.Verifier}\n"
                        + $"witness B {surplus.Verifier}\ngroup g any A B\nquorum g\n"
                )
            )
            .Must();
        Assert.True(BundleVerifier.Verify(Carrying(line), policy).IsWhole);
        var bytes = line.Bytes.ToArray();
        bytes[^1] ^= 1;
        var report = BundleVerifier.Verify(Carrying(line with { Bytes = bytes }), policy);
        Assert.Equal("bundle-wrong-witness", Assert.Single(report.Problems).Code);

        byte[] Carrying(NoteSignature extra)
        {
            var checkpoint = Checkpoint.Of(proof.Checkpoint.Note.With(extra)).Must();
            var carried = new TlogProof(proof.Index, proof.Path, checkpoint, extra: null);
            return With(whole, BundleDraft.ProofName, carried.ToBytes());
        }
    }

    [Theory]
    [InlineData("scrutineer-key/v1\n")]
    [InlineData("# created\nAGE-SECRET-KEY-1QQQ\n")]
    [InlineData("-----BEGIN PRIVATE KEY-----\n")]
    [InlineData("-----BEGIN OPENSSH PRIVATE KEY-----\n")]
    public void A_private_key_cannot_enter_a_bundle(string planted)
    {
        using var publisher = TestLogs.Signer(5, "publisher.example");
        var members = new Dictionary<string, ReadOnlyMemory<byte>>(Members, StringComparer.Ordinal)
        {
            ["notes.txt"] = Encoding.UTF8.GetBytes("before " + planted),
        };
        var refused = BundleDraft.Sign("x", members, publisher);
        refused.Refuses("bundle-holds-a-secret");
        Assert.Equal("notes.txt", refused.Problems[0].File);
    }

    [Theory]
    [InlineData("../escape")]
    [InlineData("/absolute")]
    [InlineData("a//b")]
    [InlineData("a\\b")]
    [InlineData("назва")]
    [InlineData(".hidden")]
    [InlineData("FINDINGS.json")]
    [InlineData("manifest.note")]
    public void A_name_that_could_leave_the_folder_or_stand_for_two_files_is_refused(string name)
    {
        using var publisher = TestLogs.Signer(5, "publisher.example");
        var members = new Dictionary<string, ReadOnlyMemory<byte>>(Members, StringComparer.Ordinal)
        {
            [name] = new byte[1],
        };
        BundleDraft.Sign("x", members, publisher).Refuses("bundle-member-name");
    }

    [Fact]
    public void A_later_bundle_that_takes_the_place_of_this_one_is_found_in_the_log()
    {
        using var folder = new TestFolder();
        using var log = TestLogs.Signer(1);
        using var publisher = TestLogs.Signer(5, "publisher.example");
        var first = BundleDraft.Sign("act-1", Members, publisher).Must().Manifest;
        var second = BundleDraft.Sign("act-2", Members, publisher, first.Hash).Must().Manifest;
        using (var writer = LogWriter.Create(folder.Log).Must())
        {
            writer.Append([TestLogs.Entry(0), first.Entry, TestLogs.Entry(2), second.Entry]).Must();
            writer.Publish(log).Must();
        }
        var entries = LogReader.Open(folder.Log, log.Verifier).Must().ReadFrom(0).Select(e => e.Must()).ToList();
        var (index, later) = Assert.Single(Publication.Superseding(entries, first.Hash, 1));
        Assert.Equal((3L, "act-2"), (index, later.Name));
        Assert.Empty(Publication.Superseding(entries, second.Hash, 3));
    }

    [Fact]
    public void The_checksum_of_a_member_is_the_one_that_zip_readers_expect()
    {
        // The check value of CRC-32/ISO-HDLC in every catalogue of CRCs; a local header has it at byte 14.
        var members = new Dictionary<string, ReadOnlyMemory<byte>> { ["digits.txt"] = "123456789"u8.ToArray() };
        var file = BundleArchive.Of(members).Must().ToBytes();
        Assert.Equal(0xCBF43926u, BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan(14)));
    }

    private static string First(byte[] file) => Verify(file).Problems.First().Code;

    private static byte[] With(BundleArchive whole, string name, byte[]? bytes)
    {
        var members = whole.Members.ToDictionary(m => m.Key, m => m.Value, StringComparer.Ordinal);
        members.Remove(name);
        if (bytes is not null)
        {
            members.Add(name, bytes);
        }
        return BundleArchive.Of(members).Must().ToBytes();
    }

    private static byte[] StoredByAnotherTool()
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create))
        {
            foreach (var (name, bytes) in BundleArchive.Read(Published().File).Must().Members)
            {
                using var stream = zip.CreateEntry(name, CompressionLevel.NoCompression).Open();
                stream.Write(bytes.Span);
            }
        }
        return file.ToArray();
    }

    private static BundleReport Verify(byte[] file)
    {
        using var log = TestLogs.Signer(1);
        using var publisher = TestLogs.Signer(5, "publisher.example");
        using var witness = TestLogs.Signer(10, "w1.example", KeyUse.Cosignature);
        var policy = $"log {log.Verifier}\npublisher {publisher.Verifier}\nwitness W {witness.Verifier}\nquorum W\n";
        return BundleVerifier.Verify(file, TrustPolicy.Parse(policy).Must());
    }

    private static (byte[] File, TlogProof OtherProof) Published()
    {
        using var folder = new TestFolder();
        using var log = TestLogs.Signer(1);
        using var publisher = TestLogs.Signer(5, "publisher.example");
        using var witness = TestLogs.Signer(10, "w1.example", KeyUse.Cosignature);
        var draft = BundleDraft.Sign("act-2024-05-08", Members, publisher).Must();
        using (var writer = LogWriter.Create(folder.Log).Must())
        {
            writer.Append(TestLogs.Entries(0, 40)).Must();
            writer.Append([draft.Manifest.Entry]).Must();
            writer.Append(TestLogs.Entries(41, 9)).Must();
            var note = writer.Publish(log).Must().Note;
            writer
                .Replace(Checkpoint.Of(note.With(Cosignature.LineOf(witness, note.Text, 1_715_169_600))).Must())
                .Must();
        }
        var reader = LogReader.Open(folder.Log, log.Verifier).Must();
        return (draft.Close(reader.Prove(40).Must()).Must().ToBytes(), reader.Prove(41).Must());
    }
}
