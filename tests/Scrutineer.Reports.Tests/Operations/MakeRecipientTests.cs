using System.Security.Cryptography;
using System.Text;
using Scrutineer.Reports.Keys;
using Scrutineer.Reports.Sealing;
using Scrutineer.Wording;

namespace Scrutineer.Reports.Tests.Operations;

/// <summary>A recipient's key as two files.</summary>
public sealed class MakeRecipientTests : IDisposable
{
    private const string Words = "шість випадкових слів";

    private static readonly RandomNumberGenerator Randomness = RandomNumberGenerator.Create();

    private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("recipients-");

    private string Place => Path.Combine(_home.FullName, "keys", "office.key");

    public void Dispose() => _home.Delete(recursive: true);

    [Fact]
    public async Task The_two_halves_belong_together_and_the_private_one_to_its_owner()
    {
        var key = (await Make()).Must();
        var recipients = RecipientsFile.Read(await Read($"{Place}.pub")).Must();
        using var lid = new Passphrase(Words);
        using var ring = KeyRing.Open(Encoding.ASCII.GetBytes(await Read(Place)), lid).Must();
        var file = SealedFile.Seal("бачу"u8, recipients, Randomness);
        Assert.Equal("бачу"u8, SealedFile.Open(file, ring.Identities).Must());
        Assert.Equal(key.Recipient, recipients[0].ToString());
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Place));
        }
    }

    [Fact]
    public async Task A_key_is_never_replaced_and_a_public_half_alone_is_no_key()
    {
        // A run that is killed between the two leaves the public half.
        (await Make()).Must();
        File.Delete(Place);
        (await Make()).Must();
        var (secret, open) = (await Read(Place), await Read($"{Place}.pub"));
        Assert.Equal(("key-exists", Place), ((await Make()).Problems[0].Code, MakeRecipient.WhyNot(Place)!.File));
        Assert.Equal((secret, open), (await Read(Place), await Read($"{Place}.pub")));
    }

    [Fact]
    public async Task A_passphrase_that_is_too_short_writes_nothing()
    {
        Assert.False((await Make("коротка")).Succeeded);
        Assert.Empty(_home.EnumerateFileSystemInfos());
    }

    private Task<Outcome<RecipientKey>> Make(string passphrase = Words) =>
        new MakeRecipient().Run(
            "Комісія",
            passphrase,
            false,
            Place,
            Randomness,
            work: 4,
            TestContext.Current.CancellationToken
        );

    private static Task<string> Read(string path) => File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
}
