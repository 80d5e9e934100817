using System.Text.Json.Nodes;
using Scrutineer.CommandLine;
using Scrutineer.Testing;

namespace Scrutineer.Tests.Transcripts;

/// <summary>Questions with variables, of the law of a day, over rules that are supposed; tables of questions; how rules differ.</summary>
public sealed class LawHypothesesTests
{
    private const string Null12 = "invented-vote is null in invented-region-12";

    private const string Supposed = """
        rule supposed.everywhere
        provision: A supposition
        provision in Ukrainian: Припущення
        in force: always on {e}      strength: binding-domestic      approved by: —      certainty: U
        {v} is null in {t} on {d}
          if {v} is held in {t} on {e}
          and {d} is not earlier than {e}
        source: supposed
        """;

    private static string Case(string name) => Path.Combine(SharedData.Repository, "cases", name);

    private static string Vote(string name) => Path.Combine(SharedData.Repository, "tests", "Common", "Votes", name);

    [Fact]
    public async Task An_open_question_begins_with_its_answer_and_lists_what_is_established()
    {
        string[] question = ["law", "ask", Case("ru-president-2024"), "?v is null in ?t", "--on", "2024-03-16"];
        var text = await Session.Run(question);
        Assert.Equal(ExitCode.Done, text.Code);
        Assert.StartsWith("established: ", text.Output, StringComparison.Ordinal);
        var json = JsonNode.Parse((await Session.Run([.. question, "--json"])).Output)!;
        var established = json["answers"]!
            .AsArray()
            .Where(a => (string)a!["answer"]! == "established")
            .Select(a => (string)a!["sentence"]!)
            .ToList();
        Assert.Contains("null-in-territory(ru-president-2024, crimea, 2024-03-16)", established);
        Assert.True((bool)json["complete"]!);
        Assert.DoesNotContain(
            json["answers"]!.AsArray().SkipWhile(a => (string)a!["answer"]! == "established"),
            a => (string)a!["answer"]! == "established"
        );
    }

    [Theory]
    [InlineData("2004-06-29", "unknown")]
    [InlineData("2004-06-30", "established")]
    public async Task The_day_of_the_law_is_asked_apart_from_that_of_the_facts(string law, string answer)
    {
        var session = await Session.Run(
            "law",
            "ask",
            Vote("ua-president-2014"),
            "ua-president-2014 is permitted in ukraine-controlled",
            "--on",
            "2014-05-25",
            "--law-of",
            law,
            "--json"
        );
        var document = JsonNode.Parse(session.Output)!;
        Assert.Equal(answer, (string)document["answer"]!);
        Assert.Equal(law, (string)document["lawOf"]!);
        Assert.Equal(answer == "unknown" ? "no-rule-in-force" : null, (string?)document["reason"]);
    }

    [Fact]
    public async Task Where_no_rule_was_in_force_the_answer_says_so()
    {
        var session = await Session.Run(
            "law",
            "ask",
            Vote("ua-president-2014"),
            "ua-president-2014 is forbidden in ukraine-controlled",
            "--on",
            "2014-04-26"
        );
        Assert.StartsWith("unknown: ", session.Output, StringComparison.Ordinal);
        Assert.Contains("no rule in force on that day", session.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_rule_and_with_the_rules_of_a_file_the_answer_is_told_before_and_after()
    {
        using var folder = new Folder();
        var file = folder.Write("supposed.rule.txt", Supposed);
        string[] question = ["law", "what-if", Case("simulated"), Null12, "--on", "2031-05-11", "--json"];
        var without = await Answers([.. question, "--without-rule", "invented.election-law.4"]);
        Assert.Equal(("established", "unknown"), without);
        var both = await Answers([.. question, "--without-rule", "invented.election-law.4", "--with-rule", file]);
        Assert.Equal(("established", "established"), both);
        string[] other =
        [
            "law",
            "what-if",
            Case("simulated"),
            "invented-vote is null in invented-region-1",
            "--on",
            "2031-05-11",
        ];
        var text = await Session.Run([.. other, "--with-rule", file]);
        Assert.StartsWith("not established: ", text.Output, StringComparison.Ordinal);
        Assert.Contains("supposed.everywhere: A supposition", text.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_supposed_rule_that_cannot_be_read_a_file_and_a_rule_that_are_not_there_are_refused_by_name()
    {
        using var folder = new Folder();
        var file = folder.Write("bad.rule.txt", Supposed.Replace("is held in", "is hold in", StringComparison.Ordinal));
        string[] question = ["law", "what-if", Case("simulated"), Null12, "--on", "2031-05-11"];
        var bad = await Session.Run([.. question, "--with-rule", file]);
        Assert.Equal(ExitCode.Refused, bad.Code);
        Assert.Contains("bad.rule.txt:6", bad.Error, StringComparison.Ordinal);
        var none = await Session.Run([.. question, "--with-rule", Path.Combine(folder.Path, "none.rule.txt")]);
        Assert.Equal(ExitCode.Refused, none.Code);
        Assert.Contains("none.rule.txt", none.Error, StringComparison.Ordinal);
        var misspelt = await Session.Run([.. question, "--without-rule", "invented.election-law.44"]);
        Assert.Equal(ExitCode.Refused, misspelt.Code);
        Assert.Contains("invented.election-law.4", misspelt.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("referendums-2022")]
    [InlineData("ua-president-2014")]
    [InlineData("ru-breakaway-2024")]
    public async Task Each_of_three_further_votes_answers_its_table(string vote)
    {
        var session = await Session.Run("law", "test", Vote(vote));
        Assert.Equal("", session.Error);
        Assert.Equal(ExitCode.Done, session.Code);
    }

    [Fact]
    public async Task A_table_with_a_wrong_answer_names_its_line_and_both_answers()
    {
        using var folder = new Folder();
        folder.Copy(Vote("ua-president-2014"));
        var table = Path.Combine(folder.Path, "expected-answers.md");
        var text = await File.ReadAllTextAsync(table, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(
            table,
            text.Replace("2014-05-25 | | established |", "2014-05-25 | | unknown |", StringComparison.Ordinal),
            TestContext.Current.CancellationToken
        );
        var session = await Session.Run("law", "test", folder.Path);
        Assert.Equal(ExitCode.Refused, session.Code);
        Assert.Contains("established, but the right answer is unknown", session.Error, StringComparison.Ordinal);
        var wrong = JsonNode.Parse((await Session.Run("law", "test", folder.Path, "--json")).Output)!["questions"]!
            .AsArray()
            .Where(q => (string)q!["answer"]! != (string)q["right"]!);
        Assert.NotEmpty(wrong);
    }

    [Fact]
    public async Task Rules_of_two_cases_are_compared_and_a_case_differs_from_itself_by_nothing()
    {
        var same = await Session.Run("law", "diff", Case("ua-president-2019"), Case("ru-president-2024"));
        Assert.Contains("added: 0, removed: 0, changed: 0", same.Output, StringComparison.Ordinal);
        var other = JsonNode.Parse(
            (await Session.Run("law", "diff", Case("ua-president-2019"), Case("simulated"), "--json")).Output
        )!;
        Assert.Contains("invented.election-law.4", other["added"]!.AsArray().Select(r => (string)r!));
        Assert.Contains("ua.1207-vii.8-5", other["removed"]!.AsArray().Select(r => (string)r!));
    }

    [Fact]
    public async Task The_law_of_two_days_is_compared()
    {
        string[] line =
        [
            "law",
            "diff",
            Case("ru-president-2024"),
            "--from-day",
            "2014-04-26",
            "--to-day",
            "2014-04-27",
        ];
        var session = await Session.Run([.. line, "--json"]);
        var document = JsonNode.Parse(session.Output)!;
        Assert.Contains("ua.1207-vii.8-5", document["added"]!.AsArray().Select(r => (string)r!));
        Assert.Empty(document["removed"]!.AsArray());
        Assert.Contains("norm-1207-vii-names-crimea", document["factsAdded"]!.AsArray().Select(r => (string)r!));
        var text = await Session.Run(line);
        Assert.Contains("+ norm-1207-vii-names-crimea", text.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Conditions_that_a_case_shows_both_ways_are_told_from_those_that_it_does_not()
    {
        var session = await Session.Run("law", "coverage", Vote("referendums-2022"), "--premises", "--json");
        var rule = JsonNode.Parse(session.Output)!["rules"]!
            .AsArray()
            .Single(r => (string)r!["rule"]! == "ua.null.forbidden")!["premises"]!.AsArray();
        Assert.NotEmpty(rule[0]!["metBy"]!.AsArray());
        Assert.NotEmpty(rule[0]!["decidedBy"]!.AsArray());
        var text = await Session.Run("law", "coverage", Vote("referendums-2022"), "--premises");
        Assert.Contains("shown both ways:", text.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_timeline_says_of_a_referendum_that_a_mandate_is_no_question()
    {
        var session = await Session.Run(
            "law",
            "timeline",
            Vote("referendums-2022"),
            "no mandate follows from referendums-2022, whose results are claimed for kherson-region too, on {d}",
            "--json"
        );
        var periods = JsonNode.Parse(session.Output)!["periods"]!.AsArray();
        Assert.Equal("not-applicable", (string)Assert.Single(periods)!["answer"]!);
    }

    private static async Task<(string, string)> Answers(string[] line)
    {
        var document = JsonNode.Parse((await Session.Run(line)).Output)!;
        return ((string)document["answer"]!, (string)document["answerThen"]!);
    }

    private sealed class Folder : IDisposable
    {
        private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("scrutineer-law-");

        public string Path => _home.FullName;

        public string Write(string name, string text)
        {
            var file = System.IO.Path.Combine(Path, name);
            File.WriteAllText(file, text);
            return file;
        }

        public void Copy(string from)
        {
            foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
            {
                var to = System.IO.Path.Combine(Path, System.IO.Path.GetRelativePath(from, file));
                Directory.CreateDirectory(System.IO.Path.GetDirectoryName(to)!);
                File.Copy(file, to);
            }
        }

        public void Dispose() => _home.Delete(recursive: true);
    }
}
