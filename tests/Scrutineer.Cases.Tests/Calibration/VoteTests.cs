using Scrutineer.Cases.Calibration;
using Scrutineer.Forensics.Calibration;
using Scrutineer.Testing;
using Scrutineer.Wording;

namespace Scrutineer.Cases.Tests.Calibration;

/// <summary>Votes that calibration looks at, from cases and files, without a command line.</summary>
public sealed class VoteTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("votes-");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_case_is_named_by_its_id_a_file_by_its_own_name_and_either_as_one_likes()
    {
        var simulated = new VoteSource(Shipped.Folder("simulated"));
        Assert.Equal("simulated", Must(new ReadVote().Run(simulated, Stop)).Name);
        Assert.Equal("Simulated", Must(new ReadVote().Run(simulated with { Name = "Simulated" }, Stop)).Name);
        var file = new VoteSource(
            Csv("invented.vote.csv", "region,station,registered,issued,cast,votes:A,votes:B\nr,1,10,5,5,3,2\n")
        );
        var vote = Must(new ReadVote().Run(file, Stop));
        Assert.Equal(("invented", 1), (vote.Name, vote.Read.Returns.Count));
    }

    [Fact]
    public void A_case_without_returns_and_a_file_that_is_not_there_are_refused()
    {
        Assert.Equal("no-returns", Code(new ReadVote().Run(new VoteSource(Shipped.Folder("ua-president-2019")), Stop)));
        Assert.Equal(
            "missing-file",
            Code(new ReadVote().Run(new VoteSource(Path.Combine(_folder.FullName, "no")), Stop))
        );
    }

    [Fact]
    public void Each_source_becomes_a_skeleton_and_a_part_says_which_part_it_is()
    {
        var told = new Told();
        var sources = new[] { VoteSource.Invented, new VoteSource(Shipped.Folder("simulated")) };
        var skeletons = Must(new ReadSkeletons().Run(sources, every: 3, told, Stop));
        Assert.Equal("simulated, every 3rd region", skeletons[1].Name);
        Assert.True(skeletons[1].Count < skeletons[0].Count);
        Assert.Equal([0.5, 1], told.Steps.Select(s => s.Done));
    }

    [Theory]
    [InlineData("region,station,registered,cast,votes:A,votes:B\nr,1,10,5,3,2\n", "missing-column")]
    [InlineData("region,station,registered,issued,cast,votes:A,votes:B\nr,1,,,,,\n", "no-usable-station")]
    public void Returns_on_which_no_vote_can_hang_are_refused(string csv, string code) =>
        Assert.Equal(code, Code(new ReadSkeletons().Run([new VoteSource(Csv("a.csv", csv))], stop: Stop)));

    [Fact]
    public async Task Methods_are_asked_about_real_votes_and_the_invented_country_is_passed_over()
    {
        var methods = CalibratedMethod.Everything.Where(m => CalibratedMethod.IsOf(m.Name, "missing-returns")).ToList();
        var sources = new[] { VoteSource.Invented, new VoteSource(Shipped.Folder("simulated")) };
        var told = new Told();
        var stop = TestContext.Current.CancellationToken;
        var table = Must(await new AskControls().Run(sources, true, methods, ControlTable.Empty, told, stop));
        var vote = Assert.Single(table.Votes);
        Assert.Equal(("simulated", true), (vote.Vote, vote.PresumedClean));
        Assert.Equal(methods.Select(m => m.Name), vote.Readings.Select(r => r.Method));
        Assert.Equal([("simulated", 0d), ("simulated", 1d)], told.Steps.Select(s => (s.Name.En, s.Done)));
        // Asked again, a vote takes its own place.
        Assert.Single(Must(await new AskControls().Run(sources, false, methods, table, stop: stop)).Votes);
    }

    [Fact]
    public async Task A_folder_gives_back_what_was_kept_in_it_and_refuses_another_file()
    {
        var place = Path.Combine(_folder.FullName, "calibration");
        var folder = new CalibrationFolder(place);
        var stop = TestContext.Current.CancellationToken;
        Assert.Empty(Must(folder.Tables()).Rows);
        var row = new CalibrationRow
        {
            Skeleton = "s",
            Stations = 1,
            Method = "core, result",
            Runs = 1,
            AtFive = 0,
            AtOne = 0,
            Simulated = 1,
            Seed = 2,
        };
        await folder.Keep(CalibrationTables.Empty.With([row]), stop);
        await folder.Keep(ControlTable.Empty, stop);
        Assert.Equal([row], Must(folder.Tables()).Rows);
        Assert.Empty(Must(folder.Controls()).Votes);
        Assert.Equal(
            ["controls.json", "controls.md", "measured.json", "tables.json", "tables.md"],
            Directory.EnumerateFiles(place).Select(Path.GetFileName).Order(StringComparer.Ordinal)
        );
        await File.WriteAllTextAsync(Path.Combine(place, "tables.json"), "[]", stop);
        Assert.Equal("not-calibration", Code(folder.Tables()));
    }

    private string Csv(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }

    private static T Must<T>(Outcome<T> outcome)
        where T : class
    {
        Assert.True(outcome.Succeeded, string.Join('\n', outcome.Problems.Select(p => p.In(Language.En))));
        return outcome.Value;
    }

    private static string Code<T>(Outcome<T> outcome)
        where T : class => Assert.Single(outcome.Problems).Code;

    private sealed class Told : IProgress<Step>
    {
        public List<Step> Steps { get; } = [];

        public void Report(Step value) => Steps.Add(value);
    }
}
