using Scrutineer.CommandLine;
using Scrutineer.Testing;
using Scrutineer.Tests.Transcripts;

namespace Scrutineer.Tests.Publishing;

public sealed class NumbersTests(PublishedAct published) : IClassFixture<PublishedAct>
{
    [Fact]
    public async Task Numbers_are_checked_with_the_returns_at_hand_and_said_to_be_unchecked_without()
    {
        var returns = SharedData.Require("returns/ru-2024.csv.zip");
        string[] from = ["--case", PublishedAct.Case, "--returns", returns, "--meeting", PublishedAct.Meeting];
        var (draft, act, bundle) = (published.At("d.json"), published.At("a.json"), published.At("numbers.zip"));
        await PublishedAct.Do(
            "act",
            "draft",
            PublishedAct.Case,
            "--kind",
            "statement",
            "--returns",
            returns,
            "--out",
            draft
        );
        await PublishedAct.Do(["act", "adopt", draft, .. from, "--number", "2", "--out", act]);
        string[] keys =
        [
            "--log",
            published.Log,
            "--key",
            published.Key,
            "--passphrase-file",
            published.At("passphrase"),
        ];
        await PublishedAct.Do(["publish", act, .. from, .. keys, "--without-pdf", "--out", bundle]);

        string[] verify = ["verify", bundle, "--policy", published.Policy];
        var without = await Session.Run([.. verify, "--json"]);
        Assert.Equal(ExitCode.Incomplete, without.Code);
        Assert.Contains("The returns were not given", without.Output, StringComparison.Ordinal);
        var with = await Session.Run([.. verify, "--returns", returns]);
        Assert.Equal(ExitCode.Done, with.Code);
        var other = SharedData.Require("returns/ru-2018.csv.zip");
        Assert.Equal(ExitCode.Refused, (await Session.Run([.. verify, "--returns", other])).Code);
    }

    [Fact]
    public async Task Machines_get_the_same_rows()
    {
        var said = await Session.Run("verify", published.Bundle, "--policy", published.Policy, "--json");
        Assert.Equal(ExitCode.Done, said.Code);
        var rows = System.Text.Json.Nodes.JsonNode.Parse(said.Output)!["checks"]!.AsArray();
        Assert.Equal(19, rows.Count);
        string[] absent = ["pdf", "signatures", "timestamps"];
        Assert.All(
            rows,
            r => Assert.Equal(absent.Contains((string?)r!["id"]) ? "not-present" : "holds", (string?)r["status"])
        );
    }
}
