namespace Scrutineer.Tests.Transcripts;

/// <summary>What is entered in a log is seen by all, for ever: a private key is not.</summary>
public sealed class LogSecretsTests : IDisposable
{
    private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("log-secrets-");

    [Fact]
    public async Task A_private_key_is_never_appended()
    {
        await File.WriteAllTextAsync(
            At("passphrase.txt"),
            "four words nobody knows\n",
            TestContext.Current.CancellationToken
        );
        await Session.Run(
            "key",
            "new",
            "example.org/log",
            "--out",
            At("log.key"),
            "--passphrase-file",
            At("passphrase.txt")
        );
        await Session.Run("log", "init", At("log"));
        var refused = await Session.Run("log", "append", At("log"), At("log.key"));
        Assert.NotEqual(0, refused.Code);
        Assert.Contains("log.key", refused.Error, StringComparison.Ordinal);
        // The canary: its public half, and any other text, may be.
        await File.WriteAllTextAsync(
            At("note.txt"),
            "example.org/log+0a+AQ==\n",
            TestContext.Current.CancellationToken
        );
        Assert.Equal(0, (await Session.Run("log", "append", At("log"), At("note.txt"))).Code);
    }

    public void Dispose() => _home.Delete(recursive: true);

    private string At(string name) => Path.Combine(_home.FullName, name);
}
