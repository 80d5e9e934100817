using Scrutineer.CommandLine;
using Scrutineer.Tests.Transcripts;

namespace Scrutineer.Tests.Publishing;

public sealed class WitnessedTests(PublishedAct published) : IClassFixture<PublishedAct>
{
    [Fact]
    public async Task A_policy_that_asks_for_a_witness_is_met_once_the_witness_has_cosigned()
    {
        string At(string file) => published.At(file);
        var pass = At("passphrase");
        var key = await PublishedAct.Do(
            "key",
            "new",
            "witness.example",
            "--witness",
            "--out",
            At("w.key"),
            "--passphrase-file",
            pass
        );
        var policy = At("witnessed-policy.txt");
        var trusted = await File.ReadAllTextAsync(published.Policy, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(
            policy,
            trusted.Replace("quorum none", $"witness A {key.Output.Trim()}\nquorum A", StringComparison.Ordinal),
            TestContext.Current.CancellationToken
        );
        Assert.Equal(ExitCode.Refused, (await Session.Run("verify", published.Bundle, "--policy", policy)).Code);

        await PublishedAct.Do("log", "witness", "ask", published.Log, "--log-key", published.Key, "--out", At("ask"));
        string[] answer = ["log", "witness", "answer", At("ask"), "--log-key", published.Key, "--seen", At("seen")];
        await PublishedAct.Do([.. answer, "--key", At("w.key"), "--passphrase-file", pass, "--out", At("answer")]);
        await PublishedAct.Do("log", "witness", "attach", published.Log, At("answer"), "--policy", policy);
        await PublishedAct.Do(published.Publish(published.Act, At("witnessed.zip")));

        Assert.Equal(ExitCode.Done, (await Session.Run("verify", At("witnessed.zip"), "--policy", policy)).Code);
    }

    [Fact]
    public async Task A_later_act_in_the_log_is_pointed_out()
    {
        string[] verify = ["verify", published.Bundle, "--policy", published.Policy, "--log", published.Log];
        Assert.Equal(ExitCode.Done, (await Session.Run(verify)).Code);
        var later = published.At("later.zip");
        await PublishedAct.Do([.. published.Publish(published.Act, later), "--supersedes", published.Bundle]);
        var said = await Session.Run(verify);
        Assert.Equal(ExitCode.Refused, said.Code);
        Assert.Contains("a later act takes the place of this one", said.Error, StringComparison.Ordinal);
    }
}
