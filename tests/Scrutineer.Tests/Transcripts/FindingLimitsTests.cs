using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

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
