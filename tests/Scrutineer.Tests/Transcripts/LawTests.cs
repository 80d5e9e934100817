using System.Text.Json.Nodes;
using Scrutineer.CommandLine;
using Scrutineer.Testing;

namespace Scrutineer.Tests.Transcripts;

/// <summary>Questions of law, as a user asks them.</summary>
public sealed class LawTests
{
    private const string Null12 = "invented-vote is null in invented-region-12";

    private static string Simulated => Path.Combine(SharedData.Repository, "cases", "simulated");

    [Theory]
    [InlineData("2031-05-10", "not-established")]
    [InlineData("2031-05-11", "established")]
    [InlineData("2031-05-12", "not-established")]
    public async Task The_answer_follows_the_day(string day, string answer)
    {
        var session = await Session.Run("law", "ask", Simulated, Null12, "--on", day, "--json");
        Assert.Equal(ExitCode.Done, session.Code);
        Assert.Equal(answer, (string)JsonNode.Parse(session.Output)!["answer"]!);
    }

    [Fact]
    public async Task Why_speaks_Ukrainian_and_why_without_a_derivation_is_refused()
    {
        var why = await Session.Run("law", "why", Simulated, Null12, "--on", "2031-05-11", "--lang", "uk");
        Assert.Equal(ExitCode.Done, why.Code);
        Assert.Contains("встановлено: ", why.Output, StringComparison.Ordinal);
        Assert.Contains("occupied-12", why.Output, StringComparison.Ordinal);
        var refused = await Session.Run("law", "why", Simulated, Null12, "--on", "2031-05-10");
        Assert.Equal(ExitCode.Refused, refused.Code);
        Assert.Contains("why-not", refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_occupation_the_vote_is_null_no_more()
    {
        var session = await Session.Run(
            "law",
            "what-if",
            Simulated,
            Null12,
            "--on",
            "2031-05-11",
            "--without",
            "occupied-12",
            "--json"
        );
        var document = JsonNode.Parse(session.Output)!;
        Assert.Equal("established", (string)document["answer"]!);
        Assert.NotEqual("established", (string)document["answerThen"]!);
    }

    [Fact]
    public async Task A_question_without_a_day_is_a_usage_error_and_a_misspelt_one_gets_a_suggestion()
    {
        Assert.Equal(ExitCode.Usage, (await Session.Run("law", "ask", Simulated, Null12)).Code);
        var misspelt = await Session.Run(
            "law",
            "ask",
            Simulated,
            "invented-vote is nul in invented-region-12",
            "--on",
            "2031-05-11"
        );
        Assert.Equal(ExitCode.Refused, misspelt.Code);
        Assert.Contains("is null in {t}", misspelt.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_export_names_every_rule_of_the_case()
    {
        var session = await Session.Run("law", "export", Simulated, "--as", "legalruleml");
        Assert.Equal(ExitCode.Done, session.Code);
        var document = System.Xml.Linq.XDocument.Parse(session.Output);
        Assert.Equal(5, document.Descendants().Count(e => e.Name.LocalName == "ConstitutiveStatement"));
    }
}
