using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Org.BouncyCastle.Crypto.Generators;
using Scrutineer.Wording.Bytes;

namespace Scrutineer.Reports.Sealing;

/// <summary>
/// A passphrase that seals and opens a file alone (C2SP age, §scrypt): stretched by scrypt (RFC 7914) with r = 8, p = 1 and
/// N = 2^work.
/// </summary>
public sealed class Passphrase : IRecipient, IIdentity, IDisposable
{
    /// <summary>Work of new files, as <c>age</c> chooses it: 256 MiB, about a second.</summary>
    public const int UsualWork = 18;

    /// <summary>The most work that a file may ask for, as in <c>age</c>: 4 GiB.</summary>
    public const int MostWork = 22;

    internal const string Kind = "scrypt";
    private const int SaltLength = 16;
    private const int BlockSize = 8;

    private readonly byte[] _bytes;
    private readonly int _work;

    /// <summary>A passphrase.</summary>
    /// <param name="text">One character or more.</param>
    /// <param name="work">1 to 22; each step doubles time and memory.</param>
    public Passphrase(string text, int work = UsualWork)
        : this(Utf8(text), work) { }

    /// <summary>A passphrase from its UTF-8 bytes, which are copied.</summary>
    /// <param name="text">One byte or more.</param>
    /// <param name="work">1 to 22.</param>
    public Passphrase(ReadOnlySpan<byte> text, int work = UsualWork)
    {
        if (text.IsEmpty)
        {
            throw new ArgumentException("A passphrase is needed.", nameof(text));
        }
        ArgumentOutOfRangeException.ThrowIfLessThan(work, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(work, MostWork);
        (_bytes, _work) = (text.ToArray(), work);
    }

    /// <inheritdoc/>
    public Stanza Wrap(ReadOnlySpan<byte> fileKey, RandomNumberGenerator randomness)
    {
        ArgumentNullException.ThrowIfNull(randomness);
        var salt = new byte[SaltLength];
        randomness.GetBytes(salt);
        var wrappingKey = Stretch(salt, _work);
        var body = FileKeys.Seal(wrappingKey, fileKey);
        CryptographicOperations.ZeroMemory(wrappingKey);
        return new Stanza(Kind, [StrictBase64.EncodeBare(salt), _work.ToString(CultureInfo.InvariantCulture)], body);
    }

    /// <inheritdoc/>
    public byte[]? Unwrap(Stanza stanza)
    {
        ArgumentNullException.ThrowIfNull(stanza);
        if (stanza.Kind != Kind)
        {
            return null;
        }
        if (
            stanza.Arguments is not [var argument, var digits]
            || StrictBase64.DecodeBare(Encoding.ASCII.GetBytes(argument)) is not { Length: SaltLength } salt
            || WorkOf(digits) is not { } work
            || stanza.Body.Length != FileKeys.SealedLength
        )
        {
            throw new BrokenSealException(SealFailure.Header, "A scrypt stanza is not as the format says.");
        }
        var wrappingKey = Stretch(salt, work);
        var fileKey = FileKeys.Open(wrappingKey, stanza.Body.Span);
        CryptographicOperations.ZeroMemory(wrappingKey);
        return fileKey;
    }

    /// <summary>Never the passphrase.</summary>
    public override string ToString() => nameof(Passphrase);

    /// <summary>Forgets the passphrase.</summary>
    public void Dispose() => CryptographicOperations.ZeroMemory(_bytes);

    private static int? WorkOf(string digits) =>
        digits is [>= '1' and <= '9'] or [>= '1' and <= '9', >= '0' and <= '9']
        && int.Parse(digits, CultureInfo.InvariantCulture) is <= MostWork and var work
            ? work
            : null;

    private static byte[] Utf8(string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        return Encoding.UTF8.GetBytes(text);
    }

    private byte[] Stretch(byte[] salt, int work) =>
        SCrypt.Generate(_bytes, [.. "age-encryption.org/v1/scrypt"u8, .. salt], 1 << work, BlockSize, 1, 32);
}
