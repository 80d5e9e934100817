using System.Security.Cryptography;
using System.Text;
using Scrutineer.Reports.Sealing;
using Scrutineer.Wording;

namespace Scrutineer.Reports.Keys;

/// <summary>
/// A key that opens reports, as two files: the secret, sealed by a passphrase the way <c>age -p</c> seals an identity file, and
/// the public half, which <c>age -R</c> reads.
/// </summary>
/// <param name="SealedIdentity">Armor; only the passphrase opens it.</param>
/// <param name="Public">Comments with name and fingerprint, then the key.</param>
/// <param name="Recipient">The key as text.</param>
public sealed record RecipientKey(string SealedIdentity, string Public, string Recipient)
{
    /// <summary>Characters that a passphrase must have.</summary>
    public const int ShortestPassphrase = 12;

    /// <summary>Makes a key.</summary>
    /// <param name="name">Whose key it is: one line.</param>
    /// <param name="passphrase">Seals the secret; 12 characters or more.</param>
    /// <param name="hybrid">Whether a quantum computer should not open it either; such a key needs age 1.3 elsewhere.</param>
    /// <param name="randomness">A cryptographic generator.</param>
    /// <param name="work">What trying a passphrase costs, see <see cref="Passphrase"/>.</param>
    public static Outcome<RecipientKey> Generate(
        string name,
        string passphrase,
        bool hybrid,
        RandomNumberGenerator randomness,
        int work = Passphrase.UsualWork
    )
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(passphrase);
        ArgumentNullException.ThrowIfNull(randomness);
        if (name.Length == 0 || name.Any(char.IsControl))
        {
            return Outcome<RecipientKey>.Refused(KeyProblems.Name());
        }
        if (passphrase.Length < ShortestPassphrase)
        {
            return Outcome<RecipientKey>.Refused(KeyProblems.ShortPassphrase());
        }
        var (secret, recipient) = hybrid ? Hybrid(randomness) : Curve(randomness);
        var file = Encoding.UTF8.GetBytes($"# {name}\n# public key: {recipient}\n{secret}\n");
        using var lid = new Passphrase(passphrase, work);
        var key = new RecipientKey(Sealed(file, lid, randomness), PublicText(name, recipient), recipient);
        CryptographicOperations.ZeroMemory(file);
        return Outcome.Of(key);
    }

    private static (string Secret, string Recipient) Curve(RandomNumberGenerator randomness)
    {
        using var identity = X25519Identity.Generate(randomness);
        return (identity.Reveal(), identity.Recipient.ToString());
    }

    private static (string Secret, string Recipient) Hybrid(RandomNumberGenerator randomness)
    {
        using var identity = HybridIdentity.Generate(randomness);
        return (identity.Reveal(), identity.Recipient.ToString());
    }

    private static string PublicText(string name, string recipient) =>
        $"""
            # {name}
            # {string.Join(' ', Fingerprint.Of(recipient, Language.Uk))}
            # {string.Join(' ', Fingerprint.Of(recipient, Language.En))}
            {recipient}

            """.ReplaceLineEndings("\n");

    private static string Sealed(byte[] file, Passphrase lid, RandomNumberGenerator randomness)
    {
        using var text = new MemoryStream();
        using (var armor = Armor.Writer(text))
        using (var sealing = SealingStream.Begin(armor, [lid], randomness))
        {
            sealing.Write(file);
            sealing.Complete();
        }
        return Encoding.ASCII.GetString(text.ToArray());
    }
}
