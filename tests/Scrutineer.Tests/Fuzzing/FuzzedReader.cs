using System.Diagnostics;
using System.Globalization;
using Scrutineer.Testing;

namespace Scrutineer.Tests.Fuzzing;

/// <summary>A reader, good files of its kind, and how their structure is mutated.</summary>
/// <param name="Name">What it reads.</param>
/// <param name="IsText">Whether lines and words are mutated, or bytes and numbers.</param>
/// <param name="Seeds">Good files; none is empty.</param>
/// <param name="Read">Reads; which seed the bytes were made of is told too.</param>
internal sealed record FuzzedReader(string Name, bool IsText, IReadOnlyList<byte[]> Seeds, Action<byte[], int> Read)
{
    /// <summary>Longer than this is a hang.</summary>
    public static readonly TimeSpan Hang = TimeSpan.FromSeconds(1);

    public override string ToString() => Name;

    /// <summary>Reads mutants, the same ones on every machine.</summary>
    /// <param name="most">How many at most.</param>
    /// <param name="longest">For how long at most.</param>
    /// <exception cref="FuzzedException">One ended in an exception; its number and bytes are told.</exception>
    public FuzzRun Run(long most, TimeSpan longest)
    {
        var chance = new Chance(2411);
        var (began, allocated, slowest, over) = (Stopwatch.GetTimestamp(), 0L, TimeSpan.Zero, 0L);
        var reading = TimeSpan.Zero;
        long done = 0;
        for (; done < most && Stopwatch.GetElapsedTime(began) < longest; done++)
        {
            var seed = chance.Next(Seeds.Count);
            var bytes = Mutations.Of(Seeds[seed], Seeds[chance.Next(Seeds.Count)], IsText, chance);
            var (before, start) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.GetTimestamp());
            try
            {
                Read(bytes, seed);
            }
#pragma warning disable CA1031 // Any exception is what is looked for.
            catch (Exception unforeseen)
#pragma warning restore CA1031
            {
                throw new FuzzedException(this, done, bytes, unforeseen);
            }
            var took = Stopwatch.GetElapsedTime(start);
            reading += took;
            slowest = took > slowest ? took : slowest;
            over += took > Hang ? 1 : 0;
            allocated = Math.Max(allocated, GC.GetAllocatedBytesForCurrentThread() - before);
        }
        return new FuzzRun(
            Name,
            done,
            reading / Math.Max(1, done),
            slowest,
            over,
            allocated,
            Stopwatch.GetElapsedTime(began)
        );
    }
}

/// <summary>What was seen.</summary>
/// <param name="Name">Of the reader.</param>
/// <param name="Executions">How many files were read.</param>
/// <param name="Each">Mean time of reading one.</param>
/// <param name="Slowest">The longest.</param>
/// <param name="Over">How many took longer than a second.</param>
/// <param name="Allocated">Bytes allocated while reading one, at most.</param>
/// <param name="Whole">Time of the run, mutations included.</param>
internal sealed record FuzzRun(
    string Name,
    long Executions,
    TimeSpan Each,
    TimeSpan Slowest,
    long Over,
    long Allocated,
    TimeSpan Whole
)
{
    /// <summary>A row of a table.</summary>
    public string Row()
    {
        using var process = Process.GetCurrentProcess();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {Name} | {Executions:N0} | {Each.TotalMicroseconds:F1} | {Slowest.TotalMilliseconds:F1} | {Over} | {Allocated / 1048576.0:F1} | {process.PeakWorkingSet64 >> 20} | {Whole.TotalSeconds:F0} |\n"
        );
    }
}

/// <summary>A reader threw: which file made it.</summary>
#pragma warning disable CA1032 // Without a file it would say nothing.
internal sealed class FuzzedException(FuzzedReader reader, long number, byte[] bytes, Exception inner)
    : Exception(
        string.Create(
            CultureInfo.InvariantCulture,
            $"{reader.Name}, file {number}: {inner.GetType().Name}: {inner.Message}\n{Convert.ToBase64String(bytes.AsSpan(0, Math.Min(bytes.Length, 30_000)))}"
        ),
        inner
    );
#pragma warning restore CA1032
