using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Scrutineer.Stores;
using Scrutineer.Transparency.Secrets;
using Scrutineer.Wording;

namespace Scrutineer.Publishing.Signing;

/// <summary>An X.509 certificate with its private key, and the other certificates of its file.</summary>
internal sealed class SigningCertificate : IDisposable
{
    // A chain of certificates with its key has some thousands of bytes.
    private const int Longest = 1 << 20;

    private SigningCertificate(X509Certificate2 leaf, X509Certificate2Collection chain) =>
        (Leaf, Chain) = (leaf, chain);

    /// <summary>The certificate whose key signs.</summary>
    public X509Certificate2 Leaf { get; }

    /// <summary>The certificates that lead from it to its root, as far as the file has them; without the leaf.</summary>
    public X509Certificate2Collection Chain { get; }

    /// <summary>Reads PKCS #12 (RFC 7292) or PEM (RFC 7468), in which the leaf is the first certificate.</summary>
    /// <param name="path">The file.</param>
    /// <param name="now">The certificate must be valid at this time.</param>
    /// <param name="passphrase">Asked only when the file's key is locked.</param>
    public static Outcome<SigningCertificate> Open(string path, DateTimeOffset now, Func<Outcome<Secret>> passphrase)
    {
        if (!InputFiles.TryRead(path, out var bytes, out var problem, Longest))
        {
            return Outcome<SigningCertificate>.Refused(problem);
        }
        try
        {
            var opened =
                bytes.AsSpan().IndexOf("-----BEGIN "u8) >= 0
                    ? FromPem(bytes, passphrase)
                    : FromPkcs12(bytes, passphrase);
            return opened.Succeeded ? Checked(opened.Value, path, now) : opened;
        }
        catch (CryptographicException)
        {
            return Outcome<SigningCertificate>.Refused(NotOpened(path));
        }
        finally
        {
            CryptographicOperations.ZeroMemory(bytes);
        }
    }

    public void Dispose()
    {
        Leaf.Dispose();
        foreach (var certificate in Chain)
        {
            certificate.Dispose();
        }
    }

#pragma warning disable CA2000 // What is opened here is owned by the caller, inside the outcome.
    private static Outcome<SigningCertificate> FromPem(byte[] bytes, Func<Outcome<Secret>> passphrase)
    {
        var text = GC.AllocateArray<char>(Encoding.UTF8.GetCharCount(bytes), pinned: true);
        try
        {
            Encoding.UTF8.GetChars(bytes, text);
            X509Certificate2 leaf;
            if (bytes.AsSpan().IndexOf("BEGIN ENCRYPTED PRIVATE KEY"u8) >= 0)
            {
                var phrase = passphrase();
                if (!phrase.Succeeded)
                {
                    return Outcome<SigningCertificate>.Refused(phrase.Problems);
                }
                using var secret = phrase.Value;
                leaf = secret.Read(words => X509Certificate2.CreateFromEncryptedPem(text, text, words));
            }
            else
            {
                leaf = X509Certificate2.CreateFromPem(text, text);
            }
            var all = new X509Certificate2Collection();
            all.ImportFromPem(text);
            return Outcome<SigningCertificate>.Of(new SigningCertificate(leaf, Without(leaf, all)));
        }
        finally
        {
            Array.Clear(text);
        }
    }

    private static Outcome<SigningCertificate> FromPkcs12(byte[] bytes, Func<Outcome<Secret>> passphrase)
    {
        var phrase = passphrase();
        if (!phrase.Succeeded)
        {
            return Outcome<SigningCertificate>.Refused(phrase.Problems);
        }
        // Where the system allows it, the key never touches its store of keys.
        var flags = OperatingSystem.IsMacOS() ? X509KeyStorageFlags.DefaultKeySet : X509KeyStorageFlags.EphemeralKeySet;
        using var secret = phrase.Value;
        var all = secret.Read(words => X509CertificateLoader.LoadPkcs12Collection(bytes, words, flags));
        var leaf = all.FirstOrDefault(c => c.HasPrivateKey) ?? throw new CryptographicException();
        all.Remove(leaf);
        return Outcome<SigningCertificate>.Of(new SigningCertificate(leaf, all));
    }

#pragma warning restore CA2000

    private static X509Certificate2Collection Without(X509Certificate2 leaf, X509Certificate2Collection all) =>
        [.. all.Where(c => !c.RawDataMemory.Span.SequenceEqual(leaf.RawDataMemory.Span))];

    private static Outcome<SigningCertificate> Checked(SigningCertificate opened, string path, DateTimeOffset now)
    {
        var time = now.LocalDateTime;
        var problem =
            time < opened.Leaf.NotBefore || time > opened.Leaf.NotAfter ? NotValid(path)
            : !SigningPurpose.Allows(opened.Leaf) ? SignatureProblem.NotForSigning(path)
            : null;
        if (problem is null)
        {
            return Outcome<SigningCertificate>.Of(opened);
        }
        opened.Dispose();
        return Outcome<SigningCertificate>.Refused(problem);
    }

    private static Problem NotOpened(string path) =>
        new(
            "certificate-not-opened",
            new Bilingual(
                "файл не відкрито: парольна фраза не та, або в ньому немає сертифіката з його закритим ключем",
                "the file was not opened: the passphrase is wrong, or it has no certificate with its private key"
            ),
            new Bilingual(
                "перевірте парольну фразу; потрібен PKCS #12 (.p12) або PEM із сертифікатом і ключем",
                "check the passphrase; PKCS #12 (.p12) or PEM with certificate and key is needed"
            ),
            path
        );

    private static Problem NotValid(string path) =>
        new(
            "certificate-not-valid-now",
            new Bilingual(
                "строк дії сертифіката минув або ще не почався",
                "the certificate has expired or is not valid yet"
            ),
            new Bilingual("підпишіть чинним сертифікатом", "sign with a certificate that is in force"),
            path
        );
}
