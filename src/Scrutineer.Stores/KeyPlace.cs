using System.Text;
using Scrutineer.Wording;

namespace Scrutineer.Stores;

/// <summary>A place for a private key: only its owner may read what is written there, and what stands there already is never replaced.</summary>
/// <param name="path">Path of the file; its folder is made where missing.</param>
public sealed class KeyPlace(string path)
{
    /// <summary>Why no key can be written there; null where one can. To be asked before a passphrase is.</summary>
    public Problem? WhyNot() =>
        AtomicFile.IsTaken(path)
            ? new Problem(
                "key-exists",
                new Bilingual(
                    "такий файл уже є, ключів не перезаписують",
                    "the file exists already, keys are not overwritten"
                ),
                new Bilingual("вкажіть інший файл", "name another file"),
                path
            )
            : null;

    /// <summary>Writes the key, durably, whole or not at all.</summary>
    /// <param name="key">The key, sealed, as text.</param>
    /// <param name="stop">Stops the writing.</param>
    /// <returns>Null once it is written; otherwise why it was not, even where another process took the place a moment before.</returns>
    /// <exception cref="IOException">It cannot be written.</exception>
    public async Task<Problem?> Write(string key, CancellationToken stop) =>
        await AtomicFile.Create(path, Encoding.UTF8.GetBytes(key), stop) ? null : WhyNot();
}
