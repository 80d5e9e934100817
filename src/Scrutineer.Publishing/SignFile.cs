using Scrutineer.Publishing.Signing;
using Scrutineer.Transparency.Secrets;
using Scrutineer.Wording;

namespace Scrutineer.Publishing;

/// <summary>A detached signature of a file by an X.509 certificate.</summary>
/// <param name="Signer">Subject of the certificate, as it names itself.</param>
/// <param name="Bytes">DER of the CMS SignedData (RFC 5652).</param>
public sealed record FileSignature(string Signer, ReadOnlyMemory<byte> Bytes);

/// <summary>Signs any file by an X.509 key, as a detached CMS signature with the attributes of CAdES-BES: an operation.</summary>
public sealed class SignFile
{
    /// <summary>Signs bytes; they are not inside the signature.</summary>
    /// <param name="content">The file's bytes.</param>
    /// <param name="certificate">Path of the certificate with its key: PKCS #12 (RFC 7292) or PEM (RFC 7468).</param>
    /// <param name="passphrase">Asked only when the key is locked.</param>
    /// <param name="now">What is claimed as the time of signing; the certificate must be in force then.</param>
    /// <returns>The signature, or why the certificate cannot sign.</returns>
    public Outcome<FileSignature> Run(
        ReadOnlyMemory<byte> content,
        string certificate,
        Func<Outcome<Secret>> passphrase,
        DateTimeOffset now
    )
    {
        ArgumentNullException.ThrowIfNull(passphrase);
        return SigningCertificate.Open(certificate, now, passphrase).Map(opened => Sign(content, opened, now));
    }

    private static FileSignature Sign(ReadOnlyMemory<byte> content, SigningCertificate opened, DateTimeOffset now)
    {
        using (opened)
        {
            return new FileSignature(opened.Leaf.Subject, CadesSignature.Sign(content.ToArray(), opened, now));
        }
    }
}
