using CsCheck;
using Scrutineer.Transparency.Fsck;
using Scrutineer.Transparency.Logs;
using Scrutineer.Transparency.Merkle;
using Scrutineer.Wording;

namespace Scrutineer.Transparency.Tests.Properties;

public sealed class LogTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(257)]
    [InlineData(70_000)]
    public void What_was_appended_is_read_back_in_its_order_and_the_check_passes(int size)
    {
        using var folder = new TestFolder();
        TestLogs.MakeLog(folder.Log, size);
        using var signer = TestLogs.Signer(1);
        var reader = LogReader.Open(folder.Log, signer.Verifier).Must();
        var count = 0L;
        foreach (var entry in reader.ReadFrom(0))
        {
            Assert.Equal(TestLogs.Entry(count), entry.Must().Bytes.ToArray());
            count++;
        }
        Assert.Equal(size, count);
        var report = LogFsck.Check(folder.Log, signer.Verifier.ToString());
        Assert.Empty(report.Problems);
        Assert.Equal((size, 1), (report.Entries, report.Checkpoints));
    }

    [Fact]
    public void A_tree_of_70000_has_the_tiles_that_the_specification_counts()
    {
        // C2SP tlog-tiles, “Partial Tiles”: 273 full and one of 112; one full and one of 17; one of 1.
        using var folder = new TestFolder();
        TestLogs.MakeLog(folder.Log, 70_000);
        var levels = new[] { "0", "1", "2" }.Select(l =>
            Directory
                .EnumerateFiles(folder[$"log/tile/{l}"], "*", SearchOption.AllDirectories)
                .Select(f => new FileInfo(f).Length / Digest.Length)
                .ToList()
        );
        Assert.Equal(
            [(273, 112L), (1, 17L), (0, 1L)],
            levels.Select(l => (l.Count(w => w == 256), l.Single(w => w < 256)))
        );
    }

    [Fact]
    public void Every_entry_of_any_small_log_is_proved_and_no_other_entry_by_that_proof()
    {
        Gen.Int[1, 600]
            .Select(Gen.Int[0, 1_000_000])
            .Sample(
                (size, pick) =>
                {
                    using var folder = new TestFolder();
                    using var signer = TestLogs.Signer(1);
                    TestLogs.MakeLog(folder.Log, size);
                    var reader = LogReader.Open(folder.Log, signer.Verifier).Must();
                    var index = pick % size;
                    var proof = reader.Prove(index).Must();
                    return proof.Includes(TestLogs.Entry(index)) && !proof.Includes(TestLogs.Entry(index + 1));
                },
                iter: 25,
                seed: "0000000000001"
            );
    }

    [Fact]
    public void Any_two_sizes_of_a_log_are_proved_consistent_and_a_wrong_root_is_not()
    {
        using var folder = new TestFolder();
        using var signer = TestLogs.Signer(1);
        TestLogs.MakeLog(folder.Log, 700);
        var reader = LogReader.Open(folder.Log, signer.Verifier).Must();
        var leaves = Enumerable.Range(0, 700).Select(i => TreeHash.Leaf(TestLogs.Entry(i))).ToArray();
        Gen.Int[0, 700]
            .Select(Gen.Int[0, 700])
            .Sample(
                (a, b) =>
                {
                    var (size1, size2) = (Math.Min(a, b), Math.Max(a, b));
                    var (root1, root2) = (Naive(leaves.AsSpan(0, size1)), Naive(leaves.AsSpan(0, size2)));
                    var path = reader.ProveConsistency(size1, size2).Must();
                    var wrong = TreeHash.Leaf([1]);
                    return MerkleProofs.Consistent(size1, size2, root1, root2, path)
                        && !MerkleProofs.Consistent(size1, size2, wrong, root2, path)
                        && (size1 == 0 || !MerkleProofs.Consistent(size1, size2, root1, wrong, path));
                },
                iter: 300,
                seed: "0000000000001"
            );
    }

    [Fact]
    public void A_log_goes_on_after_it_was_closed_whatever_its_size()
    {
        using var folder = new TestFolder();
        using var signer = TestLogs.Signer(1);
        LogWriter.Create(folder.Log).Must().Dispose();
        var sizes = new[] { 3, 255, 256, 511, 512, 1000, 66_000 };
        foreach (var size in sizes)
        {
            using var writer = LogWriter.Open(folder.Log).Must();
            writer.Append(TestLogs.Entries(writer.Size, size - (int)writer.Size)).Must();
            Assert.Equal(size, writer.Publish(signer).Must().Size);
        }
        var report = LogFsck.Check(folder.Log, signer.Verifier.ToString());
        Assert.Empty(report.Problems);
        Assert.Equal((66_000, sizes.Length, 0), (report.Entries, report.Checkpoints, report.Unpublished));
    }

    [Fact]
    public void Entries_that_nobody_has_signed_yet_survive_the_end_of_the_writer()
    {
        using var folder = new TestFolder();
        using var signer = TestLogs.Signer(1);
        using (var writer = LogWriter.Create(folder.Log).Must())
        {
            writer.Append(TestLogs.Entries(0, 700)).Must();
        }
        using (var writer = LogWriter.Open(folder.Log).Must())
        {
            Assert.Equal(700, writer.Size);
            writer.Publish(signer).Must();
        }
        Assert.Equal(
            TestLogs.Entry(699),
            LogReader.Open(folder.Log, signer.Verifier).Must().Read(699).Must().Bytes.ToArray()
        );
    }

    [Fact]
    public void A_second_writer_is_refused_while_readers_are_welcome()
    {
        using var folder = new TestFolder();
        using var signer = TestLogs.Signer(1);
        using var writer = LogWriter.Create(folder.Log).Must();
        writer.Append(TestLogs.Entries(0, 10)).Must();
        writer.Publish(signer).Must();
        LogWriter.Open(folder.Log).Refuses("log-locked");
        Assert.Equal(10, LogReader.Open(folder.Log, signer.Verifier).Must().Checkpoint.Size);
    }

    [Fact]
    public async Task Entries_from_many_callers_at_once_each_get_their_own_durable_place()
    {
        using var folder = new TestFolder();
        using var signer = TestLogs.Signer(1);
        var places = new long[2000];
        using (var writer = LogWriter.Create(folder.Log).Must())
        {
            await using (var queue = new GroupAppender(writer))
            {
                await Parallel.ForAsync(
                    0,
                    places.Length,
                    new ParallelOptions { MaxDegreeOfParallelism = 50 },
                    async (i, stop) => places[i] = (await queue.AppendAsync(TestLogs.Entry(i), stop)).Must().First
                );
            }
            writer.Publish(signer).Must();
        }
        Assert.Equal(Enumerable.Range(0, places.Length).Select(i => (long)i), places.Order());
        var reader = LogReader.Open(folder.Log, signer.Verifier).Must();
        Assert.All(
            Enumerable.Range(0, places.Length).Where(i => i % 97 == 0),
            i => Assert.Equal(TestLogs.Entry(i), reader.Read(places[i]).Must().Bytes.ToArray())
        );
    }

    [Fact]
    public void An_entry_that_a_bundle_cannot_hold_is_refused_and_nothing_is_appended()
    {
        using var folder = new TestFolder();
        using var writer = LogWriter.Create(folder.Log).Must();
        writer.Append([new byte[65_535]]).Must();
        writer.Append([new byte[1], new byte[65_536]]).Refuses("entry-too-long");
        Assert.Equal(1, writer.Size);
    }

    [Fact]
    public void A_reader_without_the_logs_key_gets_nothing()
    {
        using var folder = new TestFolder();
        TestLogs.MakeLog(folder.Log, 5);
        using var stranger = TestLogs.Signer(2);
        LogReader.Open(folder.Log, stranger.Verifier).Refuses("checkpoint-not-believed");
    }

    [Fact]
    public void A_changed_entry_is_refused_by_the_reader_with_the_name_of_its_file()
    {
        using var folder = new TestFolder();
        using var signer = TestLogs.Signer(1);
        TestLogs.MakeLog(folder.Log, 300);
        var path = folder["log/tile/entries/000"];
        var bytes = File.ReadAllBytes(path);
        bytes[100] ^= 1;
        File.WriteAllBytes(path, bytes);
        var reader = LogReader.Open(folder.Log, signer.Verifier).Must();
        var refused = reader.Read(7);
        refused.Refuses("log-damaged");
        Assert.Contains("tile/entries/000", refused.Problems[0].What.In(Language.En), StringComparison.Ordinal);
        reader.ReadFrom(0).Last().Refuses("log-damaged");
    }

    [Fact]
    public void A_log_that_lost_signed_entries_is_not_opened_for_writing()
    {
        using var folder = new TestFolder();
        TestLogs.MakeLog(folder.Log, 300);
        // Cuts the last signed entries off, as an old copy of one file would.
        using (var file = File.OpenWrite(folder["log/.writer/write-ahead"]))
        {
            file.SetLength(24);
        }
        LogWriter.Open(folder.Log).Refuses("log-contradicts-checkpoint");
    }

    [Fact]
    public void A_tile_that_was_changed_from_outside_is_named_and_nothing_is_signed_over_it()
    {
        using var folder = new TestFolder();
        using var signer = TestLogs.Signer(1);
        using (var writer = LogWriter.Create(folder.Log).Must())
        {
            writer.Append(TestLogs.Entries(0, 5)).Must();
            writer.Publish(signer).Must();
            writer.Append(TestLogs.Entries(5, 2)).Must();
        }
        var before = File.ReadAllBytes(folder["log/checkpoint"]);
        var tile = folder["log/tile/0/000.p/7"];
        File.WriteAllBytes(tile, new byte[7 * 32]);
        using (var writer = LogWriter.Open(folder.Log).Must())
        {
            var refused = writer.Publish(signer);
            refused.Refuses("log-damaged");
            Assert.Contains("tile/0/000.p/7", refused.Problems[0].What.En, StringComparison.Ordinal);
        }
        Assert.Equal(before, File.ReadAllBytes(folder["log/checkpoint"]));
        File.Delete(tile);
        using var mended = LogWriter.Open(folder.Log).Must();
        Assert.Equal(7, mended.Publish(signer).Must().Size);
    }

    /// <summary>RFC 6962 §2.1 by its own words, for comparison.</summary>
    private static Digest Naive(ReadOnlySpan<Digest> leaves)
    {
        if (leaves.Length < 2)
        {
            return leaves.Length == 0 ? TreeHash.Empty : leaves[0];
        }
        var k = 1;
        while (2 * k < leaves.Length)
        {
            k *= 2;
        }
        return TreeHash.Node(Naive(leaves[..k]), Naive(leaves[k..]));
    }
}
