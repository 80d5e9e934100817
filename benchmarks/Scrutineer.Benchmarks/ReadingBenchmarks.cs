using BenchmarkDotNet.Attributes;
using Scrutineer.Returns;
using Scrutineer.Returns.Reading;

namespace Scrutineer.Benchmarks;

/// <summary>Reading one vote's zipped CSV into columns, its hash computed on the way: 2024, which must lie beside the checkout.</summary>
[Config(typeof(IntegerPercentagesBenchmarks.Short))]
[MemoryDiagnoser]
public class ReadingBenchmarks
{
    private byte[] _zip = [];

    /// <summary>Takes the file into memory, so that the disk is not measured.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, "shared", "data", "returns", "ru-2024.csv.zip");
            if (File.Exists(path))
            {
                _zip = File.ReadAllBytes(path);
                return;
            }
        }
        throw new FileNotFoundException("../shared/data/returns/ru-2024.csv.zip");
    }

    /// <summary>Zip, UTF-8, recognised headers, 94,214 rows of 19 columns.</summary>
    [Benchmark]
    public object ZippedCsv()
    {
        using var stream = new MemoryStream(_zip, writable: false);
        return ReturnsReader.Read(stream, "ru-2024.csv.zip").Value!;
    }
}
