using Scrutineer.Returns.Mappings;
using Scrutineer.Returns.Reading;
using Scrutineer.Testing;

namespace Scrutineer.Returns.Tests.Published;

/// <summary>The four real votes, against the figures that their sources publish.</summary>
public sealed class RussianVotesTests
{
    [Theory]
    [InlineData(2012, 95_415, 5, "Путин Владимир Владимирович", 109_860_331L, 45_602_075L)]
    [InlineData(2018, 97_699, 8, "Путин Владимир Владимирович", 109_008_428L, 56_430_712L)]
    [InlineData(2021, 96_325, 14, "5. Всероссийская политическая партия \"ЕДИНАЯ РОССИЯ\"", 109_204_662L, 28_064_200L)]
    [InlineData(2024, 91_946, 4, "Путин Владимир Владимирович", 99_764_974L, 65_246_672L)]
    public void A_real_vote_is_read_whole_without_a_mapping(
        int year,
        int stations,
        int choices,
        string leader,
        long registered,
        long votes
    )
    {
        var report = Read(year);
        Assert.Equal(stations, report.Returns.Count);
        Assert.Equal(choices, report.Returns.Choices.Count);
        Assert.Equal(leader, report.Returns.Choices[report.Returns.Leader]);
        Assert.Equal("ru-cec", report.Mapping);
        Assert.Equal($"{year}.csv", report.Member);
        // Station 11411 of 2018 has voters, and zeros in everything else: that is said of it.
        Assert.Equal(year == 2018 ? ["zero-rows"] : [], report.Warnings.Select(w => w.Code));
        Assert.Equal(registered, Sum(report.Returns.Registered));
        Assert.Equal(votes, Sum(report.Returns.LeaderVotes));
    }

    [Fact]
    public void In_2024_the_stations_without_data_are_all_in_the_four_occupied_regions()
    {
        var returns = Read(2024).Returns;
        Assert.Equal(2_268, returns.WithoutData.Count);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var region in returns.WithoutData.Region)
        {
            counts[returns.Regions[region]] = counts.GetValueOrDefault(returns.Regions[region]) + 1;
        }
        Assert.Equal(
            new Dictionary<string, int>
            {
                ["Донецкая Народная Республика"] = 708,
                ["Луганская Народная Республика"] = 659,
                ["Запорожская область"] = 649,
                ["Херсонская область"] = 252,
            },
            counts
        );
    }

    [Fact]
    public void The_hash_of_the_file_is_that_of_its_stored_bytes()
    {
        var path = SharedData.Require("returns/ru-2024.csv.zip");
        var expected = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(path)));
        var report = Read(2024);
        Assert.Equal(expected, report.Sha256);
        Assert.Equal(new FileInfo(path).Length, report.Bytes);
    }

    private static ReadReport Read(int year)
    {
        using var file = File.OpenRead(SharedData.Require($"returns/ru-{year}.csv.zip"));
        var outcome = ReturnsReader.Read(file, $"ru-{year}.csv.zip", null, TestContext.Current.CancellationToken);
        Assert.True(outcome.Succeeded, Files.Said(outcome));
        return outcome.Value;
    }

    private static long Sum(ReadOnlySpan<int> column)
    {
        long sum = 0;
        foreach (var count in column)
        {
            sum += count;
        }
        return sum;
    }
}
