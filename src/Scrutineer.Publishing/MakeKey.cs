using System.Security.Cryptography;
using Scrutineer.Stores;
using Scrutineer.Transparency.Keys;
using Scrutineer.Transparency.Notes;
using Scrutineer.Transparency.Secrets;
using Scrutineer.Wording;

namespace Scrutineer.Publishing;

/// <summary>Makes a key that signs acts or a log, or cosigns as a witness, in a file sealed by a passphrase: an operation.</summary>
public sealed class MakeKey
{
    /// <summary>Why no key can be made at a place; null where one can.</summary>
    /// <param name="place">Path of the key's file.</param>
    public static Problem? WhyNot(string place) => new KeyPlace(place).WhyNot();

    /// <summary>Makes a key and writes it; only its owner may read the file.</summary>
    /// <param name="name">The key's name, without spaces.</param>
    /// <param name="use">What it signs.</param>
    /// <param name="passphrase">Seals the key; stays the caller's.</param>
    /// <param name="place">Path of the key's file; nothing may stand there.</param>
    /// <param name="randomness">A cryptographic generator.</param>
    /// <param name="stop">Stops before the file is written.</param>
    /// <returns>The public half; refused, and nothing written, where the place is taken, or the name or the passphrase will not do.</returns>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public async Task<Outcome<VerifierKey>> Run(
        string name,
        KeyUse use,
        Secret passphrase,
        string place,
        RandomNumberGenerator randomness,
        CancellationToken stop = default
    )
    {
        if (WhyNot(place) is { } taken)
        {
            return Outcome<VerifierKey>.Refused(taken);
        }
        var key = KeyFile.Generate(name, use, passphrase, randomness);
        if (!key.Succeeded)
        {
            return Outcome<VerifierKey>.Refused(key.Problems);
        }
        return await new KeyPlace(place).Write(key.Value, stop) is { } problem
            ? Outcome<VerifierKey>.Refused(problem)
            : Outcome.Of(KeyFile.PublicHalf(key.Value)!);
    }
}
