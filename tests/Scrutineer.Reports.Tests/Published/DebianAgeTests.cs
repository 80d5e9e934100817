using System.Security.Cryptography;
using System.Text;
using Scrutineer.Reports.Keys;
using Scrutineer.Reports.Sealing;

namespace Scrutineer.Reports.Tests.Published;

/// <summary>Files go both ways between these rooms and the <c>age</c> that everybody has.</summary>
public sealed class DebianAgeTests : IDisposable
{
    private static readonly RandomNumberGenerator Randomness = RandomNumberGenerator.Create();

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("debian-age-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData(0)]
    [InlineData(65536)]
    [InlineData(200_001)]
    public void Age_opens_what_is_sealed_here(int length)
    {
        DebianAge.Require();
        using var identity = X25519Identity.Generate(Randomness);
        var content = RandomNumberGenerator.GetBytes(length);
        var file = SealedFile.Seal(content, [identity.Recipient], Randomness);
        Assert.Equal(content, DebianAge.Run(file, "-d", "-i", Write("identity", identity.Reveal())));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(65536)]
    [InlineData(200_001)]
    public void What_age_seals_opens_here(int length)
    {
        DebianAge.Require();
        using var identity = X25519Identity.Generate(Randomness);
        var content = RandomNumberGenerator.GetBytes(length);
        var recipient = identity.Recipient.ToString();
        Assert.Equal(content, SealedFile.Open(DebianAge.Run(content, "-r", recipient), identity).Value!);
        Assert.Equal(content, SealedFile.Open(DebianAge.Run(content, "-a", "-r", recipient), identity).Value!);
    }

    [Fact]
    public void Age_takes_the_public_file_of_a_key_and_the_sealed_file_opens_with_its_secret()
    {
        DebianAge.Require();
        var key = RecipientKey.Generate("Комісія", "шість випадкових слів", false, Randomness, work: 4).Value!;
        var file = DebianAge.Run("бачу"u8.ToArray(), "-R", Write("key.pub", key.Public));
        using var passphrase = new Passphrase("шість випадкових слів");
        using var ring = KeyRing.Open(Encoding.ASCII.GetBytes(key.SealedIdentity), passphrase).Value!;
        Assert.Equal("бачу"u8, SealedFile.Open(file, ring.Identities).Value!);
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }
}
