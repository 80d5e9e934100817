using System.Globalization;
using Scrutineer.Tests.Publishing;

namespace Scrutineer.Tests.Fuzzing;

/// <summary>
/// Every reader of strangers' files meets mutants of good ones with an answer: no exception, no hang, no flood of memory. Seeds are fixed.
/// <c>SCRUTINEER_FUZZ</c> asks for more files of each reader, <c>SCRUTINEER_FUZZ_SECONDS</c> for no more than that time each,
/// <c>SCRUTINEER_FUZZ_READERS</c> for readers whose names have one of these pieces (separated by commas), and the file
/// <c>SCRUTINEER_FUZZ_LOG</c> gets a row for each.
/// </summary>
public sealed class EveryReaderTests(PublishedAct published) : IClassFixture<PublishedAct>
{
    private const long MostAllocated = 200L << 20;

    // Beside other tests on a busy machine; a run by itself counts what takes more than a second.
    private static readonly TimeSpan TooLong = TimeSpan.FromSeconds(60);

    private static readonly long Most = long.TryParse(
        Environment.GetEnvironmentVariable("SCRUTINEER_FUZZ"),
        CultureInfo.InvariantCulture,
        out var asked
    )
        ? asked
        : 300;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(
        int.TryParse(
            Environment.GetEnvironmentVariable("SCRUTINEER_FUZZ_SECONDS"),
            CultureInfo.InvariantCulture,
            out var seconds
        )
            ? seconds
            : 1
    );

    private static readonly string[] Asked = (
        Environment.GetEnvironmentVariable("SCRUTINEER_FUZZ_READERS") ?? ""
    ).Split(',', StringSplitOptions.RemoveEmptyEntries);

    [Fact]
    public void Every_reader_answers_whatever_it_is_given()
    {
        var log = Environment.GetEnvironmentVariable("SCRUTINEER_FUZZ_LOG");
        var found = new List<string>();
        foreach (
            var reader in EveryReader
                .Of(published)
                .Where(r => Asked.Length == 0 || Asked.Any(a => r.Name.Contains(a, StringComparison.Ordinal)))
        )
        {
            try
            {
                var run = reader.Run(Most, Longest);
                if (log is not null)
                {
                    File.AppendAllText(log, run.Row());
                }
                if (run.Slowest > TooLong || run.Allocated > MostAllocated)
                {
                    found.Add(run.Row());
                }
            }
            catch (FuzzedException unforeseen)
            {
                found.Add(unforeseen.ToString());
                if (log is not null)
                {
                    File.AppendAllText(log, unforeseen.Message.Split('\n')[0] + "\n");
                }
            }
        }
        Assert.True(found.Count == 0, string.Join("\n\n", found));
    }

    [Fact]
    public void Canary_a_reader_that_throws_is_found_with_the_file_that_made_it()
    {
        var reader = Of(b => _ = b.Length == 5 ? 0 : throw new InvalidDataException("that was not foreseen"));
        var found = Assert.Throws<FuzzedException>(() => reader.Run(100, TimeSpan.FromSeconds(10)));
        Assert.Contains("that was not foreseen", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Canary_a_reader_that_takes_its_time_or_much_memory_is_seen()
    {
        Assert.Equal(
            1,
            Of(_ => Thread.Sleep(FuzzedReader.Hang + TimeSpan.FromMilliseconds(100)))
                .Run(1, TimeSpan.FromSeconds(10))
                .Over
        );
        Assert.InRange(
            Of(_ => GC.KeepAlive(new byte[MostAllocated + 1])).Run(1, TimeSpan.FromSeconds(10)).Allocated,
            MostAllocated,
            long.MaxValue
        );
    }

    private static FuzzedReader Of(Action<byte[]> read) =>
        new("canary", IsText: true, ["a: b\n"u8.ToArray()], (b, _) => read(b));
}
