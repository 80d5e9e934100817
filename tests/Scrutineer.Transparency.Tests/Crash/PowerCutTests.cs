using Scrutineer.Testing;
using Scrutineer.Transparency.Fsck;
using Scrutineer.Transparency.Logs;
using Scrutineer.Wording.Bytes;

namespace Scrutineer.Transparency.Tests.Crash;

/// <summary>
/// What kill -9 cannot show, for the kernel's cache outlives it: that nothing is acknowledged before it was flushed. The power
/// fails at every write of a run in turn.
/// </summary>
public sealed class PowerCutTests
{
    // More than the 4,096 entries after which a flush begins beside the appends, then two publications.
    private static readonly int[] Batches = [1500, 1500, 1500, 300, 0, 200, 7, 0];

    private static readonly IReadOnlyList<ReadOnlyMemory<byte>> Entries = TestLogs.Entries(0, Batches.Sum() + 1);

    [Fact]
    public void Whichever_write_the_power_fails_at_every_acknowledged_entry_is_there_when_it_is_back()
    {
        var cuts = 0;
        for (var writes = 0; Run(writes, forgetsToFlush: false) is { } failure; writes++)
        {
            Assert.Equal("", failure);
            cuts++;
        }
        Assert.True(cuts > 100, $"only {cuts} writes");
    }

    [Fact]
    public void Canary_a_store_that_forgets_to_flush_loses_entries_and_is_found_out()
    {
        // The first flush ends after some 75 writes: before that the write-ahead file still has what was not flushed.
        var failures = Enumerable.Range(70, 60).Select(writes => Run(writes, forgetsToFlush: true));
        Assert.Contains(failures, f => f?.Length > 0);
    }

    /// <summary>What was lost, empty for nothing; null where the run ended before the power failed.</summary>
    private static string? Run(int writes, bool forgetsToFlush)
    {
        var store = new PowerCutStore(writes, new Chance((ulong)(20240508 + writes)), forgetsToFlush);
        var (acknowledged, published) = AppendUntilCut(store);
        return store.IsCut ? Lost(store.Remains(), acknowledged, published) : null;
    }

    private static (long Acknowledged, long Published) AppendUntilCut(PowerCutStore store)
    {
        var (acknowledged, published) = (0L, 0L);
        using var signer = TestLogs.Signer(1);
        try
        {
            using var writer = LogWriter.Create(store).Must();
            foreach (var count in Batches)
            {
                if (count > 0)
                {
                    writer.Append([.. Entries.Skip((int)writer.Size).Take(count)]).Must();
                    acknowledged = writer.Size;
                }
                else
                {
                    published = writer.Publish(signer).Must().Size;
                }
            }
        }
        catch (IOException)
        {
            // The power failed; the process is gone with it.
        }
        return (acknowledged, published);
    }

    private static string Lost(MemoryStore store, long acknowledged, long published)
    {
        using var signer = TestLogs.Signer(1);
        var key = signer.Verifier.ToString();
        // A mirror may copy the log as the power cut left it.
        if (published > 0 && LogFsck.Check(store, key) is { Passed: false } asFound)
        {
            return asFound.Problems[0].ToString();
        }
        var opened = LogWriter.Open(store);
        if (!opened.Succeeded)
        {
            return acknowledged == 0 && opened.Problems[0].Code == "no-log" ? "" : opened.Problems[0].ToString();
        }
        using (var writer = opened.Value)
        {
            if (writer.Size < acknowledged || (writer.Published?.Size ?? 0) < published)
            {
                return $"{acknowledged} acknowledged, {published} published; {writer.Size} are there";
            }
            writer.Append([Entries[(int)writer.Size]]).Must();
            writer.Publish(signer).Must();
        }
        var entries = LogReader.Open(store, signer.Verifier).Must().ReadFrom(0);
        var isWhole = entries.Select((e, i) => e.Must().Bytes.Span.SequenceEqual(Entries[i].Span)).All(same => same);
        return isWhole && LogFsck.Check(store, key).Passed ? "" : "the repaired log does not pass";
    }
}
