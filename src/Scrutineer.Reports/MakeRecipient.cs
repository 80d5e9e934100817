using System.Security.Cryptography;
using System.Text;
using Scrutineer.Reports.Keys;
using Scrutineer.Reports.Sealing;
using Scrutineer.Stores;
using Scrutineer.Wording;

namespace Scrutineer.Reports;

/// <summary>Makes a key that opens reports, as two files: an operation.</summary>
public sealed class MakeRecipient
{
    /// <summary>Why no key can be made at a place; null where one can. A public half alone is what a killed run left: it opens nothing.</summary>
    /// <param name="place">Path of the private half.</param>
    public static Problem? WhyNot(string place) => new KeyPlace(place).WhyNot();

    /// <summary>Makes a key; its public half is written first, beside the private one, with <c>.pub</c> behind the name.</summary>
    /// <param name="name">Whose key it is: one line.</param>
    /// <param name="passphrase">Seals the private half; 12 characters or more.</param>
    /// <param name="hybrid">Whether a quantum computer should not open it either.</param>
    /// <param name="place">Path of the private half; nothing may stand there.</param>
    /// <param name="randomness">A cryptographic generator.</param>
    /// <param name="work">What trying a passphrase costs, see <see cref="Passphrase"/>.</param>
    /// <param name="stop">Stops before a file is written.</param>
    /// <returns>The key; refused, and nothing written, where the place is taken, or the name or the passphrase will not do.</returns>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public async Task<Outcome<RecipientKey>> Run(
        string name,
        string passphrase,
        bool hybrid,
        string place,
        RandomNumberGenerator randomness,
        int work = Passphrase.UsualWork,
        CancellationToken stop = default
    )
    {
        if (WhyNot(place) is { } taken)
        {
            return Outcome<RecipientKey>.Refused(taken);
        }
        var key = RecipientKey.Generate(name, passphrase, hybrid, randomness, work);
        if (!key.Succeeded)
        {
            return key;
        }
        await AtomicFile.Write($"{place}.pub", Encoding.UTF8.GetBytes(key.Value.Public), stop);
        return await new KeyPlace(place).Write(key.Value.SealedIdentity, stop) is { } problem
            ? Outcome<RecipientKey>.Refused(problem)
            : key;
    }
}
