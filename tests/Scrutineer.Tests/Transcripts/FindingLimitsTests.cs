using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Scrutineer.Tests.Transcripts;

/// <summary>No finding is printed without what limits it.</summary>
public sealed partial class FindingLimitsTests
{
    private static readonly string[] Ukrainian =
    [
        "Ефект:",
        "Дільниць у розрахунку:",
        "Припущення:",
        "Хибні тривоги:",
        "Контрольні голосування:",
        "Інші пояснення:",
    ];

    private static readonly string[] English =
    [
        "Effect:",
        "Stations in the computation:",
        "Assumptions:",
        "False alarms:",
        "Controls:",
        "What else could explain it:",
    ];

    private static readonly string[] UkrainianPage =
    [
        "Ефект.",
        "Обсяг.",
        "Припущення",
        "Що ще може це пояснити",
        "Хибні тривоги.",
        "Контрольні голосування.",
    ];

    private static readonly string[] EnglishPage =
    [
        "Effect.",
        "Size.",
        "Assumptions",
        "What else could explain it",
        "False alarms.",
        "Controls.",
    ];

    [Theory]
    [InlineData("uk")]
    [InlineData("en")]
    public async Task Every_finding_in_the_terminal_says_what_limits_it(string language)
    {
        var labels = language == "uk" ? Ukrainian : English;
        var text = (await Forensics("--lang", language)).Output;
        var findings = JsonNode.Parse((await Forensics("--json")).Output)!["findings"]!.AsArray();
        Assert.True(findings.Count >= 9);
        Assert.All(labels, label => Assert.Equal(findings.Count, Count(text, label)));
        Assert.Equal(1, Count(text, language == "uk" ? "p з поправкою — за Гольмом" : "Adjusted p: Holm"));
        // The canary: with one line gone the count must tell.
        var first = text.IndexOf(labels[3], StringComparison.Ordinal);
        Assert.NotEqual(findings.Count, Count(text.Remove(first, labels[3].Length), labels[3]));
    }

    [Fact]
    public async Task Every_finding_as_json_carries_the_same_in_both_languages()
    {
        var document = JsonNode.Parse((await Forensics("--json")).Output)!;
        Assert.NotEmpty(document["evidence"]!.AsArray());
        Assert.All(
            document["findings"]!.AsArray(),
            finding =>
            {
                Assert.True((int)finding!["stations"]! > 0);
                foreach (var key in (string[])["effect", "falseAlarms", "measuredFalseAlarms", "controls"])
                {
                    Assert.NotEmpty((string)finding[key]!["uk"]!);
                    Assert.NotEmpty((string)finding[key]!["en"]!);
                }
                Assert.NotEmpty(finding["assumptions"]!.AsArray());
                Assert.NotEmpty(finding["otherExplanations"]!.AsArray());
            }
        );
    }

    /// <summary>The mixture takes minutes; it has no calibration row and its own page says so.</summary>
    [Theory]
    [InlineData("spikes")]
    [InlineData("klimek")]
    public async Task A_method_that_runs_by_name_says_what_limits_it_too(string method)
    {
        foreach (var (language, labels) in new[] { ("uk", Ukrainian), ("en", English) })
        {
            var text = (await Forensics("--lang", language, "--method", method)).Output;
            Assert.All(labels, label => Assert.Equal(1, Count(text, label)));
        }
    }

    [Fact]
    public async Task Every_finding_of_a_dossier_says_what_limits_it_in_both_languages()
    {
        var home = Directory.CreateTempSubdirectory("scrutineer-limits-");
        try
        {
            var session = await Session.Run("assess", Path.Combine(Cases, "simulated"), "--out", home.FullName);
            Assert.Equal("", session.Error);
            foreach (var (english, labels) in new[] { (false, UkrainianPage), (true, EnglishPage) })
            {
                var pages = Directory
                    .GetFiles(home.FullName, "method-*.html")
                    .Where(f => f.EndsWith(".en.html", StringComparison.Ordinal) == english)
                    .Order(StringComparer.Ordinal);
                var findings = pages
                    .Select(f => new HtmlParser().ParseDocument(File.ReadAllText(f)).QuerySelector("article.finding")!)
                    .ToArray();
                Assert.True(findings.Length >= 9);
                Assert.All(findings, finding => Assert.Empty(Lacking(finding, labels)));
                // The canary: without its effect a finding is told.
                findings[0]
                    .QuerySelectorAll(".term")
                    .First(t => t.TextContent == labels[0])
                    .Parent!.RemoveFromParent();
                Assert.Equal([labels[0]], Lacking(findings[0], labels));
            }
        }
        finally
        {
            home.Delete(recursive: true);
        }
    }

    /// <summary>The labels that a finding lacks, or under which it says nothing.</summary>
    private static IEnumerable<string> Lacking(IElement finding, IEnumerable<string> labels) =>
        labels.Where(label =>
            !finding
                .QuerySelectorAll(".term, h2")
                .Any(t => t.TextContent == label && t.Parent!.TextContent.Trim().Length > label.Length + 2)
        );

    private static string Cases => Path.Combine(Scrutineer.Testing.SharedData.Repository, "cases");

    private static Task<Transcript> Forensics(params string[] more) =>
        Session.Run([
            "forensics",
            Path.Combine(Scrutineer.Testing.SharedData.Repository, "cases", "simulated", "returns.csv.gz"),
            .. more,
        ]);

    private static int Count(string text, string label) =>
        Blank().Replace(text, " ").Split(label, StringSplitOptions.None).Length - 1;

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Blank();
}
