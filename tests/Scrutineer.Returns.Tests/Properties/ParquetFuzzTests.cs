using System.Diagnostics;
using System.Globalization;
using Parquet;
using Scrutineer.Returns.Columnar;
using Scrutineer.Returns.Tests.Reading;

namespace Scrutineer.Returns.Tests.Properties;

/// <summary>
/// Mutated Parquet files are read or refused, never more. The mutations know the format: footer, page headers, lengths. The seed is
/// fixed; a longer run is asked for by <c>SCRUTINEER_FUZZ_RUNS</c>, and says what it saw in the file <c>SCRUTINEER_FUZZ_LOG</c>.
/// </summary>
public sealed class ParquetFuzzTests
{
    private const int Seed = 14_11;
    private const int UsualRuns = 400;
    private const long MostAllocated = 256L << 20;

    [Fact]
    public async Task Mutated_files_are_read_or_refused()
    {
        var runs = int.Parse(
            Environment.GetEnvironmentVariable("SCRUTINEER_FUZZ_RUNS") ?? $"{UsualRuns}",
            CultureInfo.InvariantCulture
        );
        byte[][] bases =
        [
            await HostileParquetTests.Good(),
            await HostileParquetTests.Made(CompressionMethod.None, 300),
            await HostileParquetTests.Made(CompressionMethod.Snappy, 300),
            await HostileParquetTests.Made(CompressionMethod.Gzip, 300),
            await HostileParquetTests.Made(CompressionMethod.Brotli, 300),
            await HostileParquetTests.Made(CompressionMethod.Zstd, 300),
            await HostileParquetTests.Made(CompressionMethod.Lz4Raw, 300),
        ];
        var log = Environment.GetEnvironmentVariable("SCRUTINEER_FUZZ_LOG");
        var random = new Chance(Seed);
        var (read, slowest, most, over) = (0, 0.0, 0L, 0);
        for (var run = 0; run < runs; run++)
        {
            var bytes = Mutated(bases[run % bases.Length], random);
            var before = GC.GetTotalAllocatedBytes();
            var watch = Stopwatch.GetTimestamp();
            var outcome = await Watched(() => Files.Read(bytes), TimeSpan.FromSeconds(60));
            var took = Stopwatch.GetElapsedTime(watch).TotalSeconds;
            var allocated = GC.GetTotalAllocatedBytes() - before;
            Assert.NotEqual(outcome.Succeeded, outcome.Problems.Count > 0);
            read += outcome.Succeeded ? 1 : 0;
            over += took > 1 ? 1 : 0;
            (slowest, most) = (Math.Max(slowest, took), Math.Max(most, allocated));
            if (log is not null && (run + 1) % 1000 == 0)
            {
                using var process = Process.GetCurrentProcess();
                await File.WriteAllTextAsync(
                    log,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"runs {run + 1}; read {read}; over 1 s {over}; slowest {slowest:F3} s; most allocated in one {most >> 20} MiB; peak of the process {process.PeakWorkingSet64 >> 20} MiB\n"
                    ),
                    TestContext.Current.CancellationToken
                );
            }
        }
        Assert.InRange(read, 1, runs - 1);
        if (log is null)
        {
            Assert.InRange(most, 0, MostAllocated);
        }
    }

    [Fact]
    public async Task The_watch_notices_a_reader_that_does_not_end()
    {
        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAsync<TimeoutException>(() =>
            Watched(() => stop.Token.WaitHandle.WaitOne(), TimeSpan.FromMilliseconds(50))
        );
        await stop.CancelAsync();
    }

    private static Task<T> Watched<T>(Func<T> read, TimeSpan patience) =>
        Task.Run(read, TestContext.Current.CancellationToken)
            .WaitAsync(patience, TestContext.Current.CancellationToken);

    private static byte[] Mutated(byte[] good, Chance random)
    {
        var bytes = good.ToList();
        var footer = Footer.Read(good, 4096);
        var starts = footer.Groups.SelectMany(g => g.Chunks).Select(c => (int)c.Start).ToArray();
        for (var times = random.Next(1, 4); times > 0; times--)
        {
            var (start, end) = MadeParquet.FooterOf(good);
            var inFooter = Math.Clamp(random.Next(start, end), 4, bytes.Count - 9);
            var inHeader = Math.Min(starts[random.Next(starts.Length)] + random.Next(40), bytes.Count - 9);
            var at = random.Next(3) switch
            {
                0 => inFooter,
                1 => inHeader,
                _ => random.Next(4, bytes.Count - 8),
            };
            switch (random.Next(7))
            {
                case 0:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 1:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 2:
                    bytes[at] = random.Next(2) == 0 ? (byte)0xFF : (byte)0;
                    break;
                case 3:
                    // A number as large as they come.
                    bytes.RemoveAt(at);
                    bytes.InsertRange(at, [0xFF, 0xFF, 0xFF, 0xFF, (byte)random.Next(16)]);
                    break;
                case 4:
                    bytes.RemoveRange(at, Math.Min(random.Next(1, 5), bytes.Count - 9 - at + 1));
                    break;
                case 5:
                    // A list of any length, of any type.
                    bytes[at] = (byte)(0xF0 | random.Next(13));
                    break;
                default:
                    bytes[^(5 + random.Next(4))] ^= (byte)(1 << random.Next(8));
                    break;
            }
            if (bytes.Count < 64)
            {
                break;
            }
        }
        if (random.Next(2) == 0 && bytes.Count > 12)
        {
            // The frame is put right, so that what was changed is looked at.
            var start = Math.Min(MadeParquet.FooterOf(good).Start, bytes.Count - 8);
            return MadeParquet.Framed([.. bytes[..start]], bytes[start..^8]);
        }
        return [.. bytes];
    }

    // SplitMix64 (Steele, Lea, Flood 2014): the same numbers on every machine.
    private sealed class Chance(ulong seed)
    {
        private ulong _state = seed;

        public int Next(int below) => Next(0, below);

        public int Next(int from, int below)
        {
            unchecked
            {
                _state += 0x9E3779B97F4A7C15;
                var mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
                mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
                mixed ^= mixed >> 31;
                return from + (int)(mixed % (ulong)Math.Max(1, below - from));
            }
        }
    }
}
