using System.Security.Cryptography;
using System.Text;
using Scrutineer.Parties.Lists;
using Scrutineer.Wording;

namespace Scrutineer.Parties;

/// <summary>Reads one list of any format, recognised by its first characters: an operation.</summary>
public sealed class ReadList
{
    // Enough for every mark that tells formats apart.
    private const int Head = 4096;

    /// <summary>Reads every entry into <paramref name="take"/>; what was taken before a refusal must be thrown away.</summary>
    /// <param name="list">The list.</param>
    /// <param name="take">What to do with an entry.</param>
    /// <param name="stop">Stops the reading.</param>
    /// <returns>SHA-256 of the file's bytes as they were read, 64 lower-case hexadecimal digits; or why the list is refused.</returns>
    /// <exception cref="IOException">The bytes cannot be read.</exception>
    public Outcome<string> Run(ListFile list, Action<ListedEntity> take, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(list);
        var format = ListReader.Guess(HeadOf(list));
        using var sha256 = SHA256.Create();
        using var file = new CryptoStream(list.Open(), sha256, CryptoStreamMode.Read);
        using var stream = list.Unpacked(file);
        using var aliases = format is ListFormat.OfacCsv ? list.Aliases?.Unpacked() : null;
        return ListReader
            .Read(stream, format, list.Name, take, aliases, stop)
            .Map(_ =>
            {
                // What a reader left at the end belongs to the file too.
                file.CopyTo(Stream.Null);
                return Convert.ToHexStringLower(sha256.Hash!);
            });
    }

    private static string HeadOf(ListFile list)
    {
        using var stream = list.Unpacked();
        var head = new byte[Head];
        return Encoding.UTF8.GetString(head, 0, stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false));
    }
}
