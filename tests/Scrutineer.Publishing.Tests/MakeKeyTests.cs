using System.Security.Cryptography;
using Scrutineer.Transparency.Keys;
using Scrutineer.Transparency.Notes;
using Scrutineer.Transparency.Secrets;
using Scrutineer.Wording;

namespace Scrutineer.Publishing.Tests;

/// <summary>Keys that sign, made without a command line.</summary>
public sealed class MakeKeyTests : IDisposable
{
    private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("keys-");

    private string Place => Path.Combine(_home.FullName, "log.key");

    public void Dispose() => _home.Delete(recursive: true);

    [Theory, InlineData(KeyUse.Note), InlineData(KeyUse.Cosignature)]
    public async Task What_is_given_is_the_public_half_of_what_is_written(KeyUse use)
    {
        var key = (await Make("cvk.example/log", use)).Must();
        Assert.Equal(("cvk.example/log", use), (key.Name, key.Use));
        var written = await File.ReadAllTextAsync(Place, TestContext.Current.CancellationToken);
        Assert.Equal(key, KeyFile.PublicHalf(written));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Place));
        }
    }

    [Fact]
    public async Task A_key_is_never_replaced()
    {
        (await Make("cvk.example/log", KeyUse.Note)).Must();
        var before = await File.ReadAllBytesAsync(Place, TestContext.Current.CancellationToken);
        Assert.Equal("key-exists", (await Make("cvk.example/log", KeyUse.Note)).Problems.Single().Code);
        Assert.Equal(before, await File.ReadAllBytesAsync(Place, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_name_that_a_note_cannot_carry_writes_nothing()
    {
        Assert.False((await Make("two words", KeyUse.Note)).Succeeded);
        Assert.Empty(_home.EnumerateFileSystemInfos());
    }

    private async Task<Outcome<VerifierKey>> Make(string name, KeyUse use)
    {
        using var passphrase = Secret.FromText("шість випадкових слів");
        using var randomness = RandomNumberGenerator.Create();
        return await new MakeKey().Run(name, use, passphrase, Place, randomness, TestContext.Current.CancellationToken);
    }
}
