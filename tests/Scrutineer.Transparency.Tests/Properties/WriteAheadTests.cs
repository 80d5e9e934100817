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
            using var writer = LogWriter.Open(folder["log"]).Must();
            Assert.Equal(3, writer.Size);
        }
    }

    [Fact]
    public void A_last_record_whose_blocks_were_never_written_loses_that_record_and_no_other()
    {
        using var folder = new TestFolder();
        var (whole, first) = TwoBatches(folder["log"]);
        File.WriteAllBytes(folder["log/.writer/write-ahead"], [.. whole[..first], .. new byte[whole.Length - first]]);
        using var writer = LogWriter.Open(folder["log"]).Must();
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
            LogWriter.Open(folder["log"]).Refuses("write-ahead-damaged");
        }
    }

    [Fact]
    public void A_changed_length_never_passes_for_a_good_log_once_the_entries_were_signed()
    {
        using var folder = new TestFolder();
        var (whole, _) = TwoBatches(folder["log"]);
        using (var signer = LogBench.Signer(1))
        {
            using var writer = LogWriter.Open(folder["log"]).Must();
            writer.Publish(signer).Must();
        }
        for (var bit = 0; bit < 32; bit++)
        {
            var changed = (byte[])whole.Clone();
            changed[16 + (bit / 8)] ^= (byte)(1 << (bit % 8));
            File.WriteAllBytes(folder["log/.writer/write-ahead"], changed);
            Assert.False(LogWriter.Open(folder["log"]).Succeeded);
        }
    }

    private static (byte[] Whole, int First) TwoBatches(string log)
    {
        using (var writer = LogWriter.Create(log).Must())
        {
            writer.Append(LogBench.Entries(0, 3)).Must();
        }
        var path = Path.Combine(log, ".writer", "write-ahead");
        var first = (int)new FileInfo(path).Length;
        using (var writer = LogWriter.Open(log).Must())
        {
            writer.Append(LogBench.Entries(3, 4)).Must();
        }
        return (File.ReadAllBytes(path), first);
    }
}
