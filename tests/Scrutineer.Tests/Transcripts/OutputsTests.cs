using System.CommandLine;
using System.Text;
using Scrutineer.CommandLine;
using Scrutineer.Testing;
using Scrutineer.Tests.Publishing;
using Scrutineer.Wording;

namespace Scrutineer.Tests.Transcripts;

/// <summary>
/// Every command that writes a file: where nothing stands it writes, over its own earlier output it writes again, and over a stranger's file
/// of the very same kind, or a policy, it writes nothing and says so.
/// </summary>
public sealed class OutputsTests(PublishedAct published) : IClassFixture<PublishedAct>, IDisposable
{
    private const string Diary = "My diary, for nobody\n";

    // Whoever writes by the same line as one that is tried below, or needs a server.
    private static readonly string[] LikeOthers =
    [
        "act add --out",
        "act remove --out",
        "act relink --out",
        "act supersede --out",
        "log witness ask --out",
        "log witness answer --out",
        "parties lists get --out",
        "sign --out",
        "act read --out",
        "parties gaps --out",
    ];

    private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("outputs-");

    private string Table => Path.Combine(_home.FullName, "in.csv");

    public static TheoryData<string> Outputs => [.. Every().Where(o => !LikeOthers.Contains(o))];

    public void Dispose() => _home.Delete(recursive: true);

    [Theory, MemberData(nameof(Outputs))]
    public async Task An_output_takes_the_place_of_its_like_alone(string output)
    {
        await File.WriteAllLinesAsync(
            Table,
            Enumerable
                .Range(1, 60)
                .Select(i => $"R,C,{i},{500 + i},{300 + i},{300 + i},{100 + i},200")
                .Prepend("region,commission,station,registered,issued,cast,votes:Alice,votes:Bob"),
            Stop
        );
        var (line, foreign) = Line(output);
        var place = Path.Combine(_home.FullName, "out" + Extension(output));
        string[] words = [.. output.Split(' ')[..^1], .. line, output.Split(' ')[^1], place];
        var first = await Session.Run(words);
        Assert.True(File.Exists(place), first.Error);
        var written = await File.ReadAllBytesAsync(place, Stop);
        if (output != "key new --out" && !output.StartsWith("act edit", StringComparison.Ordinal))
        {
            Assert.Equal(first.Code, (await Session.Run(words)).Code);
        }
        var policy = await File.ReadAllBytesAsync(published.Policy, Stop);
        foreach (var other in new[] { foreign, Encoding.UTF8.GetBytes(Diary), policy })
        {
            await File.WriteAllBytesAsync(place, other, Stop);
            var refused = await Session.Run(words);
            Assert.NotEqual(ExitCode.Done, refused.Code);
            Assert.Contains(Path.GetFileName(place), refused.Error, StringComparison.Ordinal);
            Assert.Equal(other, await File.ReadAllBytesAsync(place, Stop));
        }
        Assert.NotEmpty(written);
        Assert.Equal(2, _home.EnumerateFileSystemInfos().Count());
    }

    [Fact]
    public void Every_command_with_an_output_is_tried_or_named()
    {
        Assert.Subset(Every().ToHashSet(StringComparer.Ordinal), LikeOthers.ToHashSet(StringComparer.Ordinal));
        Assert.All(Every().Where(o => !LikeOthers.Contains(o)), o => Assert.NotEmpty(Line(o).Foreign));
        Assert.Throws<KeyNotFoundException>(() => Line("a new command --out"));
    }

    /// <summary>Where commands write otherwise, this test would not see it: they do not.</summary>
    [Fact]
    public void Commands_write_by_the_writers_of_whole_files_alone() =>
        Assert.Equal(
            [],
            Directory
                .EnumerateFiles(
                    Path.Combine(SharedData.Repository, "src", "Scrutineer"),
                    "*.cs",
                    SearchOption.AllDirectories
                )
                .Where(f => Writes(File.ReadAllText(f)))
                .Select(Path.GetFileName)
        );

    [Fact]
    public void Canary_a_command_that_wrote_by_itself_would_be_named() =>
        Assert.True(Writes("await File.WriteAllTextAsync(place, text);"));

    private static bool Writes(string source) =>
        new[]
        {
            "File.WriteAll",
            "File.Create(",
            "File.OpenWrite",
            "File.AppendAll",
            "FileMode.Create",
            "FileMode.OpenOrCreate",
        }.Any(w => source.Contains(w, StringComparison.Ordinal));

    /// <summary>What is typed between a command and its output, and a stranger's file of the kind that it writes.</summary>
    private (string[] Words, byte[] Foreign) Line(string output)
    {
        var simulated = Shipped.Folder("simulated");
        var lines = new Dictionary<string, (string[], string)>(StringComparer.Ordinal)
        {
            ["act draft --out"] = ([PublishedAct.Case, "--without-returns"], "{\"recipe\": 1}"),
            ["act adopt --out"] = ([.. published.Adopt("draft.json")[2..]], "{\"recipe\": 1}"),
            ["act edit --out"] = (
                [published.At("draft.json"), "--sentence", "s1", "--uk", "Речення.", "--en", "A sentence."],
                "{\"recipe\": 1}"
            ),
            ["act show --out"] = ([published.Act], "A novel in three parts\n"),
            ["act sign --out"] = (
                [published.Act, "--key", published.Key, "--passphrase-file", published.At("passphrase")],
                "a note\n"
            ),
            ["publish --out"] = (
                [.. published.Publish(published.Act, "x")[1..].Where(w => w is not ("--out" or "x"))],
                "PK\u0003\u0004 thesis.docx, long enough to have a name"
            ),
            ["key new --out"] = (
                ["k.example", "--passphrase-file", published.At("passphrase")],
                "scrutineer-key/v1\nanother\n"
            ),
            ["law export --out"] = ([simulated, "--as", "legalruleml"], "<html><body>mine</body></html>"),
            ["log prove --out"] = ([published.Log, "0", "--log-key", published.Key], "c2sp.org/another@v1\n"),
            ["parties screen --out"] = ([Names(), "--lists", List()], "{\"recipe\": 1}"),
            ["parties lists build --out"] = ([List()], "\u0001\u0002another index"),
            ["simulate --out"] = ([], "name,born,died\nA,1,2\n"),
            ["returns convert --out"] = ([Table], "name,born,died\nA,1,2\n"),
            ["returns map --out"] = ([Table], "votes: mine\n"),
            ["forensics --csv"] = ([Table], "name,born,died\nA,1,2\n"),
            ["forensics --parquet"] = ([Table], "PAR1                    abcdefgh"),
        };
        var (words, foreign) = lines[output];
        return (words, Encoding.UTF8.GetBytes(foreign));
    }

    private static string Extension(string output) =>
        output switch
        {
            "forensics --parquet" => ".parquet",
            "parties screen --out" => ".json",
            "returns convert --out" or "forensics --csv" => ".csv",
            _ => "",
        };

    private string Names() => Given("names.csv", "name\nVydum Ivanko\n");

    private string List() => Given("list.csv", Fuzzing.Lists.Samples[Parties.Lists.ListFormat.EuJournalCsv]);

    private string Given(string name, string text)
    {
        File.WriteAllText(published.At(name), text);
        return published.At(name);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static IEnumerable<string> Every() => Every(RootCommands.Build(Language.En), "");

    private static IEnumerable<string> Every(Command command, string path) =>
        command
            .Options.Where(o => o.ValueType == typeof(FileInfo) && o.Name is "--out" or "--csv" or "--parquet")
            .Where(o => o.ValueType == typeof(FileInfo))
            .Select(o => $"{path} {o.Name}")
            .Concat(command.Subcommands.SelectMany(c => Every(c, path.Length == 0 ? c.Name : $"{path} {c.Name}")));
}
