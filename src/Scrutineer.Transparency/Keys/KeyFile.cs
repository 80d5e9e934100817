using System.Globalization;
using System.Security.Cryptography;
using NSec.Cryptography;
using Scrutineer.Transparency.Notes;
using Scrutineer.Transparency.Secrets;
using Scrutineer.Transparency.Text;
using Scrutineer.Wording;
using Scrutineer.Wording.Bytes;

namespace Scrutineer.Transparency.Keys;

/// <summary>
/// A signing key at rest: five lines of text — form, public key, how the passphrase is stretched (Argon2id, RFC 9106),
/// how the seed is sealed (XChaCha20-Poly1305), the sealed seed. The first four lines are authenticated with it.
/// </summary>
public static class KeyFile
{
    /// <summary>Characters that a passphrase must have.</summary>
    public const int ShortestPassphrase = 12;

    private const string Header = "scrutineer-key/v1";
    private const int SaltLength = 16;
    private const int NonceLength = 24;
    private const int SeedLength = 32;

    // RFC 9106 §4, second recommended option: 3 passes over 64 MiB; libsodium has one lane.
    private const int MemoryKibibytes = 64 * 1024;
    private const int Passes = 3;

    // A file may ask for more than we write, within what a machine can give.
    private const int MostKibibytes = 128 * 1024;
    private const int MostPasses = 8;

    /// <summary>Characters of a key file at most: five short lines.</summary>
    public const int Longest = 4096;

    /// <summary>Makes a key and its file.</summary>
    /// <param name="name">Name of the key: of a log its origin; no spaces, no plus.</param>
    /// <param name="use">What it will sign.</param>
    /// <param name="passphrase">12 characters or more.</param>
    /// <param name="randomness">A cryptographic generator.</param>
    /// <returns>The text of the file; it holds no secret in the clear.</returns>
    public static Outcome<string> Generate(string name, KeyUse use, Secret passphrase, RandomNumberGenerator randomness)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(passphrase);
        ArgumentNullException.ThrowIfNull(randomness);
        if (!VerifierKey.IsName(name))
        {
            return Outcome<string>.Refused(KeyProblem.Name(name));
        }
        if (System.Text.Encoding.UTF8.GetCharCount(passphrase.Reveal()) < ShortestPassphrase)
        {
            return Outcome<string>.Refused(KeyProblem.ShortPassphrase());
        }
        using var seed = Secret.Random(SeedLength, randomness);
        using var signer = NoteSigner.FromSeed(name, use, seed);
        var salt = new byte[SaltLength];
        var nonce = new byte[NonceLength];
        randomness.GetBytes(salt);
        randomness.GetBytes(nonce);
        var head = string.Create(
            CultureInfo.InvariantCulture,
            $"{Header}\n{signer.Verifier}\nargon2id {MemoryKibibytes} {Passes} {Convert.ToBase64String(salt)}\nxchacha20-poly1305 {Convert.ToBase64String(nonce)}\n"
        );
        using var key = Stretch(passphrase, MemoryKibibytes, Passes, salt);
        var sealedSeed = AeadAlgorithm.XChaCha20Poly1305.Encrypt(key, nonce, StrictUtf8.Encode(head), seed.Reveal());
        return Outcome<string>.Of($"{head}{Convert.ToBase64String(sealedSeed)}\n");
    }

#pragma warning disable CA2000 // The signer is the caller's to dispose.
    /// <summary>Opens a key file.</summary>
    public static Outcome<NoteSigner> Open(string text, Secret passphrase, string? file = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(passphrase);
        if (Parse(text) is not { } parts)
        {
            return Outcome<NoteSigner>.Refused(KeyProblem.NotAKeyFile(file));
        }
        using var key = Stretch(passphrase, parts.Kibibytes, parts.Passes, parts.Salt);
        var seed = AeadAlgorithm.XChaCha20Poly1305.Decrypt(key, parts.Nonce, parts.Head, parts.Sealed);
        if (seed is null || seed.Length != SeedLength)
        {
            return Outcome<NoteSigner>.Refused(KeyProblem.WrongPassphrase(file));
        }
        using var secret = Secret.From(seed);
        CryptographicOperations.ZeroMemory(seed);
        return Outcome<NoteSigner>.Of(NoteSigner.FromSeed(parts.Verifier.Name, parts.Verifier.Use, secret));
    }
#pragma warning restore CA2000

    /// <summary>The public key in a key file, without its passphrase; null where it is not a key file.</summary>
    public static VerifierKey? PublicHalf(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Parse(text)?.Verifier;
    }

    private static Key Stretch(Secret passphrase, int kibibytes, int passes, byte[] salt)
    {
        var argon2id = PasswordBasedKeyDerivationAlgorithm.Argon2id(
            new Argon2Parameters
            {
                DegreeOfParallelism = 1,
                MemorySize = kibibytes,
                NumberOfPasses = passes,
            }
        );
        return argon2id.DeriveKey(passphrase.Reveal(), salt, AeadAlgorithm.XChaCha20Poly1305);
    }

    private static Parts? Parse(string text)
    {
        if (text.Length > Longest || text.Split('\n') is not [Header, var vkey, var kdf, var cipher, var body, ""])
        {
            return null;
        }
        var isKnown =
            VerifierKey.TryParse(vkey) is not null
            && kdf.Split(' ') is ["argon2id", _, _, _]
            && cipher.Split(' ') is ["xchacha20-poly1305", _];
        if (!isKnown)
        {
            return null;
        }
        var stretch = kdf.Split(' ');
        return
            StrictDecimal.TryRead(stretch[1], out var kibibytes)
            && kibibytes is >= 8 and <= MostKibibytes
            && StrictDecimal.TryRead(stretch[2], out var passes)
            && passes is >= 1 and <= MostPasses
            && StrictBase64.Decode(stretch[3]) is { Length: SaltLength } salt
            && StrictBase64.Decode(cipher.Split(' ')[1]) is { Length: NonceLength } nonce
            && StrictBase64.Decode(body) is { } sealedSeed
            ? new Parts(
                VerifierKey.TryParse(vkey)!,
                StrictUtf8.Encode(text[..^(body.Length + 1)]),
                (int)kibibytes,
                (int)passes,
                salt,
                nonce,
                sealedSeed
            )
            : null;
    }

    private sealed record Parts(
        VerifierKey Verifier,
        byte[] Head,
        int Kibibytes,
        int Passes,
        byte[] Salt,
        byte[] Nonce,
        byte[] Sealed
    );
}
