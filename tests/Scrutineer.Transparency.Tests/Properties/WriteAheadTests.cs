using Scrutineer.Stores;
using Scrutineer.Transparency.Logs;

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
        // The four bytes of the length apart: a longer length reads as a record cut short, tested below.
        for (var at = 16 + 4; at < first; at++)
        {
            var changed = (byte[])whole.Clone();
            changed[at] ^= 0x10;
            File.WriteAllBytes(folder["log/.writer/write-ahead"], changed);
            LogWriter.Open(folder.Log).Refuses("write-ahead-damaged");
        }
    }

    [Fact]
    public void A_changed_length_never_passes_for_a_good_log_once_the_entries_were_signed()
    {
        using var folder = new TestFolder();
        var (whole, _) = TwoBatches(folder["log"]);
        using (var signer = TestLogs.Signer(1))
        {
            using var writer = LogWriter.Open(folder.Log).Must();
            writer.Publish(signer).Must();
        }
        for (var bit = 0; bit < 32; bit++)
        {
            var changed = (byte[])whole.Clone();
            changed[16 + (bit / 8)] ^= (byte)(1 << (bit % 8));
            File.WriteAllBytes(folder["log/.writer/write-ahead"], changed);
            Assert.False(LogWriter.Open(folder.Log).Succeeded);
        }
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
