using Scrutineer.Stores;
using Scrutineer.Transparency.Logs;
using Scrutineer.Transparency.Tiles;

namespace Scrutineer.Transparency.Tests.Properties;

/// <summary>What a power cut may leave is dropped or refused: nothing acknowledged goes in silence.</summary>
public sealed class WriteAheadTests
{
    [Fact]
    public void A_last_record_cut_at_any_byte_loses_that_record_and_no_other()
    {
        using var folder = new TestFolder();
        var (whole, first) = TwoBatches(folder["log"]);
        for (var length = first; length < whole.Length; length++)
        {
            File.WriteAllBytes(folder["log/.writer/write-ahead"], whole[..length]);
            using var writer = LogWriter.Open(folder.Log).Must();
            Assert.Equal(3, writer.Size);
        }
    }

    [Fact]
    public void A_last_record_whose_blocks_were_never_written_loses_that_record_and_no_other()
    {
        using var folder = new TestFolder();
        var (whole, first) = TwoBatches(folder["log"]);
        File.WriteAllBytes(folder["log/.writer/write-ahead"], [.. whole[..first], .. new byte[whole.Length - first]]);
        using var writer = LogWriter.Open(folder.Log).Must();
        Assert.Equal(3, writer.Size);
    }

    [Fact]
    public void A_changed_byte_in_an_earlier_record_is_refused_not_dropped()
    {
        using var folder = new TestFolder();
        var (whole, first) = TwoBatches(folder["log"]);
        for (var at = 0; at < first; at++)
        {
            var changed = (byte[])whole.Clone();
            changed[at] ^= 0x10;
            File.WriteAllBytes(folder["log/.writer/write-ahead"], changed);
            LogWriter.Open(folder.Log).Refuses("write-ahead-damaged");
        }
    }

    [Fact]
    public void Every_bit_that_flips_in_any_record_is_found_and_the_record_is_named()
    {
        using var folder = new TestFolder();
        var (whole, first) = TwoBatches(folder["log"]);
        for (var bit = 0; bit < 8 * whole.Length; bit++)
        {
            var changed = (byte[])whole.Clone();
            changed[bit / 8] ^= (byte)(1 << (bit % 8));
            File.WriteAllBytes(folder["log/.writer/write-ahead"], changed);
            var refused = LogWriter.Open(folder.Log);
            refused.Refuses("write-ahead-damaged");
            var record =
                bit / 8 < 24 ? "are damaged."
                : bit / 8 < first ? "record 1,"
                : "record 2,";
            Assert.Contains(record, refused.Problems[0].What.En, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Entries_that_consist_of_zeros_are_told_from_blocks_that_were_never_written()
    {
        using var folder = new TestFolder();
        using (var writer = LogWriter.Create(folder.Log).Must())
        {
            writer.Append([new byte[3000], new byte[3000]]).Must();
        }
        var path = folder["log/.writer/write-ahead"];
        var whole = File.ReadAllBytes(path);
        for (var at = 100; at < whole.Length; at += 97)
        {
            var changed = (byte[])whole.Clone();
            changed[at] ^= 4;
            File.WriteAllBytes(path, changed);
            LogWriter.Open(folder.Log).Refuses("write-ahead-damaged");
        }
        for (var block = 512; block < whole.Length; block += 512)
        {
            var torn = (byte[])whole.Clone();
            Array.Clear(torn, block, Math.Min(512, torn.Length - block));
            File.WriteAllBytes(path, torn);
            using var writer = LogWriter.Open(folder.Log).Must();
            Assert.Equal(0, writer.Size);
        }
    }

    [Fact]
    public void A_file_of_the_form_before_opens_with_every_entry_and_is_written_anew()
    {
        using var folder = new TestFolder();
        LogWriter.Create(folder.Log).Must().Dispose();
        var path = folder["log/.writer/write-ahead"];
        File.WriteAllBytes(path, Earlier(TestLogs.Entries(0, 3), TestLogs.Entries(3, 4)));
        Opens(folder["log"], 7);
        Assert.StartsWith(
            "scrutwa2",
            System.Text.Encoding.ASCII.GetString(File.ReadAllBytes(path)),
            StringComparison.Ordinal
        );
    }

    private static byte[] Earlier(params IReadOnlyList<ReadOnlyMemory<byte>>[] batches)
    {
        var file = new List<byte>([.. "scrutwa1"u8, .. new byte[8]]);
        var first = 0L;
        foreach (var batch in batches)
        {
            var body = EntryBundle.Encode(batch);
            var head = new byte[16];
            System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(head, body.Length);
            System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), batch.Count);
            System.Buffers.Binary.BinaryPrimitives.WriteInt64BigEndian(head.AsSpan(8), first);
            file.AddRange([.. head, .. System.Security.Cryptography.SHA256.HashData([.. head, .. body]), .. body]);
            first += batch.Count;
        }
        return [.. file];
    }

    [Fact]
    public void Tiles_that_a_power_cut_left_empty_are_written_again_from_the_write_ahead_file()
    {
        using var folder = new TestFolder();
        AppendUnsigned(folder["log"], 300);
        File.WriteAllBytes(folder["log/tile/0/000"], []);
        File.WriteAllBytes(folder["log/tile/entries/000"], new byte[5000]);
        Opens(folder["log"], 300);
    }

    [Fact]
    public void A_crash_during_a_flush_leaves_two_files_that_together_hold_every_entry()
    {
        using var folder = new TestFolder();
        var (before, present) = DuringAFlush(folder["log"]);
        File.WriteAllBytes(folder["log/tile/0/000"], []);
        Assert.True(File.Exists(present));
        Opens(folder["log"], 310);
        Assert.False(File.Exists(before));
    }

    [Fact]
    public void A_crash_between_the_two_renames_leaves_one_file_that_holds_every_entry()
    {
        using var folder = new TestFolder();
        AppendUnsigned(folder["log"], 300);
        File.Move(folder["log/.writer/write-ahead"], folder["log/.writer/write-ahead.before"]);
        Opens(folder["log"], 300);
    }

    [Fact]
    public void A_damaged_first_of_the_two_files_is_refused_even_at_its_end()
    {
        using var folder = new TestFolder();
        var (before, _) = DuringAFlush(folder["log"]);
        var whole = File.ReadAllBytes(before);
        File.WriteAllBytes(before, whole[..^1]);
        LogWriter.Open(folder.Log).Refuses("write-ahead-damaged");
        File.WriteAllBytes(before, whole);
        Opens(folder["log"], 310);
    }

    private static (string Before, string Present) DuringAFlush(string log)
    {
        var present = Path.Combine(log, ".writer", "write-ahead");
        AppendUnsigned(log, 300);
        var old = File.ReadAllBytes(present);
        // Opening again begins a new file at the last full tile; the old one is put back beside it.
        using (var writer = LogWriter.Open(new FolderStore(log)).Must())
        {
            writer.Append(TestLogs.Entries(300, 10)).Must();
        }
        File.WriteAllBytes(present + ".before", old);
        return (present + ".before", present);
    }

    private static void AppendUnsigned(string log, int count)
    {
        using var writer = LogWriter.Create(new FolderStore(log)).Must();
        writer.Append(TestLogs.Entries(0, count)).Must();
    }

    private static void Opens(string log, int size)
    {
        using var signer = TestLogs.Signer(1);
        using (var writer = LogWriter.Open(new FolderStore(log)).Must())
        {
            Assert.Equal(size, writer.Size);
            writer.Publish(signer).Must();
        }
        Assert.Empty(Fsck.LogFsck.Check(new FolderStore(log), signer.Verifier.ToString()).Problems);
        var entries = LogReader
            .Open(new FolderStore(log), signer.Verifier)
            .Must()
            .ReadFrom(0)
            .Select(e => e.Must().Bytes.ToArray());
        Assert.Equal(Enumerable.Range(0, size).Select(i => TestLogs.Entry(i)), entries);
    }

    private static (byte[] Whole, int First) TwoBatches(string log)
    {
        using (var writer = LogWriter.Create(new FolderStore(log)).Must())
        {
            writer.Append(TestLogs.Entries(0, 3)).Must();
        }
        var path = Path.Combine(log, ".writer", "write-ahead");
        var first = (int)new FileInfo(path).Length;
        using (var writer = LogWriter.Open(new FolderStore(log)).Must())
        {
            writer.Append(TestLogs.Entries(3, 4)).Must();
        }
        return (File.ReadAllBytes(path), first);
    }
}
