using System.Text;
using System.Text.Json.Nodes;
using Scrutineer.CommandLine;
using Scrutineer.Forensics.Register;
using Scrutineer.Testing;

namespace Scrutineer.Tests.Transcripts;

/// <summary>Whatever the returns hold, <c>forensics --json</c> writes JSON or refuses in words; nothing else ever leaves it.</summary>
public sealed class HostileJsonTests : IDisposable
{
    private const int Stations = 240;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("scrutineer-hostile-");

    public void Dispose() => _folder.Delete(recursive: true);

    public static TheoryData<string> Kinds =>
        [
            "a giant among dwarfs",
            "every station a giant",
            "nobody voted",
            "everybody voted for one",
            "one voter each",
            "powers of two",
            "one station",
            "no stations without zeros",
            "all alike",
            "a leader of one station",
        ];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Any_vote_is_answered_or_refused_by_every_method(string kind)
    {
        var file = Path.Combine(_folder.FullName, "returns.csv");
        await File.WriteAllTextAsync(file, Table(kind), TestContext.Current.CancellationToken);
        foreach (var method in Methods.All.Where(m => m is { NeedsEarlier: false, Name: not "mixture" }))
        {
            await Written("forensics", file, "--anyway", "--method", method.Name, "--json");
        }
        await Written("forensics", file, "--anyway", "--json");
        await Written("forensics", file, "--anyway", "--against", file, "--json");
    }

    [Fact]
    public async Task Every_awkward_and_hostile_table_is_answered_or_refused_alone_and_together()
    {
        string[] files =
        [
            .. Directory.GetFiles(Path.GetDirectoryName(SharedData.Require("awkward/ok.csv"))!, "*.csv"),
            SharedData.Require("hostile/esc.csv"),
        ];
        foreach (var file in files)
        {
            await Written("forensics", file, "--json");
        }
        var together = await Session.Run(["forensics", .. files, "--json"]);
        Assert.Equal(files.Length, JsonNode.Parse(together.Output)!["files"]!.AsArray().Count);
    }

    private static async Task Written(params string[] line)
    {
        var session = await Session.Run(line);
        var said = string.Join(' ', line);
        Assert.True(session.Code is ExitCode.Done or ExitCode.Refused, $"{said}: {session.Code} {session.Error}");
        if (session.Output.Length > 0)
        {
            Assert.NotNull(JsonNode.Parse(session.Output));
        }
        else
        {
            Assert.Equal(ExitCode.Refused, session.Code);
            Assert.NotEmpty(session.Error);
        }
        Assert.DoesNotContain("NaN", session.Output, StringComparison.Ordinal);
    }

    private static string Table(string kind)
    {
        var text = new StringBuilder(
            "region,commission,station,registered,issued,cast,valid,invalid,votes:A,votes:B\n"
        );
        for (var i = 0; i < (kind == "one station" ? 1 : Stations); i++)
        {
            var (registered, cast, leader) = Station(kind, i);
            text.AppendLine(
                System.Globalization.CultureInfo.InvariantCulture,
                $"R{i / 80},C{i / 20},{i},{registered},{cast},{cast},{cast},0,{leader},{cast - leader}"
            );
        }
        return text.ToString().ReplaceLineEndings("\n");
    }

    private static (int Registered, int Cast, int Leader) Station(string kind, int i) =>
        kind switch
        {
            "a giant among dwarfs" => i == 7 ? (1_900_000_000, 1_000_000_000, 900_000_000) : (40 + i, 20 + (i % 9), 9),
            "every station a giant" => (1_000_000_000 + i, 500_000_000 + (i * 31), 250_000_000 + (i * 17)),
            "nobody voted" => (500 + i, 0, 0),
            "everybody voted for one" => (500 + i, 500 + i, 500 + i),
            "one voter each" => (1, i % 2, i % 2),
            "powers of two" => (2 << (i % 29), 1 << (i % 29), 1 << (i % 29) >> 1),
            "no stations without zeros" => (1_000, i % 3 == 0 ? 0 : 1_000, 0),
            "all alike" => (1_000, 500, 250),
            "a leader of one station" => (800 + i, 300, i == 5 ? 300 : 0),
            _ => (900, 450, 300),
        };
}
