using Scrutineer.CommandLine;

namespace Scrutineer.Tests.Transcripts;

public sealed class SideBySideTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(100)]
    public async Task Results_are_taken_in_order_and_no_more_are_held_than_jobs(int jobs)
    {
        var (held, most) = (0, 0);
        var taken = new List<int>();
        await SideBySide.Run(
            [.. Enumerable.Range(0, 40)],
            jobs,
            i =>
            {
                var now = Interlocked.Increment(ref held);
                InterlockedMax(ref most, now);
                Thread.Sleep(i % 7);
                return i;
            },
            i =>
            {
                Interlocked.Decrement(ref held);
                taken.Add(i);
                return Task.CompletedTask;
            },
            TestContext.Current.CancellationToken
        );
        Assert.Equal(Enumerable.Range(0, 40), taken);
        Assert.InRange(most, 1, jobs);
    }

    [Fact]
    public async Task A_failure_ends_the_run_after_what_has_begun()
    {
        var (begun, ended) = (0, 0);
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            SideBySide.Run(
                [.. Enumerable.Range(0, 10)],
                3,
                i =>
                {
                    Interlocked.Increment(ref begun);
                    Thread.Sleep(10);
                    Interlocked.Increment(ref ended);
                    return i == 0 ? throw new InvalidOperationException("first") : i;
                },
                _ => Task.CompletedTask,
                TestContext.Current.CancellationToken
            )
        );
        Assert.Equal(3, begun);
        Assert.Equal(begun, ended);
    }

    private static void InterlockedMax(ref int most, int value)
    {
        for (var seen = most; value > seen; )
        {
            var before = Interlocked.CompareExchange(ref most, value, seen);
            if (before == seen)
            {
                return;
            }
            seen = before;
        }
    }
}
