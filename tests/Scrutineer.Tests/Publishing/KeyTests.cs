using Scrutineer.CommandLine;
using Scrutineer.Tests.Transcripts;

namespace Scrutineer.Tests.Publishing;

public sealed class KeyTests(PublishedAct published) : IClassFixture<PublishedAct>
{
    [Fact]
    public async Task A_key_file_is_for_its_owner_only_and_is_never_overwritten()
    {
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(published.Key));
        }
        var pass = published.At("passphrase");
        var again = await Session.Run(
            "key",
            "new",
            "cvk.example/log",
            "--out",
            published.Key,
            "--passphrase-file",
            pass
        );
        Assert.Equal(ExitCode.Refused, again.Code);
        Assert.Contains("keys are not overwritten", again.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_passphrase_is_refused_and_not_repeated_back()
    {
        var wrong = published.At("wrong");
        await File.WriteAllTextAsync(wrong, "entirely other words", TestContext.Current.CancellationToken);
        var said = await Session.Run("act", "sign", published.Act, "--key", published.Key, "--passphrase-file", wrong);
        Assert.Equal(ExitCode.Refused, said.Code);
        Assert.DoesNotContain("entirely other", said.Error + said.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rotated_log_is_followed_from_its_first_key()
    {
        var (log, pass) = (published.At("rotated"), published.At("passphrase"));
        string[] first = ["--key", published.Key, "--passphrase-file", pass];
        string[] second = ["--new-key", published.At("second.key"), "--new-passphrase-file", pass];
        await PublishedAct.Do("key", "new", "cvk.example/log", "--out", second[1], "--passphrase-file", pass);
        await PublishedAct.Do("log", "init", log);
        await PublishedAct.Do("log", "append", log, published.Policy);
        await PublishedAct.Do(["log", "checkpoint", log, .. first]);
        await PublishedAct.Do(["log", "rotate", log, .. first, .. second]);
        await PublishedAct.Do("log", "append", log, published.Act);
        await PublishedAct.Do("log", "checkpoint", log, "--key", second[1], "--passphrase-file", pass);
        var fsck = await PublishedAct.Do("log", "fsck", log, "--log-key", published.Key);
        Assert.Contains("problems: 0", fsck.Output, StringComparison.Ordinal);
        var foreign = await Session.Run("log", "fsck", log, "--log-key", second[1]);
        Assert.Equal(ExitCode.Refused, foreign.Code);
    }

    [Fact]
    public async Task After_a_rotation_the_reader_is_told_which_key_the_policy_lacks()
    {
        var (log, pass, bundle) = (published.At("moved"), published.At("passphrase"), published.At("moved.zip"));
        var fresh = await PublishedAct.Do([
            "key",
            "new",
            "cvk.example/log",
            "--out",
            published.At("third.key"),
            "--passphrase-file",
            pass,
        ]);
        await PublishedAct.Do("log", "init", log);
        string[] publish = published.Publish(published.Act, bundle);
        publish[Array.IndexOf(publish, "--log") + 1] = log;
        await PublishedAct.Do(publish);
        await PublishedAct.Do([
            "log",
            "rotate",
            log,
            "--key",
            published.Key,
            "--passphrase-file",
            pass,
            "--new-key",
            published.At("third.key"),
            "--new-passphrase-file",
            pass,
        ]);
        await PublishedAct.Do("log", "append", log, published.Act);
        await PublishedAct.Do("log", "checkpoint", log, "--key", published.At("third.key"), "--passphrase-file", pass);

        var (code, rows) = await Forger.Verify(bundle, published.Policy, "--log", log);
        Assert.Equal(ExitCode.Incomplete, code);
        Assert.Equal("not-checked", rows["superseded"].Status);
        Assert.EndsWith(
            $"add the line: log {fresh.Output.Trim()}",
            rows["superseded"].Detail,
            StringComparison.Ordinal
        );

        var policy = published.At("moved-policy.txt");
        var known = await File.ReadAllTextAsync(published.Policy, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(
            policy,
            $"log {fresh.Output.Trim()}\n{known}",
            TestContext.Current.CancellationToken
        );
        (code, rows) = await Forger.Verify(bundle, policy, "--log", log);
        Assert.Equal("holds", rows["superseded"].Status);
        Assert.Equal(ExitCode.Done, code);

        // Another log with the same name, to which nobody handed over, is not a matter of a missing line.
        var stranger = published.At("stranger-log");
        await PublishedAct.Do("log", "init", stranger);
        await PublishedAct.Do("log", "append", stranger, published.Act);
        await PublishedAct.Do([
            "log",
            "checkpoint",
            stranger,
            "--key",
            published.At("third.key"),
            "--passphrase-file",
            pass,
        ]);
        (code, rows) = await Forger.Verify(bundle, published.Policy, "--log", stranger);
        Assert.Equal((ExitCode.Refused, "checkpoint-not-believed"), (code, rows["superseded"].Codes));
    }

    [Fact]
    public async Task A_key_signs_only_what_it_was_made_for()
    {
        var (file, pass) = (published.At("only-witness.key"), published.At("passphrase"));
        await PublishedAct.Do("key", "new", "witness.example", "--witness", "--out", file, "--passphrase-file", pass);
        var said = await Session.Run("act", "sign", published.Act, "--key", file, "--passphrase-file", pass);
        Assert.Equal(ExitCode.Refused, said.Code);
        Assert.Contains("this is a witness's key", said.Error, StringComparison.Ordinal);
    }
}
