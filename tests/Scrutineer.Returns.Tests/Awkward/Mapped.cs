using Scrutineer.Returns.Mappings;
using Scrutineer.Returns.Reading;
using Scrutineer.Returns.Suggestions;

namespace Scrutineer.Returns.Tests.Awkward;

/// <summary>A table read as a user reads one that nobody has mapped: by the mapping that is suggested, its file left as it is.</summary>
internal static class Mapped
{
    public static (string Mapping, ReadReport Report) Read(byte[] content, string name = "table.csv")
    {
        var (mapping, outcome) = Try(content, name);
        Assert.True(outcome.Succeeded, mapping + Files.Said(outcome));
        return (mapping, outcome.Value);
    }

    public static (string Mapping, Wording.Outcome<ReadReport> Outcome) Try(byte[] content, string name = "table.csv")
    {
        var stop = TestContext.Current.CancellationToken;
        var suggested = MappingSuggestion.Write(new MemoryStream(content), name, null, stop);
        Assert.True(suggested.Succeeded, Files.Said(suggested));
        var mapping = Mapping.Parse(suggested.Value, "my-table.map.yaml");
        Assert.True(mapping.Succeeded, suggested.Value + Files.Said(mapping));
        return (
            suggested.Value,
            ReturnsReader.Read(new MemoryStream(content), name, new ReadOptions { Mapping = mapping.Value }, stop)
        );
    }

    /// <summary>Every number by station, whatever the order of rows and columns.</summary>
    public static SortedDictionary<string, string> Numbers(ReturnSet returns, bool places = true)
    {
        var numbers = new SortedDictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < returns.Count; i++)
        {
            var station = returns.Station(i);
            var choices = returns
                .Choices.Select((name, c) => $"{name}={returns.Votes(c)[i]}")
                .Order(StringComparer.Ordinal);
            numbers.Add(
                places ? $"{station.Region}/{station.Commission}/{station.Name}" : station.Name,
                $"{returns.Registered[i]},{returns.Issued[i]},{returns.Cast[i]},{string.Join(",", choices)}"
            );
        }
        return numbers;
    }
}
