using System.Security.Cryptography.X509Certificates;

namespace Scrutineer.Publishing.Signing;

/// <summary>Whether a certificate was issued to sign documents (RFC 5280 §§ 4.2.1.3, 4.2.1.12).</summary>
internal static class SigningPurpose
{
    private const X509KeyUsageFlags Signs = X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation;

    /// <summary>Servers, clients, programs, timestamps, revocation: purposes that are none of a document's.</summary>
    private static readonly HashSet<string> Others = new(StringComparer.Ordinal)
    {
        "1.3.6.1.5.5.7.3.1",
        "1.3.6.1.5.5.7.3.2",
        "1.3.6.1.5.5.7.3.3",
        "1.3.6.1.5.5.7.3.8",
        "1.3.6.1.5.5.7.3.9",
    };

    /// <summary>False for a key that may not sign, such as an authority's, and for purposes that are all something else.</summary>
    public static bool Allows(X509Certificate2 certificate)
    {
        foreach (var extension in certificate.Extensions)
        {
            var isRefused = extension switch
            {
                X509KeyUsageExtension usage => (usage.KeyUsages & Signs) == X509KeyUsageFlags.None,
                X509EnhancedKeyUsageExtension { EnhancedKeyUsages: { Count: > 0 } purposes } => purposes
                    .Cast<System.Security.Cryptography.Oid>()
                    .All(p => Others.Contains(p.Value ?? "")),
                _ => false,
            };
            if (isRefused)
            {
                return false;
            }
        }
        return true;
    }
}
