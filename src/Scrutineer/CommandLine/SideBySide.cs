namespace Scrutineer.CommandLine;

/// <summary>Works on many things side by side and takes the results in the things' own order.</summary>
internal static class SideBySide
{
    /// <summary>
    /// Runs the work. As many results are held as work at once, taken or not: memory grows with the jobs and never with the things.
    /// </summary>
    /// <param name="all">What to work on.</param>
    /// <param name="jobs">How many at once, 1 or more.</param>
    /// <param name="work">The work on one; it knows nothing of the others.</param>
    /// <param name="take">Takes one result; the first thing's first.</param>
    /// <param name="stop">Stops before the next one.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static async Task Run<TThing, TResult>(
        IReadOnlyList<TThing> all,
        int jobs,
        Func<TThing, TResult> work,
        Func<TResult, Task> take,
        CancellationToken stop
    )
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(jobs, 1);
        var running = new Queue<Task<TResult>>();
        try
        {
            foreach (var one in all)
            {
                if (running.Count == jobs)
                {
                    await take(await running.Dequeue());
                }
                running.Enqueue(Task.Run(() => work(one), stop));
            }
            while (running.TryDequeue(out var next))
            {
                await take(await next);
            }
        }
        finally
        {
            // What has begun ends before the files of this run are let go; its failure was told by the first.
            await Task.WhenAll(running).ContinueWith(_ => { }, TaskScheduler.Default);
        }
    }
}
