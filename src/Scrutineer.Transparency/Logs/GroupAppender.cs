using System.Threading.Channels;
using Scrutineer.Transparency.Entries;
using Scrutineer.Transparency.Tiles;
using Scrutineer.Wording;

namespace Scrutineer.Transparency.Logs;

/// <summary>
/// Takes entries from many callers at once and appends them in batches: while one batch is being flushed the next
/// gathers, so that one flush serves all who wait. A caller's task ends when its entry is durable.
/// </summary>
public sealed class GroupAppender : IAsyncDisposable
{
    private const int LargestBatch = 1024;

    private readonly Channel<Waiting> _waiting = Channel.CreateBounded<Waiting>(
        new BoundedChannelOptions(4 * LargestBatch) { SingleReader = true }
    );

    private readonly LogWriter _writer;
    private readonly Task _loop;

    /// <summary>A queue before a writer, which stays the caller's and is not to be used beside it.</summary>
    public GroupAppender(LogWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        _writer = writer;
        _loop = Task.Run(AppendAllAsync);
    }

    /// <summary>Appends one entry.</summary>
    /// <param name="entry">0 … 65535 bytes; not to be changed before the task ends.</param>
    /// <param name="cancellation">Gives up waiting for a place in the queue.</param>
    /// <returns>The durable entry's place.</returns>
    public async Task<Outcome<LogRange>> AppendAsync(
        ReadOnlyMemory<byte> entry,
        CancellationToken cancellation = default
    )
    {
        if (entry.Length > EntryBundle.LongestEntry)
        {
            return Outcome<LogRange>.Refused(LogProblem.EntryTooLong(0, entry.Length));
        }
        var waiting = new Waiting(entry);
        await _waiting.Writer.WriteAsync(waiting, cancellation);
        return await waiting.Done.Task;
    }

    /// <summary>Appends what still waits, then ends.</summary>
    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        await _loop;
    }

    private async Task AppendAllAsync()
    {
        var batch = new List<Waiting>(LargestBatch);
        while (await _waiting.Reader.WaitToReadAsync())
        {
            while (batch.Count < LargestBatch && _waiting.Reader.TryRead(out var next))
            {
                batch.Add(next);
            }
            Append(batch);
            batch.Clear();
        }
    }

    private void Append(List<Waiting> batch)
    {
        try
        {
            var first = _writer.Append([.. batch.Select(w => w.Entry)]).Value!.First;
            for (var i = 0; i < batch.Count; i++)
            {
                batch[i].Done.SetResult(Outcome<LogRange>.Of(new LogRange(first + i, 1)));
            }
        }
        catch (Exception failure) when (failure is IOException or InvalidOperationException)
        {
            // The disk failed: nobody of this batch may believe in durability.
            batch.ForEach(w => w.Done.SetException(failure));
        }
    }

    private sealed record Waiting(ReadOnlyMemory<byte> Entry)
    {
        public TaskCompletionSource<Outcome<LogRange>> Done { get; } =
            new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
