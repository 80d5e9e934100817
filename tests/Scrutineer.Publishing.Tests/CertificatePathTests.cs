using System.Security.Cryptography.X509Certificates;
using Scrutineer.Publishing.Signing;
using Scrutineer.Testing;
using Scrutineer.Wording;

namespace Scrutineer.Publishing.Tests;

/// <summary>From a signer's certificate to a root that is believed, at the time of signing; the certificates are openssl's.</summary>
public sealed class CertificatePathTests
{
    [Fact]
    public async Task A_path_holds_only_while_its_certificates_are_in_force()
    {
        await using var authority = await Authority.Make();
        var parts = new[] { "signer.key", "signer.pem", "middle.pem", "ca.pem" };
        await File.WriteAllTextAsync(
            authority.At("bound.pem"),
            string.Concat(parts.Select(p => File.ReadAllText(authority.At(p)))),
            TestData.Stop
        );
        var content = "content"u8.ToArray();
        var unasked = Outcome<Transparency.Secrets.Secret>.Refused(
            new Problem("asked", Bilingual.Same("asked"), Bilingual.Same("-"))
        );
        var signed = new SignFile()
            .Run(content, authority.At("bound.pem"), () => unasked, DateTimeOffset.UtcNow)
            .Must();
        Assert.Equal("CN=signer", signed.Signer);
        var read = CadesCheck.Of(signed.Bytes, content, "x").Must();
        using var root = X509CertificateLoader.LoadCertificateFromFile(authority.At("ca.pem"));
        var believed = new HashSet<string> { CertificatePath.Fingerprint(root) };
        var signedAt = read.Claimed!.Value;
        Assert.NotNull(CertificatePath.Anchor(read.Signer, read.Others, believed, signedAt));
        Assert.Null(CertificatePath.Anchor(read.Signer, read.Others, believed, signedAt.AddDays(10)));
        Assert.Null(CertificatePath.Anchor(read.Signer, read.Others, believed, signedAt.AddDays(-10)));
        Assert.Null(CertificatePath.Anchor(read.Signer, [], believed, signedAt));
    }
}
