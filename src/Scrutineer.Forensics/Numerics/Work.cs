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
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads == 0 ? -1 : threads };
        _ = Parallel.For(0, count, options, task);
    }
}
