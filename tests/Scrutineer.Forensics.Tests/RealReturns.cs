using System.Collections.Concurrent;
using Scrutineer.Returns;
using Scrutineer.Returns.Mappings;
using Scrutineer.Returns.Reading;
using Scrutineer.Testing;

namespace Scrutineer.Forensics.Tests;

/// <summary>The four Russian votes, read once a test run; a test that asks for them is skipped where they are absent.</summary>
internal static class RealReturns
{
    private static readonly ConcurrentDictionary<int, Lazy<ReturnSet>> Votes = new();

    public static ReturnSet Russia(int year)
    {
        var path = SharedData.Require($"returns/ru-{year}.csv.zip");
        return Votes.GetOrAdd(year, _ => new Lazy<ReturnSet>(() => Read(path))).Value;
    }

    /// <summary>A presumed-clean vote, read by the mapping that comes with the program.</summary>
    public static ReturnSet Control(string mapping, string file)
    {
        var path = SharedData.Require($"returns/controls/{file}.csv.gz");
        var folder = Path.GetDirectoryName(path)!;
        var map = Path.Combine(SharedData.Repository, "mappings", $"{mapping}.map.yaml");
        var options = new ReadOptions
        {
            Mapping = Mapping.Parse(File.ReadAllText(map), map).Value!,
            OpenTable = name => File.OpenRead(Path.Combine(folder, name)),
        };
        using var stream = File.OpenRead(path);
        return ReturnsReader.Read(stream, Path.GetFileName(path), options).Value!.Returns;
    }

    private static ReturnSet Read(string path)
    {
        using var stream = File.OpenRead(path);
        return ReturnsReader.Read(stream, Path.GetFileName(path)).Value!.Returns;
    }
}
