using System.Security.Cryptography;
using Scrutineer.Wording;

namespace Scrutineer.Reports.Sealing;

/// <summary>Opens files in the age format, version 1 (C2SP age).</summary>
public static class SealedFile
{
#pragma warning disable CA2000 // The content is the caller's to dispose; the input stays open.
    /// <summary>Opens a file; armor is recognised by its first line.</summary>
    /// <param name="input">The file from its first byte; it stays open.</param>
    /// <param name="identities">Secrets to try, in this order.</param>
    /// <returns>
    /// The content as a stream, which throws <see cref="BrokenSealException"/> where the rest is not whole; or a problem whose
    /// code is <c>seal-</c> and the kebab-case name of a <see cref="SealFailure"/>.
    /// </returns>
    public static Outcome<Stream> Open(Stream input, params IReadOnlyList<IIdentity> identities)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(identities);
        try
        {
            var source = new BufferedInput(input);
            return Outcome.Of<Stream>(Content(IsText(source) ? new(new ArmorReader(source)) : source, identities));
        }
        catch (BrokenSealException broken)
        {
            return Outcome<Stream>.Refused(SealProblems.Of(broken.Failure));
        }
    }
#pragma warning restore CA2000

    /// <summary>Seals bytes that fit into memory.</summary>
    public static byte[] Seal(
        ReadOnlySpan<byte> content,
        IReadOnlyList<IRecipient> recipients,
        RandomNumberGenerator randomness
    )
    {
        using var output = new MemoryStream();
        using var sealing = SealingStream.Begin(output, recipients, randomness);
        sealing.Write(content);
        sealing.Complete();
        return output.ToArray();
    }

    /// <summary>Opens a file that fits into memory.</summary>
    /// <param name="file">The file.</param>
    /// <param name="identities">Secrets to try.</param>
    public static Outcome<byte[]> Open(ReadOnlyMemory<byte> file, params IReadOnlyList<IIdentity> identities)
    {
        using var input = new MemoryStream(file.ToArray(), writable: false);
        return Open(input, identities).Then(Whole);
    }

#pragma warning disable CA2000 // The content owns its cipher, and the caller the content.
    internal static Stream Content(BufferedInput source, IReadOnlyList<IIdentity> identities)
    {
        var header = Header.Read(source);
        if (header.Stanzas.Count > 1 && header.Stanzas.Any(s => s.Kind == Passphrase.Kind))
        {
            throw new BrokenSealException(SealFailure.Header, "A passphrase stands beside other recipients.");
        }
        var fileKey =
            identities.SelectMany(_ => header.Stanzas, (i, s) => i.Unwrap(s)).FirstOrDefault(key => key is not null)
            ?? throw new BrokenSealException(SealFailure.NoMatch, "The file is sealed for other keys.");
        if (!header.IsAuthentic(fileKey))
        {
            throw new BrokenSealException(SealFailure.HeaderCode, "The header was changed.");
        }
        var nonce = new byte[PayloadCipher.NonceLength];
        if (source.Read(nonce) != nonce.Length)
        {
            throw new BrokenSealException(SealFailure.Header, "The file ends behind its header.");
        }
        var cipher = new PayloadCipher(fileKey, nonce);
        CryptographicOperations.ZeroMemory(fileKey);
        return new OpeningStream(source, cipher);
    }
#pragma warning restore CA2000

    private static Outcome<byte[]> Whole(Stream content)
    {
        using var opened = content;
        using var result = new MemoryStream();
        try
        {
            opened.CopyTo(result);
            return Outcome.Of(result.ToArray());
        }
        catch (BrokenSealException broken)
        {
            return Outcome<byte[]>.Refused(SealProblems.Of(broken.Failure));
        }
    }

    private static bool IsText(BufferedInput source)
    {
        var start = source.Peek(Armor.First.Length + 1024).TrimStart(" \t\r\n"u8);
        return start.StartsWith("-----BEGIN AGE"u8);
    }
}
