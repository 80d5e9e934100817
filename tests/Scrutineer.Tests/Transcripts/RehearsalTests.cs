using System.Text.Json.Nodes;
using Scrutineer.CommandLine;
using Scrutineer.Commands;
using Scrutineer.Forensics.Register;
using Scrutineer.Wording;

namespace Scrutineer.Tests.Transcripts;

/// <summary>The rehearsal goes the whole way that the real returns will go.</summary>
public sealed class RehearsalTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Every_usual_method_answers_about_the_made_up_vote_and_is_told(bool json)
    {
        using var told = new StringWriter();
        var terminal = new Terminal(told, TextWriter.Null, Language.En, quiet: true, json, decorate: false);
        var answers = Rehearsal.Rehearse(Methods.Usual, terminal);
        Assert.Empty(answers.Silent.Select(a => $"{a.Method}: {a.Problem.What.En}"));
        Assert.Equal(Methods.Usual.Select(m => m.Name), answers.Findings.Select(f => f.Method));
        if (json)
        {
            Assert.Equal(answers.Findings.Count, JsonNode.Parse(told.ToString())!["findings"]!.AsArray().Count);
        }
        else
        {
            Assert.All(answers.Findings, f => Assert.Contains(f.Title.En, told.ToString(), StringComparison.Ordinal));
        }
    }
}
