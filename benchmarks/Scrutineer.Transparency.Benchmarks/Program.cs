using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Scrutineer.Stores;
using Scrutineer.Transparency.Fsck;
using Scrutineer.Transparency.Logs;
using Scrutineer.Transparency.Notes;
using Scrutineer.Transparency.Secrets;

// One measure a process, so that each has its own peak of memory. Prints rows of a markdown table.
//   transparency-benchmark append|single|queue|prove|read|fsck FOLDER [ENTRIES]
var (measure, log) = (args[0], new FolderStore(args[1]));
var count = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 0;
using var secret = Secret.From(new byte[32]);
using var signer = NoteSigner.FromSeed("example.org/benchmark", KeyUse.Note, secret);
var clock = Stopwatch.StartNew();
switch (measure)
{
    case "append":
        Append(1000);
        break;
    case "single":
        Append(1);
        break;
    case "queue":
        await QueueAsync();
        break;
    case "prove":
        Prove();
        break;
    case "read":
        Read();
        break;
    case "fsck":
        Check();
        break;
    default:
        throw new ArgumentException("append, single, queue, prove, read or fsck");
}

void Append(int batch)
{
    using var writer = LogWriter.Create(log).Value!;
    var times = new List<double>();
    for (var first = 0; first < count; first += batch)
    {
        var entries = Entries(first, Math.Min(batch, count - first));
        var start = Stopwatch.GetTimestamp();
        writer.Append(entries);
        times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        if (first % 100_000 == 0)
        {
            writer.Publish(signer);
        }
    }
    writer.Publish(signer);
    Row(
        $"append {count:N0} entries of 200 bytes, batches of {batch:N0}",
        $"{count / times.Sum() * 1000:N0} entries/s",
        times
    );
}

async Task QueueAsync()
{
    const int Callers = 256;
    using var writer = LogWriter.Create(log).Value!;
    var times = new double[count];
    await using (var queue = new GroupAppender(writer))
    {
        var options = new ParallelOptions { MaxDegreeOfParallelism = Callers };
        clock.Restart();
        await Parallel.ForAsync(
            0,
            count,
            options,
            async (i, stop) =>
            {
                var start = Stopwatch.GetTimestamp();
                await queue.AppendAsync(Entry(i), stop);
                times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            }
        );
    }
    Row(
        $"append {count:N0} entries one by one from {Callers} callers",
        $"{count / clock.Elapsed.TotalSeconds:N0} entries/s",
        times
    );
}

void Prove()
{
    const int Proofs = 2000;
    var (cold, warm) = (new List<double>(), new List<double>());
    var kept = LogReader.Open(log, signer.Verifier).Value!;
    var (coldCpu, warmCpu) = (TimeSpan.Zero, TimeSpan.Zero);
    for (var i = 0; i < Proofs; i++)
    {
        // A walk that visits far places: multiplication by a prime, modulo the size.
        var index = (i * 15_485_863L) % kept.Checkpoint.Size;
        var before = Environment.CpuUsage.TotalTime;
        var start = Stopwatch.GetTimestamp();
        var fresh = LogReader.Open(log, signer.Verifier).Value!;
        var proof = fresh.Prove(index).Value!;
        cold.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        coldCpu += Environment.CpuUsage.TotalTime - before;
        if (!proof.Includes(Entry(index).Span))
        {
            throw new InvalidOperationException("A proof failed.");
        }
        before = Environment.CpuUsage.TotalTime;
        start = Stopwatch.GetTimestamp();
        _ = kept.Prove(index).Value!;
        warm.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        warmCpu += Environment.CpuUsage.TotalTime - before;
    }
    Row(
        $"open the log of {kept.Checkpoint.Size:N0} and prove one entry",
        $"{coldCpu.TotalMilliseconds / Proofs:N2} ms of CPU",
        cold
    );
    Row("prove one entry, log open", $"{warmCpu.TotalMilliseconds / Proofs:N2} ms of CPU", warm);
}

void Read()
{
    var reader = LogReader.Open(log, signer.Verifier).Value!;
    var entries = reader.ReadFrom(0).Count(e => e.Succeeded);
    Row($"read and verify {entries:N0} entries", $"{clock.Elapsed.TotalSeconds:N1} s", []);
}

void Check()
{
    var report = LogFsck.Check(log, signer.Verifier.ToString());
    var verdict = report.Passed ? "passed" : report.Problems[0].Code;
    Row(
        $"fsck of {report.Entries:N0} entries, {report.Checkpoints:N0} checkpoints, {report.Files:N0} files",
        $"{clock.Elapsed.TotalSeconds:N1} s, {verdict}",
        []
    );
}

static void Row(string what, string figure, IReadOnlyCollection<double> times)
{
    var sorted = times.Order().ToArray();
    string At(double share) => sorted.Length == 0 ? "" : $"{sorted[(int)((sorted.Length - 1) * share)]:N2}";
    using var process = Process.GetCurrentProcess();
    var memory = process.PeakWorkingSet64 / (1024.0 * 1024);
    Console.WriteLine($"| {what} | {figure} | {At(0.5)} | {At(0.99)} | {At(1)} | {memory:N0} |");
}

static List<ReadOnlyMemory<byte>> Entries(long first, int count) =>
    [.. Enumerable.Range(0, count).Select(i => Entry(first + i))];

static ReadOnlyMemory<byte> Entry(long index)
{
    var entry = new byte[200];
    var name = Encoding.ASCII.GetBytes(index.ToString(CultureInfo.InvariantCulture));
    name.CopyTo(entry, 0);
    for (var at = 32; at < entry.Length - 32; at += 32)
    {
        SHA256.HashData(name, entry.AsSpan(at));
    }
    return entry;
}
