using System.CommandLine;
using System.Text.Json.Nodes;
using Scrutineer.CommandLine;
using Scrutineer.Commands;
using Scrutineer.Forensics;
using Scrutineer.Forensics.Evidence;
using Scrutineer.Forensics.Register;
using Scrutineer.Returns;
using Scrutineer.Returns.Reading;
using Scrutineer.Sites.Dossier;
using Scrutineer.Sites.Writing;
using Scrutineer.Testing;
using Scrutineer.Tests.Transcripts;
using Scrutineer.Wording;

namespace Scrutineer.Tests.ToyMethod;

/// <summary>A method is a folder and a page: what this folder holds is seen in every output, and no other line was written for it.</summary>
public sealed class ToyMethodTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("scrutineer-toy-");

    private static string Invented => Path.Combine(SharedData.Repository, "cases", "simulated", "returns.csv.gz");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_terminal_prints_its_sentences_and_its_table()
    {
        var session = await Run("forensics", Invented, "--method", "toy", "--lang", "en");
        Assert.Equal(ExitCode.Done, session.Code);
        foreach (
            var said in new[]
            {
                "Toy of a method",
                "A toy's summary.",
                "Toy table",
                "toy stations",
                "nought",
                "a toy's effect",
            }
        )
        {
            Assert.Contains(said, session.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Machines_and_analysts_get_its_numbers_and_its_columns()
    {
        var csv = Path.Combine(_folder.FullName, "stations.csv");
        var session = await Run("forensics", Invented, "--method", "toy", "--method", "digits", "--json", "--csv", csv);
        var document = JsonNode.Parse(session.Output)!;
        var finding = document["findings"]!.AsArray().Single(f => (string)f!["method"]! == "toy")!;
        Assert.Equal("finding.toy", (string)finding["id"]!);
        Assert.Equal("a toy's effect", (string)finding["effect"]!["en"]!);
        var round = (int)finding["round"]!;
        Assert.InRange(round, 1, (int)finding["stations"]!);
        Assert.Equal(["toy", "digits"], document["evidence"]!.AsArray().Select(l => (string)l!["method"]!));
        var lines = await File.ReadAllLinesAsync(csv, TestContext.Current.CancellationToken);
        var column = Array.IndexOf(lines[0].Split(','), "toy-round");
        Assert.Equal(round, lines.Skip(1).Count(l => l.Split(',')[column] == "1"));
    }

    [Fact]
    public void It_stands_among_all_findings_by_its_p_value()
    {
        var returns = ReturnsOf(Invented);
        var answers = MethodAnswers.Of(
            [.. Methods.Usual, RoundBallots.Method],
            new MethodInput(returns),
            TestContext.Current.CancellationToken
        );
        Assert.Empty(answers.Silent);
        var lines = EvidenceTable.Of(answers.Findings);
        Assert.Equal("toy", lines[0].Finding.Method);
        Assert.Equal("digits", lines[^1].Finding.Method);
    }

    [Fact]
    public async Task A_dossier_shows_it_in_both_languages()
    {
        var finding = RoundBallots.Method.Run(new MethodInput(ReturnsOf(Invented))).Value!;
        var page = await Text(Language.En, finding);
        Assert.Contains("A toy&#x27;s summary.", page, StringComparison.Ordinal);
        Assert.Contains("<caption id=\"finding.toy-numbers\">Toy table</caption>", page, StringComparison.Ordinal);
        Assert.Contains("Іграшковий підсумок.", await Text(Language.Uk, finding), StringComparison.Ordinal);
        Assert.DoesNotContain("Toy table", await Text(Language.En), StringComparison.Ordinal);
    }

    private static async Task<string> Text(Language language, params Finding[] findings) =>
        string.Concat((await DossierPages.RenderAsync(ToyDossier.With(findings), language)).Select(p => p.Html));

    [Fact]
    public async Task Its_page_explains_it()
    {
        var session = await Run("forensics", "--explain", "toy");
        Assert.Equal(ExitCode.Done, session.Code);
        Assert.Contains("ballots that end in nought", session.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Canary_a_method_that_is_not_registered_cannot_be_asked_for()
    {
        var session = await Session.Run("forensics", Invented, "--method", "toy", "--lang", "en");
        Assert.Equal(ExitCode.Usage, session.Code);
        Assert.DoesNotContain("nought", session.Output, StringComparison.Ordinal);
    }

    private static ReturnSet ReturnsOf(string file)
    {
        using var stream = File.OpenRead(file);
        return ReturnsReader.Read(stream, Path.GetFileName(file)).Value!.Returns;
    }

    /// <summary>The command with one method more.</summary>
    private static async Task<Transcript> Run(params string[] arguments)
    {
        var shared = new SharedOptions(Language.En);
        var root = new RootCommand();
        shared.AddTo(root);
        root.Subcommands.Add(ForensicsCommand.Build(shared, [.. Methods.All, RoundBallots.Method]));
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = await root.Parse(arguments)
            .InvokeAsync(
                new InvocationConfiguration { Output = output, Error = error },
                TestContext.Current.CancellationToken
            );
        return new Transcript(code, output.ToString(), error.ToString());
    }
}
