using System.Collections.Concurrent;

namespace Scrutineer.Forensics.Numerics;

/// <summary>Columns of one length for tasks to work in: never more of them than tasks that run at once.</summary>
/// <param name="length">Entries in a column.</param>
internal sealed class Scratch(int length)
{
    private readonly ConcurrentBag<double[]> _free = [];

    /// <summary>A column with anything in it; give it back with <see cref="Return"/>.</summary>
    public double[] Take() => _free.TryTake(out var column) ? column : GC.AllocateUninitializedArray<double>(length);

    public void Return(double[] column) => _free.Add(column);
}
