namespace Scrutineer.Law.Deduction.Core;

/// <summary>Steps that are left to whoever evaluates rules of somebody unknown: a rule can join what has nothing in common.</summary>
internal sealed class Work
{
    /// <summary>What a conclusion costs beside its steps: it stays in memory.</summary>
    public const int Conclusion = 100;

    private static readonly AsyncLocal<Work?> Flowing = new();
    private readonly long _most;
    private long _left;

    private Work(long most) => (_most, _left) = (most, most);

    /// <summary>The limit in whose scope this code runs; null where there is none.</summary>
    public static Work? Current => Flowing.Value;

    /// <summary>Takes steps.</summary>
    /// <exception cref="WorkLimitException">None are left.</exception>
    public void Take(int steps = 1)
    {
        if (Interlocked.Add(ref _left, -steps) < 0)
        {
            throw new WorkLimitException(_most);
        }
    }

    /// <summary>Puts a limit on what runs until the scope is disposed, in this flow of execution and what it starts.</summary>
    public static Scope Begin(long most)
    {
        var before = Flowing.Value;
        Flowing.Value = new Work(most);
        return new Scope(before);
    }

    /// <summary>Gives the flow back to the limit before.</summary>
    public readonly record struct Scope(Work? Before) : IDisposable
    {
        /// <inheritdoc/>
        public void Dispose() => Flowing.Value = Before;
    }
}
