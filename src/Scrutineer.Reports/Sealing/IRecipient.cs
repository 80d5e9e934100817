using System.Security.Cryptography;

namespace Scrutineer.Reports.Sealing;

/// <summary>Somebody for whom files are sealed.</summary>
public interface IRecipient
{
    /// <summary>The file's key, wrapped.</summary>
    /// <param name="fileKey">16 bytes.</param>
    /// <param name="randomness">A cryptographic generator.</param>
    Stanza Wrap(ReadOnlySpan<byte> fileKey, RandomNumberGenerator randomness);
}

/// <summary>A secret that opens files.</summary>
public interface IIdentity
{
    /// <summary>The file's key from the stanza made for this identity.</summary>
    /// <param name="stanza">A stanza of any kind.</param>
    /// <returns>16 bytes; null where the stanza is for somebody else.</returns>
    /// <exception cref="BrokenSealException">The stanza is of this identity's kind and not as the format says.</exception>
    byte[]? Unwrap(Stanza stanza);
}
