using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Scrutineer.CommandLine;
using Sylvan.Data.Csv;

namespace Scrutineer.Tests.Transcripts;

/// <summary>Two votes from the command line: two races of one day, and transitions; what cannot be put side by side is told.</summary>
public sealed class TwoVotesTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("scrutineer-two-votes-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData(
        "en",
        "Stations in both races: 120.",
        "the station’s voters cannot do that with their own ballots",
        "Ballots without a counterpart in the other race: 7"
    )]
    [InlineData(
        "uk",
        "Дільниць в обох голосуваннях: 120.",
        "виборці дільниці своїми бюлетенями цього зробити не можуть",
        "Бюлетенів, що не мають пари в другому голосуванні: 7"
    )]
    public async Task A_second_race_is_put_beside_the_first_station_by_station(
        string language,
        string both,
        string hard,
        string effect
    )
    {
        var session = await Session.Run(
            "forensics",
            Race("a"),
            "--second-race",
            Race("b", found: 7),
            "--lang",
            language
        );
        Assert.Equal(ExitCode.Done, session.Code);
        var words = string.Join(' ', session.Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains(both, words, StringComparison.Ordinal);
        Assert.Contains(hard, words, StringComparison.Ordinal);
        Assert.Contains(effect, words, StringComparison.Ordinal);
        Assert.Contains("found-in-both", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_difference_stands_in_the_json_and_beside_the_station()
    {
        var session = await Session.Run(
            "forensics",
            Race("a"),
            "--second-race",
            Race("b", found: 7),
            "--json",
            "--csv",
            Place("s.csv")
        );
        var document = JsonNode.Parse(session.Output)!;
        Assert.Equal(
            ("b.csv", 120),
            ((string)document["secondRace"]!["file"]!, (int)document["secondRace"]!["stations"]!)
        );
        var finding = Assert.Single(document["findings"]!.AsArray())!;
        Assert.Equal("two-races", (string)finding["method"]!);
        var station = Assert.Single(finding["farthest"]!.AsArray())!;
        Assert.Equal("5", (string)station["station"]!);
        var broken = station["broken"]!.AsArray().Select(b => (string)b!).ToList();
        Assert.Equal(["found-in-both", "found-in-second"], broken);
        using var csv = CsvDataReader.Create(Place("s.csv"));
        while (csv.Read())
        {
            var five = csv.GetString(csv.GetOrdinal("station")) == "5";
            Assert.Equal(five ? "-7" : "0", csv.GetString(csv.GetOrdinal("cast-less-second")));
            Assert.Equal(five ? string.Join(';', broken) : "", csv.GetString(csv.GetOrdinal("broken-across-races")));
        }
    }

    [Theory]
    [InlineData("en", "data alone allow, %")]
    [InlineData("uk", "самі дані дозволяють, %")]
    public async Task Transitions_stand_beside_what_the_data_allow(string language, string column)
    {
        var session = await Session.Run(
            "forensics",
            Race("later"),
            "--against",
            Race("earlier"),
            "--method",
            "transitions",
            "--match",
            "stations",
            "--lang",
            language
        );
        Assert.Equal(ExitCode.Done, session.Code);
        // A heading may take several lines.
        Assert.All(column.Split(' '), word => Assert.Contains(word, session.Flowing, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_mapping_of_the_second_race_is_given_by_itself()
    {
        var table = await File.ReadAllTextAsync(Race("b"), TestContext.Current.CancellationToken);
        var strange = Place("strange.csv");
        await File.WriteAllTextAsync(
            strange,
            table.Replace("registered,issued,invalid,valid,cast", "V,I,X,O,F", StringComparison.Ordinal),
            TestContext.Current.CancellationToken
        );
        await File.WriteAllTextAsync(
            Place("m.yaml"),
            """
            mapping: strange
            about: { uk: вигадана таблиця, en: an invented table }
            region: region
            commission: commission
            station: station
            fields: { registered: V, issued: I, invalid: X, valid: O, cast: F }
            choices:
              - { name: Red, column: "votes:Red" }
              - { name: Green, column: "votes:Green" }

            """,
            TestContext.Current.CancellationToken
        );
        var session = await Session.Run(
            "forensics",
            Race("a"),
            "--second-race",
            strange,
            "--second-map",
            Place("m.yaml"),
            "--json"
        );
        Assert.Equal(ExitCode.Done, session.Code);
        Assert.Equal("strange", (string)JsonNode.Parse(session.Output)!["secondRace"]!["mapping"]!);
    }

    [Theory]
    [InlineData("two-races", "--second-race FILE")]
    [InlineData("transitions", "--against FILE or --second-race FILE")]
    public async Task Without_the_other_vote_a_method_says_what_it_needs(string method, string option)
    {
        var session = await Session.Run("forensics", Race("a"), "--method", method, "--lang", "en");
        Assert.Equal(ExitCode.Refused, session.Code);
        Assert.Contains(option, session.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--second-map")]
    [InlineData("--against-map")]
    [InlineData("--match")]
    public async Task An_option_of_the_other_vote_without_it_is_a_usage_error(string option)
    {
        var value = option == "--match" ? "stations" : Race("b");
        var session = await Session.Run("forensics", Race("a"), option, value);
        Assert.Equal(ExitCode.Usage, session.Code);
        Assert.Contains(option + " needs --", session.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stations_that_no_two_files_share_are_told_with_names_of_both()
    {
        var session = await Session.Run("forensics", Race("a"), "--second-race", Race("b", place: "Elsewhere"));
        Assert.Equal(ExitCode.Refused, session.Code);
        Assert.Contains("No station is found in both votes.", session.Error, StringComparison.Ordinal);
        Assert.Contains("Region 0, Commission 0, 0", session.Error, StringComparison.Ordinal);
        Assert.Contains("Elsewhere 0, Commission 0, 0", session.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stations_without_a_counterpart_are_counted_and_named()
    {
        var session = await Session.Run("forensics", Race("a", stations: 121), "--second-race", Race("b"), "--json");
        var match = JsonNode.Parse(session.Output)!["findings"]![0]!["match"]!;
        Assert.Equal((120, 1, 0), ((int)match["matched"]!, (int)match["onlyFirst"]!, (int)match["onlySecond"]!));
        Assert.Equal("120", (string)match["someOnlyFirst"]![0]!["station"]!);
    }

    [Theory]
    [InlineData("")]
    [InlineData("region,commission,station,registered,issued,invalid,valid,cast,votes:Red,votes:Green\n")]
    [InlineData("\0\0\0")]
    public async Task A_second_file_without_returns_is_refused_and_nothing_is_computed(string text)
    {
        await File.WriteAllTextAsync(Place("empty.csv"), text, TestContext.Current.CancellationToken);
        var session = await Session.Run("forensics", Race("a"), "--second-race", Place("empty.csv"), "--json");
        Assert.Equal(ExitCode.Refused, session.Code);
        Assert.Contains("empty.csv", session.Error + session.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_file_that_is_absent_or_names_a_station_twice_is_refused()
    {
        var absent = await Session.Run("forensics", Race("a"), "--second-race", Place("absent.csv"));
        Assert.Equal(ExitCode.Refused, absent.Code);
        Assert.Contains("absent.csv", absent.Error, StringComparison.Ordinal);

        var twice = Race("twice");
        var lines = await File.ReadAllLinesAsync(twice, TestContext.Current.CancellationToken);
        await File.AppendAllTextAsync(twice, lines[1] + "\n", TestContext.Current.CancellationToken);
        var session = await Session.Run("forensics", Race("a"), "--second-race", twice);
        Assert.Equal(ExitCode.Refused, session.Code);
        Assert.Contains("twice.csv:122:", session.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stations_without_voters_agree_and_move_nowhere()
    {
        var (a, b) = (Race("a", voters: 0), Race("b", voters: 0));
        var session = await Session.Run("forensics", a, "--second-race", b, "--method", "transitions", "--json");
        Assert.Equal(ExitCode.Done, session.Code);
        var document = JsonNode.Parse(session.Output)!;
        Assert.Equal("two-races", (string)Assert.Single(document["findings"]!.AsArray())!["method"]!);
        Assert.Equal("transitions", (string)Assert.Single(document["silent"]!.AsArray())!["method"]!);
    }

    /// <summary>An invented race: so many ballots more found at station 5 than were issued.</summary>
    private string Race(string name, int found = 0, int stations = 120, string place = "Region", int voters = 1000)
    {
        var table = new StringBuilder(
            "region,commission,station,registered,issued,invalid,valid,cast,votes:Red,votes:Green\n"
        );
        for (var i = 0; i < stations; i++)
        {
            var issued = Math.Min(voters, 400 + (i * 37 % 200));
            var cast = voters == 0 ? 0 : issued + (i == 5 ? found : 0);
            var red = cast * (30 + (i * 13 % 40)) / 100;
            table.Append(
                CultureInfo.InvariantCulture,
                $"{place} {i / 10},Commission {i / 5},{i},{voters},{issued},0,{cast},{cast},{red},{cast - red}\n"
            );
        }
        File.WriteAllText(Place(name + ".csv"), table.ToString());
        return Place(name + ".csv");
    }

    private string Place(string name) => Path.Combine(_folder.FullName, name);
}
