using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Scrutineer.Reports.Padding;
using Scrutineer.Reports.Sealing;

// Seals and opens a file of zeros in one thread, without a disk. Prints rows of a markdown table.
//   reports-benchmark seal|file|open MIB
var (measure, mebibytes) = (args[0], long.Parse(args[1], CultureInfo.InvariantCulture));
using var randomness = RandomNumberGenerator.Create();
using var identity = X25519Identity.Generate(randomness);
var block = new byte[1 << 20];
switch (measure)
{
    case "seal":
        Time(Seal);
        break;
    case "file":
        Time(() => SealFile().GetAwaiter().GetResult());
        break;
    case "open":
        Open();
        break;
    default:
        throw new ArgumentException("seal, file or open");
}

void Seal()
{
    using var sealing = SealingStream.Begin(Stream.Null, [identity.Recipient], randomness);
    for (var i = 0L; i < mebibytes; i++)
    {
        sealing.Write(block);
    }
    sealing.Complete();
}

// As the Desk does: framed, hashed and padded inside the seal.
async Task SealFile()
{
    using var sealing = SealingStream.Begin(Stream.Null, [identity.Recipient], randomness);
    using var writer = new PaddedFileWriter(sealing);
    for (var i = 0L; i < mebibytes; i++)
    {
        await writer.WriteAsync(block);
    }
    await writer.CompleteAsync(new AboutFile("a", "b", DateTimeOffset.UnixEpoch));
    await sealing.CompleteAsync();
}

void Open()
{
    using var file = new MemoryStream();
    using (var sealing = SealingStream.Begin(file, [identity.Recipient], randomness))
    {
        for (var i = 0L; i < mebibytes; i++)
        {
            sealing.Write(block);
        }
        sealing.Complete();
    }
    file.Position = 0;
    Time(() =>
    {
        using var content = SealedFile.Open(file, identity).Value!;
        while (content.Read(block) > 0) { }
    });
}

void Time(Action work)
{
    using var process = Process.GetCurrentProcess();
    var before = process.TotalProcessorTime;
    var clock = Stopwatch.StartNew();
    work();
    process.Refresh();
    var seconds = (process.TotalProcessorTime - before).TotalSeconds;
    Console.WriteLine(
        string.Create(
            CultureInfo.InvariantCulture,
            $"| {measure} | {mebibytes} MiB | {mebibytes / seconds:F0} MiB/s of a core | {clock.Elapsed.TotalSeconds:F1} s | peak {process.PeakWorkingSet64 >> 20} MiB |"
        )
    );
}
