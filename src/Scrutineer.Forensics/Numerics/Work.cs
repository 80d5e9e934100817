namespace Scrutineer.Forensics.Numerics;

/// <summary>Shares numbered tasks between threads. Each task writes to its own place, so the answer has one value.</summary>
internal static class Work
{
    /// <summary>Runs tasks 0 … count − 1.</summary>
    /// <param name="count">Number of tasks.</param>
    /// <param name="threads">Most threads; 0 for all processors.</param>
    /// <param name="task">Must not depend on the order of tasks.</param>
    public static void Share(int count, int threads, Action<int> task)
    {
        if (threads == 1 || count <= 1)
        {
            for (var i = 0; i < count; i++)
            {
                task(i);
            }
            return;
        }
        // Without a bound the pool adds threads to long tasks, and each needs its own columns.
#pragma warning disable RS0030 // The answer does not depend on how many threads there are.
        var most = threads == 0 ? Environment.ProcessorCount : threads;
#pragma warning restore RS0030
        var options = new ParallelOptions { MaxDegreeOfParallelism = most };
        _ = Parallel.For(0, count, options, task);
    }
}
