using System.Text.Json.Nodes;
using NJsonSchema;
using Scrutineer.CommandLine;
using Scrutineer.Testing;

namespace Scrutineer.Tests.Transcripts;

/// <summary>The main job, as a user runs it.</summary>
public sealed class AssessTests : IDisposable
{
    private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("scrutineer-assess-");
    private readonly CancellationToken _stop = TestContext.Current.CancellationToken;

    private string Out(string name) => Path.Combine(_home.FullName, name);

    private static string Case(string name) => Path.Combine(SharedData.Repository, "cases", name);

    public void Dispose() => _home.Delete(recursive: true);

    [Fact]
    public async Task The_simulated_case_becomes_a_dossier_with_a_way_in()
    {
        var session = await Session.Run("assess", Case("simulated"), "--out", Out("a"));
        Assert.Equal("", session.Error);
        Assert.Equal(ExitCode.Done, session.Code);
        Assert.Contains("AN INVENTED CASE", session.Output, StringComparison.Ordinal);
        Assert.Contains("index.en.html", session.Output, StringComparison.Ordinal);
        foreach (var file in new[] { "index.html", "index.en.html", "dossier.json", "manifest.json" })
        {
            Assert.True(File.Exists(Path.Combine(Out("a"), file)), file);
        }
    }

    [Fact]
    public async Task Two_runs_give_the_same_bytes()
    {
        await Session.Run("assess", Case("simulated"), "--out", Out("a"));
        await Session.Run("assess", Case("simulated"), "--out", Out("b"));
        var first = Files(Out("a"));
        Assert.NotEmpty(first);
        Assert.Equal(first, Files(Out("b")));
        foreach (var file in first)
        {
            Assert.Equal(
                await File.ReadAllBytesAsync(Path.Combine(Out("a"), file), _stop),
                await File.ReadAllBytesAsync(Path.Combine(Out("b"), file), _stop)
            );
        }
    }

    [Fact]
    public async Task The_manifest_has_the_hash_of_every_file_of_the_dossier_and_of_the_case()
    {
        await Session.Run("assess", Case("simulated"), "--out", Out("a"));
        var manifest = JsonNode.Parse(await File.ReadAllBytesAsync(Path.Combine(Out("a"), "manifest.json"), _stop))!;
        var outputs = manifest["outputs"]!.AsArray().Select(o => (string)o!["path"]!).Order(StringComparer.Ordinal);
        Assert.Equal(Files(Out("a")).Where(f => f != "manifest.json").Order(StringComparer.Ordinal), outputs);
        foreach (var output in manifest["outputs"]!.AsArray())
        {
            var content = await File.ReadAllBytesAsync(Path.Combine(Out("a"), (string)output!["path"]!), _stop);
            Assert.Equal(
                (string)output["sha256"]!,
                Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(content))
            );
        }
        var inputs = manifest["inputs"]!.AsArray().Select(o => (string)o!["path"]!).ToList();
        Assert.Contains("case/case.yaml", inputs);
        Assert.Contains("rules/vocabulary.txt", inputs);
        Assert.Contains("returns/returns.csv.gz", inputs);
    }

    [Theory]
    [InlineData("simulated")]
    [InlineData("ua-president-2019")]
    public async Task The_dossier_for_machines_follows_its_schema(string name)
    {
        var session = await Session.Run("assess", Case(name), "--out", Out("a"), "--json");
        Assert.Equal("", session.Error);
        var schema = await JsonSchema.FromFileAsync(
            Path.Combine(SharedData.Repository, "schemas", "dossier.schema.json"),
            _stop
        );
        Assert.Empty(schema.Validate(session.Output).Select(e => e.ToString()));
        Assert.Equal(session.Output, await File.ReadAllTextAsync(Path.Combine(Out("a"), "dossier.json"), _stop));
    }

    [Fact]
    public async Task Canary_a_dossier_without_an_answer_does_not_follow_the_schema()
    {
        await Session.Run("assess", Case("simulated"), "--out", Out("a"));
        var dossier = JsonNode.Parse(await File.ReadAllBytesAsync(Path.Combine(Out("a"), "dossier.json"), _stop))!;
        dossier["determination"]![0]!["answer"] = "perhaps";
        var schema = await JsonSchema.FromFileAsync(
            Path.Combine(SharedData.Repository, "schemas", "dossier.schema.json"),
            _stop
        );
        Assert.NotEmpty(schema.Validate(dossier.ToJsonString()));
    }

    [Fact]
    public async Task A_lawful_election_is_not_null_and_no_act_of_nullity_is_drafted()
    {
        var session = await Session.Run("assess", Case("ua-president-2019"), "--out", Out("a"), "--json");
        var dossier = JsonNode.Parse(session.Output)!;
        Assert.All(
            dossier["determination"]!.AsArray().Where(d => (string)d!["conclusion"]! == "null-in-territory"),
            d => Assert.Equal("not-established", (string)d!["answer"]!)
        );
        Assert.Empty(dossier["drafts"]!.AsArray());
        Assert.NotEmpty(dossier["refusedActs"]!.AsArray());
    }

    [Fact]
    public async Task The_real_vote_is_null_in_all_six_territories_by_a_derivation_that_anyone_can_read()
    {
        var returns = SharedData.Require("returns/ru-2024.csv.zip");
        var session = await Session.Run(
            "assess",
            Case("ru-president-2024"),
            "--returns",
            returns,
            "--out",
            Out("a"),
            "--json"
        );
        Assert.Equal("", session.Error);
        var dossier = JsonNode.Parse(session.Output)!;
        Assert.Equal(91_946, (int)dossier["stations"]!);
        Assert.Equal(2_268, (int)dossier["stationsWithoutData"]!);
        var determination = dossier["determination"]!.AsArray();
        Assert.Equal(24, determination.Count);
        Assert.All(determination, d => Assert.Equal("established", (string)d!["answer"]!));
        Assert.All(determination, d => Assert.NotEmpty(d!["derivation"]!.AsArray()));
        Assert.Equal(5, dossier["drafts"]!.AsArray().Count);
    }

    [Fact]
    public async Task Without_the_position_premises_the_third_and_fourth_conclusions_are_unknown_and_the_others_stand()
    {
        var copy = _home.CreateSubdirectory("case").FullName;
        foreach (var file in Directory.EnumerateFiles(Case("ru-president-2024"), "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(copy, Path.GetRelativePath(Case("ru-president-2024"), file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
        var acts = Path.Combine(copy, "acts.yaml");
        await File.WriteAllLinesAsync(
            acts,
            (await File.ReadAllLinesAsync(acts, _stop)).Where(l => !l.Contains("- cec-", StringComparison.Ordinal)),
            _stop
        );
        var positions = Path.Combine(copy, "register", "20-positions.yaml");
        var lines = await File.ReadAllLinesAsync(positions, _stop);
        await File.WriteAllLinesAsync(positions, lines.TakeWhile(l => l != "facts:").Append("facts: []"), _stop);

        var session = await Session.Run("assess", copy, "--without-returns", "--out", Out("a"), "--json");

        Assert.Equal("", session.Error);
        foreach (var determined in JsonNode.Parse(session.Output)!["determination"]!.AsArray())
        {
            var expected = (string)determined!["conclusion"]! is "null-in-territory" or "status-unchanged"
                ? "established"
                : "unknown";
            Assert.Equal(expected, (string)determined["answer"]!);
        }
    }

    [Fact]
    public async Task Returns_other_than_those_that_the_case_pins_are_refused_and_nothing_is_written()
    {
        var other = Path.Combine(Case("simulated"), "returns.csv.gz");
        var session = await Session.Run("assess", Case("ru-president-2024"), "--returns", other, "--out", Out("a"));
        Assert.Equal(ExitCode.Refused, session.Code);
        Assert.Contains("d4a18472", session.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Out("a")));
    }

    [Fact]
    public async Task A_folder_that_holds_something_else_is_not_replaced()
    {
        Directory.CreateDirectory(Out("a"));
        await File.WriteAllTextAsync(Path.Combine(Out("a"), "letter.txt"), "mine", _stop);
        var session = await Session.Run("assess", Case("simulated"), "--out", Out("a"));
        Assert.Equal(ExitCode.Refused, session.Code);
        Assert.Equal("mine", await File.ReadAllTextAsync(Path.Combine(Out("a"), "letter.txt"), _stop));
    }

    [Fact]
    public async Task A_case_that_is_not_there_is_refused_in_the_language_asked_for()
    {
        var session = await Session.Run("assess", Out("nowhere"), "--lang", "uk");
        Assert.Equal(ExitCode.Refused, session.Code);
        Assert.Contains("теки справи", session.Error, StringComparison.Ordinal);
        Assert.Empty(session.Output);
    }

    private static List<string> Files(string folder) =>
        [
            .. Directory
                .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/'))
                .Order(StringComparer.Ordinal),
        ];
}
