using System.Security.Cryptography;
using System.Text;
using Scrutineer.Reports.Sealing;
using Scrutineer.Wording;

namespace Scrutineer.Reports.Keys;

/// <summary>
/// The secrets of an identity file, in memory until disposed. After a rotation a file holds the new key and those before it:
/// what was sealed to any of them opens.
/// </summary>
public sealed class KeyRing : IDisposable
{
    // An identity file has a few hundred bytes a key.
    private const int Longest = 1024 * 1024;

    private readonly List<IIdentity> _identities;

    private KeyRing(List<IIdentity> identities) => _identities = identities;

    /// <summary>The secrets, in the order of the file.</summary>
    public IReadOnlyList<IIdentity> Identities => _identities;

    /// <summary>Opens an identity file, sealed by a passphrase or plain.</summary>
    /// <param name="file">What the file holds.</param>
    /// <param name="passphrase">Its passphrase; null for a plain file.</param>
    /// <param name="name">The file as the user named it.</param>
    public static Outcome<KeyRing> Open(ReadOnlyMemory<byte> file, Passphrase? passphrase, string? name = null)
    {
        if (file.Length > Longest)
        {
            return Outcome<KeyRing>.Refused(KeyProblems.NotAnIdentityFile(name));
        }
        if (passphrase is null)
        {
            return Parse(file, name);
        }
        var opened = SealedFile.Open(file, passphrase);
        if (!opened.Succeeded)
        {
            return Outcome<KeyRing>.Refused([.. opened.Problems.Select(p => p with { File = name })]);
        }
        var ring = Parse(opened.Value, name);
        CryptographicOperations.ZeroMemory(opened.Value);
        return ring;
    }

    /// <summary>Forgets the secrets.</summary>
    public void Dispose() => _identities.OfType<IDisposable>().ToList().ForEach(i => i.Dispose());

#pragma warning disable CA2000 // The ring owns its secrets, and the caller the ring.
    private static Outcome<KeyRing> Parse(ReadOnlyMemory<byte> file, string? name)
    {
        var identities = new List<IIdentity>();
        foreach (var line in Encoding.UTF8.GetString(file.Span).Split('\n').Select(l => l.TrimEnd('\r')))
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }
            if (((IIdentity?)X25519Identity.TryParse(line) ?? HybridIdentity.TryParse(line)) is not { } identity)
            {
                return Outcome<KeyRing>.Refused(KeyProblems.NotAnIdentityFile(name));
            }
            identities.Add(identity);
        }
        return identities.Count > 0
            ? Outcome.Of(new KeyRing(identities))
            : Outcome<KeyRing>.Refused(KeyProblems.NotAnIdentityFile(name));
    }
#pragma warning restore CA2000
}
